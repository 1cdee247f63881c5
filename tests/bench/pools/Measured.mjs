// One run of the command in a process of its own: seconds by the clock, seconds of processor time, and the most memory
// that it held at once.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const magnet = fileURLToPath(new URL('../../../packages/cli/bin/magnet.js', import.meta.url))
const ticks = 100

/** Runs `magnet` with words; its output goes to a file descriptor, by default nowhere. */
export const run = (words, { output = 'ignore', memory } = {}) =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const flags = memory === undefined ? [] : [`--max-old-space-size=${memory}`]
    const child = spawn(process.execPath, [...flags, magnet, ...words], { stdio: ['ignore', output, 'pipe'] })
    let [processor, most, errors] = [0, 0, '']
    child.stderr.on('data', (piece) => (errors = `${errors}${piece}`.slice(-2000)))
    // Linux alone says it while the process lives; elsewhere only the clock is read.
    const watch = setInterval(() => {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
        processor = (Number(fields[11]) + Number(fields[12])) / ticks
        // What has ended and is not yet buried holds nothing.
        const held = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0)
        most = Math.max(most, held / 1024)
      } catch {
        // The process has ended between two looks.
      }
    }, 20)
    child.on('exit', (code) => {
      clearInterval(watch)
      const seconds = (performance.now() - start) / 1000
      if (code === 0) resolve({ seconds, processor, memory: most })
      else reject(new Error(`magnet ${words.slice(0, 3).join(' ')} … ended with ${code}: ${errors}`))
    })
  })
