/** Where the command writes: data and prose to stdout, progress and failures to stderr. A reader may go away at any time. */
import type { Writable } from 'node:stream'

/** Whether each stream still has a reader. */
const open = { stdout: true, stderr: true }

/** Keeps `magnet … | head` from failing: what nobody reads is not written. */
export const tolerate = (): void => {
  for (const name of ['stdout', 'stderr'] as const)
    process[name].on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      open[name] = false
    })
}

/** Whether somebody reads what is written to stdout. */
export const isRead = (): boolean => open.stdout

const write = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve) => {
    // A full pipe is waited for, so that a slow reader does not fill the memory; a closed one calls back with an error.
    if (stream.write(text, () => resolve())) resolve()
  })

/** Writes to stdout. */
export const data = (text: string): Promise<void> => (open.stdout ? write(process.stdout, text) : Promise.resolve())

/** Writes pieces of a text to stdout, many at once. */
export const pieces = async (parts: Iterable<string>): Promise<void> => {
  let pending = ''
  for (const part of parts) {
    if (!open.stdout) return
    pending += part
    if (pending.length < enough) continue
    await data(pending)
    pending = ''
  }
  await data(pending)
}

const enough = 1 << 16

/** Writes to stderr. */
export const notice = (text: string): void => {
  if (open.stderr) process.stderr.write(text)
}

/** Whether a person looks at stdout, and at stderr. */
export const isTerminal = (name: 'stdout' | 'stderr'): boolean => process[name].isTTY

/** The width of the terminal. */
export const columns = (): number => Math.max(40, process.stdout.columns || process.stderr.columns || 100)
