// Verified multi-turn trajectories from the built-in worlds, with writing them: the command itself, in a process of its
// own. The rate is that of one core's work: user and system time of the process, not only the clock.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const magnet = fileURLToPath(new URL('../../packages/cli/bin/magnet.js', import.meta.url))
const ticks = 100

/** Runs the command; its seconds of processor time and its largest resident memory in MiB. */
const synth = (count, ...flags) =>
  new Promise((resolve, reject) => {
    const folder = mkdtempSync(join(tmpdir(), 'magnet-bench-'))
    const child = spawn(
      process.execPath,
      [magnet, 'synth', '--count', String(count), '--out', join(folder, 'run'), '--quiet', ...flags],
      {
        stdio: ['ignore', 'ignore', 'inherit']
      }
    )
    let seconds = 0
    let memory = 0
    const watch = setInterval(() => {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
        seconds = (Number(fields[11]) + Number(fields[12])) / ticks
        memory =
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? memory * 1024) / 1024
      } catch {
        // The process has ended between two looks.
      }
    }, 20)
    child.on('exit', (code) => {
      clearInterval(watch)
      rmSync(folder, { recursive: true, force: true })
      if (code === 0) resolve({ seconds, memory })
      else reject(new Error(`magnet synth --count ${count} ended with ${code}`))
    })
  })

/** The runs that have a rate to reach; what a run takes before its first record does not count. */
const kinds = [
  { of: 'all worlds, labels checked', flags: ['--proofs', 'labels'], least: 300 },
  {
    of: 'three worlds, labels checked',
    flags: ['--proofs', 'labels', '--worlds', 'travel,places,messaging'],
    least: 500
  },
  // As it is without flags.
  { of: 'all worlds, labels proven', flags: ['--proofs', 'all'], least: 100 }
]

const rate = (count, { seconds }, start) => count / (seconds - start.seconds)

export const run = async () => {
  const rows = []
  const measured = []
  for (const { of, flags, least } of kinds) {
    const start = await synth(1, ...flags)
    const small = await synth(5_000, ...flags)
    measured.push({ start, small })
    rows.push(
      { what: `processor time up to the first record: ${of}`, value: start.seconds, unit: 's' },
      {
        what: `records per second of one core, 5,000: ${of}`,
        value: rate(5_000, small, start),
        unit: '/s',
        target: { least }
      }
    )
  }
  const { start, small } = measured.at(-1)
  const large = await synth(50_000)
  return {
    title: 'Verified multi-turn trajectories, written',
    rows: [
      ...rows,
      {
        what: 'records per second of one core, 50,000: all worlds, labels proven',
        value: rate(50_000, large, start),
        unit: '/s',
        target: { least: 100 }
      },
      { what: 'memory at 5,000 records', value: small.memory, unit: 'MiB' },
      { what: 'memory at 50,000 records', value: large.memory, unit: 'MiB' },
      { what: 'memory at 50,000 ÷ at 5,000', value: large.memory / small.memory, unit: '×', target: { most: 1.3 } }
    ]
  }
}
