/** YAML as the value that it stands for. An alias that is expanded too often is refused: a few lines can stand for billions. */
import { PoolError } from '@magnet/pools'
import * as E from 'fp-ts/lib/Either.js'
import { LineCounter, parseDocument } from 'yaml'

/** The value of a text. */
export const parse = (file: string, text: string): E.Either<PoolError.PoolError, unknown> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false })
  const [problem] = document.errors
  if (problem !== undefined)
    return E.left(
      broken(file, `line ${lines.linePos(problem.pos[0]).line}`, problem.message.split('\n')[0] ?? problem.message)
    )
  try {
    return E.right(document.toJS({ maxAliasCount: 1000 }) as unknown)
  } catch (error) {
    return E.left(broken(file, '', error instanceof Error ? error.message : 'an alias that cannot be followed'))
  }
}

const broken = (file: string, place: string, problem: string): PoolError.PoolError =>
  PoolError.make('not_yaml', file, place, 'YAML', problem.replace(/[.:]? at line \d+.*$/, ''), 'Correct the file.')
