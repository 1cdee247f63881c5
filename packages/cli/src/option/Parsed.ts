/** The flags that a command line holds, and the options that they make with those of its configuration file. */
import type { Disk } from '@magnet/store'
import { Effect, Option } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as Failure from '../Failure.js'
import * as ConfigFile from './ConfigFile.js'
import * as Options from './Options.js'

/** Parsed flags: texts, and switches. */
export interface Parsed {
  readonly [name: string]: Option.Option<string> | boolean | ReadonlyArray<string>
}

/** The options of the command line, over those of its configuration file. */
export const options: (parsed: Parsed) => Effect.Effect<Options.Options, Failure.Failure, Disk.Disk> =
  Effect.fnUntraced(function* (parsed) {
    const given = Object.entries(parsed).flatMap(([name, value]) => {
      const present = presence(value)
      return present === undefined ? [] : [[name, present] as const]
    })
    const { config, ...rest } = Object.fromEntries(given)
    const base = typeof config === 'string' ? yield* ConfigFile.load(config) : {}
    const decoded = Options.decode(
      Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, typed(name, value)])),
      Options.flagOf
    )
    if (E.isLeft(decoded)) return yield* Effect.fail(Failure.usage(`${decoded.left}.`))
    // A pool on the command line stands in for the worlds of the file, and the other way round.
    const { worlds, pool, responses, kinds, ...others } = base
    const other = decoded.right.pool === undefined && decoded.right.worlds === undefined
    return {
      ...others,
      ...(other && worlds !== undefined ? { worlds } : {}),
      ...(other && pool !== undefined ? { pool } : {}),
      ...(other && kinds !== undefined ? { kinds } : {}),
      ...(other && responses !== undefined ? { responses } : {}),
      ...decoded.right
    }
  })

type Given = string | true | ReadonlyArray<string>

const presence = (value: Parsed[string]): Given | undefined =>
  typeof value === 'boolean'
    ? value || undefined
    : Option.isOption(value)
      ? Option.getOrUndefined(value)
      : value.length === 0
        ? undefined
        : value

const numbers = [
  'count',
  'concurrency',
  'steps',
  'merge',
  'insert',
  'split',
  'cross',
  'change',
  'errors',
  'talk',
  'alias',
  'maxTokens',
  'ending',
  'pairs',
  'samples',
  'callTimeout',
  'recordTimeout',
  'outage',
  'budget',
  'requestsPerMinute',
  'tokensPerMinute'
]

const typed = (name: string, value: Given): unknown => {
  if (typeof value !== 'string') return value
  if (name === 'worlds' || name === 'pairScopes')
    return value
      .split(',')
      .map((world) => world.trim())
      .filter((world) => world !== '')
  const isNumber = numbers.includes(name) || (name === 'seed' && /^-?\d{1,15}$/.test(value))
  return isNumber && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
}
