// The Python of the trainers' tests: made once from pinned requirements, and kept in the user's cache folder.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

// The first names the second, and pip reads both.
const requirements = join(import.meta.dirname, 'requirements.txt')
const shared = join(import.meta.dirname, '../../recipes/requirements.txt')

/** Runs a program; its output is shown only when it fails. */
const run = (program, args, options = {}) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    ...options
  })
  if (status === 0) return stdout.trim()
  throw new Error(`${program} ${args.join(' ')} failed\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`)
}

/** A Python that torch has packages for. */
const python = () => {
  for (const name of ['python3', 'python3.12', 'python3.11', 'python3.10', 'python3.13', 'python']) {
    const { status, stdout } = spawnSync(name, ['-c', 'import sys; print(sys.version_info >= (3, 10))'], {
      encoding: 'utf8'
    })
    if (status === 0 && stdout.trim() === 'True') return name
  }
  throw new Error("The trainers' tests need Python 3.10 or newer, as python3 on the path, and found none.")
}

/** The folder of caches, as the system has it. */
const cache = () => join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'magnet')

/** The Python of the environment; it is made if there is none for these requirements. */
export const environment = (say) => {
  const base = python()
  const version = run(base, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
  const digest = createHash('sha256')
    .update(readFileSync(requirements))
    .update(readFileSync(shared))
    .digest('hex')
    .slice(0, 12)
  const folder = join(cache(), `trainers-${version}-${digest}`)
  const program = join(folder, 'bin', 'python')
  if (existsSync(join(folder, 'complete'))) return program
  say(`Installing torch and the trainers into ${folder}; this takes some minutes, once.`)
  // A virtual environment does not move, so it is made in place and marked when it is complete.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(cache(), { recursive: true })
  run(base, ['-m', 'venv', folder])
  run(program, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-deps',
    '--no-cache-dir',
    '--disable-pip-version-check',
    '-r',
    requirements
  ])
  writeFileSync(join(folder, 'complete.new'), '')
  renameSync(join(folder, 'complete.new'), join(folder, 'complete'))
  return program
}
