// Runs a program of this workspace and keeps what it said.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the workspace. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)

const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', PATH: path }

/** Starts a line of shell in a process group of its own, so that it can be ended whole. */
export const start = (line, options = {}) =>
  spawn('bash', ['-euo', 'pipefail', '-c', line], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
    ...options,
    env: environment
  })

/** Runs a program without input; never rejects. `out` is standard output alone, `text` both streams as they came. */
export const run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
      env: { ...environment, ...options.env }
    })
    let out = ''
    let text = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
      text += chunk
    })
    child.stderr.on('data', (chunk) => {
      text += chunk
    })
    child.on('error', (error) => resolve({ ok: false, out, text: `${program}: ${error.message}` }))
    child.on('close', (code) => resolve({ ok: code === 0, out, text }))
  })
