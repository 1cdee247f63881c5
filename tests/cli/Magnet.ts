/** Runs the command as a user does, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file behind `npx magnet`. */
export const bin: string = fileURLToPath(new URL('../../packages/cli/bin/magnet.js', import.meta.url))

export interface Result {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where the command runs, and what its environment has beyond that of the tests. */
export interface Options {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the command with its output in pipes. */
export const start = (args: ReadonlyArray<string>, { cwd, env }: Options = {}): ChildProcess =>
  spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })

/** What a started command says until it ends. */
export const ended = (child: ChildProcess): Promise<Result> =>
  new Promise((resolve, reject) => {
    const texts = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (text: string) => (texts[name] += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...texts }))
  })

/** Runs the command to its end. */
export const magnet = (args: ReadonlyArray<string>, options: Options = {}): Promise<Result> =>
  ended(start(args, options))

/** A new folder. */
export const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'magnet-cli-'))

/** The files of a run that are the same for the same run. */
export const bytes = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder))
    .filter((name) => name !== 'telemetry.json' && !name.startsWith('cache.sqlite'))
    .toSorted()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const))
  )
}
