// What the trainers are fed: runs of the command as users make them, in every format.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Formats } from '@magnet/export'

const root = join(import.meta.dirname, '../..')
const magnet = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/magnet.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  if (status !== 0) throw new Error(`magnet ${args.join(' ')} failed\n${stderr}`)
  return stdout
}

const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const write = (path, rows) => writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

/** Records that think before they speak. */
const thinking = (record) => ({
  ...record,
  messages: record.messages.map((message, index) =>
    message.role === 'assistant' ? { ...message, reasoning: `What is asked in ${index}? I know what to do.` } : message
  )
})

/** Makes the runs and their exports in a folder: `worlds`, `pool` and `requests` with pairs, `thinking`, each with `exports/FORMAT`. */
export const make = (folder) => {
  mkdirSync(folder, { recursive: true })
  const worlds = join(folder, 'worlds')
  const pool = join(folder, 'pool')
  const asked = ['--count', '30', '--seed', '5', '--split', '0.7', '--errors', '0.5']
  const pairs = ['--pairs', '20', '--pair-scopes', 'decision,turn,conversation']
  magnet('synth', '--out', worlds, ...asked, ...pairs, '--quiet')
  const requests = join(folder, 'requests')
  const single = [
    '--mixture',
    'single=2,parallel=2,multiple=1,parallel_multiple=1,irrelevance=1,multi_turn=3',
    '--ending',
    '0.5'
  ]
  magnet('synth', '--out', requests, '--count', '40', ...single, '--errors', '0.9', '--pairs', '8', '--quiet')
  const own = ['--pool', 'docs/examples/tools.json', '--count', '12', '--split', '0.5']
  magnet('synth', '--out', pool, ...own, '--pairs', '8', '--pair-scopes', 'decision,conversation', '--quiet')
  const thoughts = join(folder, 'thinking', 'sft.jsonl')
  mkdirSync(join(folder, 'thinking'))
  write(thoughts, lines(join(worlds, 'sft.jsonl')).slice(0, 12).map(thinking))
  const runs = { worlds, pool, requests, thinking: thoughts }
  for (const [name, run] of Object.entries(runs)) {
    const out = (format) => join(folder, name, 'exports', format)
    for (const { name: format } of Formats.all) magnet('export', run, '--format', format, '--out', out(format))
    magnet('export', run, '--format', 'trl', '--one-call', '--out', out('trl-one-call'))
  }
}
