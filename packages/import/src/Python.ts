/** A Python module as a document. Its text goes through the syntax tree of a Python that never imports it. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PoolError, type Pools } from '@magnet/pools'
import { Effect } from 'effect'

/** Bounds: characters of a module, bytes of its signatures, milliseconds. */
const limits = { characters: 16 * 1024 * 1024, bytes: 64 * 1024 * 1024, milliseconds: 30_000 } as const

/** The document of a module. */
export const source = (name: string, text: string): Effect.Effect<Pools.Source, PoolError.PoolError> => {
  const fail = (
    reason: PoolError.Reason,
    place: string,
    expected: string,
    found: string,
    advice: string
  ): Effect.Effect<never, PoolError.PoolError> =>
    Effect.fail(PoolError.make(reason, name, place, expected, found, advice))
  if (text.length > limits.characters)
    return fail(
      'too_large',
      '',
      `at most ${limits.characters} characters of Python`,
      `${text.length}`,
      'Split the module.'
    )
  return Effect.flatMap(
    Effect.promise((signal) => asked(text, signal)),
    (answer) => {
      switch (answer._tag) {
        case 'Absent':
          return fail(
            'no_python',
            '',
            'a python3 on the path, to read this module without running it',
            'none',
            'Install Python 3.9 or newer.'
          )
        case 'Slow':
          return fail(
            'too_large',
            '',
            `a module that is read within ${limits.milliseconds / 1000} seconds`,
            'one that takes longer',
            'Split the module.'
          )
        case 'Failed':
          return fail(
            'no_python',
            '',
            'an answer of python3',
            answer.said,
            'Check that python3 is version 3.9 or newer.'
          )
        case 'Read': {
          const found = answer.value
          if (typeof found === 'object' && found !== null && 'error' in found) {
            const line = 'line' in found && typeof found.line === 'number' && found.line > 0 ? `line ${found.line}` : ''
            return fail(
              'not_python',
              line,
              'Python',
              String(found.error),
              'Correct the module, or say with --as what it is.'
            )
          }
          return Effect.succeed({ name, value: { python: found } })
        }
      }
    }
  )
}

type Answer =
  | { readonly _tag: 'Absent' | 'Slow' }
  | { readonly _tag: 'Failed'; readonly said: string }
  | { readonly _tag: 'Read'; readonly value: unknown }

// Found through the package, so that the file is there in a bundle as well.
const script = (): Promise<string> =>
  readFile(
    join(dirname(createRequire(import.meta.url).resolve('@magnet/import/package.json')), 'python', 'signatures.py'),
    'utf8'
  )

const programs = process.platform === 'win32' ? ['python3', 'python', 'py'] : ['python3']

const asked = async (text: string, signal: AbortSignal): Promise<Answer> => {
  const code = await script()
  for (const program of programs) {
    const answer = await run(program, code, text, signal)
    if (answer._tag !== 'Absent') return answer
  }
  return { _tag: 'Absent' }
}

const run = (program: string, code: string, text: string, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve) => {
    // Isolated: no variable, no folder of the user and no package of theirs plays a part.
    const child = spawn(program, ['-I', '-S', '-B', '-c', code], {
      env: { PATH: process.env['PATH'], PYTHONUTF8: '1', SYSTEMROOT: process.env['SYSTEMROOT'] },
      stdio: ['pipe', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGKILL',
      windowsHide: true
    })
    const out: Array<Buffer> = []
    let size = 0
    let said = ''
    let slow = false
    const timer = setTimeout(() => {
      slow = true
      child.kill('SIGKILL')
    }, limits.milliseconds)
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      resolve(error.code === 'ENOENT' ? { _tag: 'Absent' } : { _tag: 'Failed', said: error.message })
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString('utf8')}`.slice(-2000)))
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limits.bytes) out.push(chunk)
      else child.kill('SIGKILL')
    })
    child.on('close', (status) => {
      clearTimeout(timer)
      if (slow) return resolve({ _tag: 'Slow' })
      const last = said.trim().split('\n').at(-1) ?? ''
      resolve(
        status === 0
          ? parsed(Buffer.concat(out).toString('utf8'))
          : { _tag: 'Failed', said: last === '' ? 'an early end' : last }
      )
    })
  })

const parsed = (text: string): Answer => {
  try {
    const value: unknown = JSON.parse(text)
    return { _tag: 'Read', value }
  } catch {
    return { _tag: 'Failed', said: 'something that is no JSON' }
  }
}
