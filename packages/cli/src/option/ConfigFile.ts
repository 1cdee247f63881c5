/** Options from `magnet.config.ts`: its default export, an object. TypeScript is read by Node itself. */
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Disk, StoreError } from '@magnet/store'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as Options from './Options.js'

const kinds = ['.ts', '.mts', '.js', '.mjs', '.json']

/** The options of a configuration file. */
export const load: (path: string) => Effect.Effect<Options.Options, Failure.Failure, Disk.Disk> = Effect.fnUntraced(
  function* (path) {
    const disk = yield* Disk.Disk
    const place = StoreError.quote(path)
    if (!kinds.includes(extname(path)))
      return yield* Effect.fail(Failure.usage(`--config ${place}: expected a file that ends in ${kinds.join(', ')}.`))
    // Read first, so that a missing file is told from one that imports something missing.
    const text = yield* disk
      .document(path, 1 << 24)
      .pipe(Effect.mapError((error) => Failure.usage(`--config: ${StoreError.message(error)}`)))
    const value = yield* Effect.tryPromise({
      try: async () => (extname(path) === '.json' ? (JSON.parse(text) as unknown) : defaultOf(await imported(path))),
      catch: (error) => Failure.usage(`--config ${place} cannot be read: ${reason(error)}`)
    })
    const decoded = Options.decode(value, (name) => name)
    return E.isRight(decoded) ? decoded.right : yield* Effect.fail(Failure.usage(`--config ${place}: ${decoded.left}.`))
  }
)

const imported = (path: string): Promise<unknown> => import(pathToFileURL(resolve(path)).href)

const defaultOf = (module: unknown): unknown => {
  if (typeof module === 'object' && module !== null && 'default' in module) return module.default
  throw new Error('it has no default export; write "export default { count: 100, seed: 1 }"')
}

const reason = (error: unknown): string => {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
  return message.endsWith('.') ? message : `${message}.`
}
