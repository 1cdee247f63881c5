/** A server as a process of its own, spoken to in lines. Its whole process group ends with it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as wait } from 'node:timers/promises'
import { deserializeMessage, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import { Refusal } from './Bounded.js'

/** What is run. */
export interface Command {
  readonly command: string
  readonly args: ReadonlyArray<string>
  readonly env: Readonly<Record<string, string>>
}

/** Variables without which programs do not run, or not as they do elsewhere. */
const needed = [
  'HOME',
  'LANG',
  'LC_ALL',
  'LOGNAME',
  // Which authorities are trusted is a matter of the machine: without it, npx finds no registry behind a company's own.
  'NODE_EXTRA_CA_CERTS',
  'PATH',
  'SHELL',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
  'TERM',
  'TMPDIR',
  'USER',
  'APPDATA',
  'LOCALAPPDATA',
  'PATHEXT',
  'SYSTEMDRIVE',
  'SYSTEMROOT',
  'TEMP',
  'USERPROFILE',
  'WINDIR'
]

/** The environment of a server. */
const environment = (given: Readonly<Record<string, string>>): Record<string, string> => ({
  ...Object.fromEntries(
    needed.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value] as const]
    })
  ),
  ...given
})

/** How long a server may take to end by itself, in milliseconds. */
const patience = 500

const isWindows = process.platform === 'win32'

/** A transport of the protocol's SDK. */
export class StdioServer implements Transport {
  onclose?: () => void
  onerror?: (error: Error) => void
  onmessage?: <T extends JSONRPCMessage>(message: T) => void
  private readonly command: Command
  private left: number
  private child: ChildProcess | undefined
  private pending: Array<string> = []
  private complaints = ''
  private wrong: Refusal | undefined
  private readonly decoder = new StringDecoder('utf8')

  constructor(command: Command, bytes: number) {
    this.command = command
    this.left = bytes
  }

  /** Why the server is gone, if it is. */
  fault(): Refusal | undefined {
    return this.wrong
  }

  /** The last line that it wrote to its error output. */
  complaint(): string {
    return (this.complaints.trim().split('\n').at(-1) ?? '').trim().slice(0, 300)
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const { command, args, env } = this.command
      const child = spawn(command, args, {
        env: environment(env),
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that what it starts ends with it.
        detached: !isWindows,
        windowsHide: true
      })
      this.child = child
      child.on('spawn', () => resolve())
      child.on('error', (error: NodeJS.ErrnoException) => {
        const why = error.code === 'ENOENT' ? `there is no program ${JSON.stringify(command)}` : error.message
        this.wrong = new Refusal('not_started', `it does not start: ${why}`)
        reject(this.wrong)
      })
      child.on('exit', (code, signal) => {
        this.wrong ??= new Refusal(
          'ended',
          `it ended with ${signal ?? `status ${code ?? 0}`} before it had listed its tools`
        )
        this.onclose?.()
      })
      child.stdin?.on('error', (error) => this.onerror?.(error))
      child.stdout?.on('data', (chunk: Buffer) => this.hear(chunk))
      child.stderr?.on(
        'data',
        (chunk: Buffer) => (this.complaints = `${this.complaints}${chunk.toString('utf8')}`.slice(-4096))
      )
    })
  }

  send(message: JSONRPCMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child?.stdin?.write(serializeMessage(message), (error) => {
        if (error === null || error === undefined) return resolve()
        // A pipe that breaks is a process that ends; how it ended says more.
        void wait(patience).then(() => reject(this.wrong ?? error))
      })
    })
  }

  async close(): Promise<void> {
    const { child } = this
    this.child = undefined
    if (child?.pid === undefined) return
    const ended =
      child.exitCode === null && child.signalCode === null
        ? new Promise<void>((resolve) => child.once('exit', () => resolve()))
        : Promise.resolve()
    child.stdin?.end()
    await Promise.race([ended, wait(patience, undefined, { ref: false })])
    // What it started may outlive it.
    kill(child.pid, 'SIGTERM')
    await Promise.race([ended, wait(patience, undefined, { ref: false })])
    kill(child.pid, 'SIGKILL')
    child.stdout?.destroy()
    child.stderr?.destroy()
  }

  private hear(chunk: Buffer): void {
    this.left -= chunk.byteLength
    if (this.left < 0) {
      this.wrong ??= new Refusal('too_large', 'it said more than its tools can take')
      if (this.child?.pid !== undefined) kill(this.child.pid, 'SIGKILL')
      return
    }
    const [first = '', ...rest] = this.decoder.write(chunk).split('\n')
    // A line without an end is not searched again with every piece of it.
    this.pending.push(first)
    for (const next of rest) {
      const line = this.pending.join('').trim()
      this.pending = [next]
      if (line === '') continue
      try {
        this.onmessage?.(deserializeMessage(line))
      } catch {
        // Servers greet people on the same line; what is no message is passed over.
        this.onerror?.(new Error('a line that is no message'))
      }
    }
  }
}

const kill = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(isWindows ? pid : -pid, signal)
  } catch {
    // It is gone already.
  }
}
