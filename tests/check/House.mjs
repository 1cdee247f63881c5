// House rules that no linter knows: no path of one machine, and no way around the compiler or the linter.
import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { extname, join, relative } from 'node:path'
import { root } from './Command.mjs'

const skipped = new Set(['node_modules', 'dist', '.git', '.turbo', '.examples', 'runs', 'coverage'])
const text = new Set(['', '.cjs', '.js', '.json', '.jsonl', '.md', '.mjs', '.sh', '.snap', '.ts', '.txt', '.yml'])

/** The files of the project with text in them. */
export const files = (folder = root) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return entry.isFile() && text.has(extname(entry.name)) ? [path] : []
  })

// Spelled in pieces, so that this file does not find itself.
const folders = ['work', 'tmp', 'root', 'Users'].map((name) => `/${name}/`)
const places = [...folders, `${homedir()}/`, root].map((path) => path.replaceAll(/[^\w/]/g, '\\$&'))
const machine = new RegExp(`(?<![\\w.~-])(?:${places.join('|')})`)
const source = /\.(ts|mjs|cjs|js)$/
const around = [
  ['as', 'unknown', 'as'].join(' '),
  ['oxlint', 'disable'].join('-'),
  ['eslint', 'disable'].join('-'),
  ['@ts', 'ignore'].join('-'),
  ['@ts', 'nocheck'].join('-')
]
const detour = new RegExp(around.join('|'))

const offences = (file) => {
  const name = relative(root, file)
  if (name === 'package-lock.json') return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const place = `${name}:${index + 1}: ${line.trim().slice(0, 100)}`
      if (machine.test(line)) return [`path of a machine  ${place}`]
      if (source.test(name) && detour.test(line)) return [`way around a check  ${place}`]
      return []
    })
}

/** Everything that breaks a house rule, one a line. */
export const house = () => Promise.resolve(files().flatMap(offences).join('\n'))
