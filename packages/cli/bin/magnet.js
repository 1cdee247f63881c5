#!/usr/bin/env node
// Magnet needs Node 22. Under an older one this file runs the command with the Node that the project brings along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const major = Number(process.versions.node.split('.')[0])
const built = new URL('../dist/magnet.js', import.meta.url)

const fail = (message) => {
  process.stderr.write(`magnet: ${message}\n`)
  process.exitCode = 1
}

/** The Node of the npm package `node`, where it is installed beside this package or above it. */
const bundled = () => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

if (!existsSync(built)) fail('the command is not built yet. Run "npm ci" (or "npm run build") in the repository first.')
else if (major >= 22) await import(built.href)
else {
  const node = bundled()
  if (node === undefined)
    fail(`Node 22 or newer is needed, this is ${process.version}. Install it, or run "npm ci" and then "npx magnet".`)
  else {
    // The channel tells the child when this process is killed: it must not go on writing unattended.
    const child = spawn(node, [fileURLToPath(built), ...process.argv.slice(2)], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, MAGNET_ATTENDED: '1' }
    })
    // The child decides when to end.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('error', (error) => fail(`${node} does not start: ${error.message}`))
    child.on('exit', (code, signal) => (signal === null ? process.exit(code ?? 1) : process.kill(process.pid, signal)))
  }
}
