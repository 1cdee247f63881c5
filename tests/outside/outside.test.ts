/**
 * Magnet as its users have it: `core` and `laws` are packed, installed in a project outside the workspace (the one of
 * the guide), compiled with the strictest types, and run.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const binaries = join(root, 'node_modules', '.bin')
const project = mkdtempSync(join(tmpdir(), 'magnet-outside-'))

const run = (program: string, args: ReadonlyArray<string>, cwd: string): string => {
  const result = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`)
  return result.stdout
}

const node = (...args: ReadonlyArray<string>): string => run(process.execPath, args, project)

beforeAll(() => {
  cpSync(join(root, 'docs', 'examples', 'outside'), project, { recursive: true })
  for (const name of ['core', 'laws'])
    run('npm', ['pack', '--workspace', `packages/${name}`, '--pack-destination', project, '--loglevel', 'error'], root)
  const tarballs = readdirSync(project).filter((file) => file.endsWith('.tgz'))
  expect(tarballs).toHaveLength(2)
  const flags = ['--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error']
  run('npm', ['install', ...flags, ...tarballs.map((file) => `./${file}`)], project)
}, 120_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('a project outside the workspace', () => {
  it('compiles against the packed packages with the strictest types', () => {
    // The compiler and the types of Node are those of the workspace; everything of Magnet is from the tarballs.
    run(join(binaries, 'tsc'), ['-p', '.', '--typeRoots', join(root, 'node_modules', '@types')], project)
    expect(readdirSync(join(project, 'dist'))).toContain('main.js')
  }, 60_000)

  it('builds a graph, walks, composes operations, adds its own, and sees the laws hold', () => {
    expect(node(join('dist', 'main.js'))).toMatchSnapshot()
  }, 60_000)

  it('cannot import what the packages do not export', () => {
    writeFileSync(join(project, 'inside.mjs'), "await import('@magnet/core/dist/index.js')\n")
    expect(() => node('inside.mjs')).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it('needs no file of the workspace at run time', () => {
    writeFileSync(join(project, 'where.mjs'), "console.log(import.meta.resolve('@magnet/laws'))\n")
    expect(node('where.mjs')).toContain('magnet-outside-')
  })
})
