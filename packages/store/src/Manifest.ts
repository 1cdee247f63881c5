/**
 * The manifest of a run: what it was asked for and what it made. It depends on the configuration and the outcomes
 * alone, and so holds no time, host or path.
 */
import { type Candidates, DecodeError, Json, Mixture, type PairTally, Report, type Tally, Use } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { Shape } from './ManifestShape.js'

/** What all sessions of a run share. */
export interface Identity {
  /** Every setting that decides bytes; `count`, `concurrency`, `out`, `quiet` and `json` do not. */
  readonly configuration: Json.JsonObject
  /** As the user gave it. */
  readonly seed: Json.Json
  /** Of Magnet and of the worlds. */
  readonly versions: Json.JsonObject
  /** The digest of the pool. */
  readonly pool: string
}

/** What the pool holds and what of its document could not be used. */
export interface Pool {
  readonly functions: number
  readonly skipped: ReadonlyArray<Skipped>
  /** Functions that are part of the pool and never called: nothing is known of what they return. */
  readonly uncalled: ReadonlyArray<Uncalled>
  /** Functions of which a model could not say what depends on them: their edges are those of their types. */
  readonly unjudged?: ReadonlyArray<Uncalled>
  /** Dependencies that types speak for and the judge denied. */
  readonly denied?: number
  /** What so many functions share that not every pair of them became an edge. */
  readonly thinned?: ReadonlyArray<Candidates.Thinned>
  /** Absent where no calls were recorded. */
  readonly recorded?: Recordings
}

/** What became of recorded calls. */
export interface Recordings {
  readonly calls: number
  /** Those that `responses.jsonl` holds, and how many functions they are of. */
  readonly kept: number
  readonly functions: number
  /** Those that an equal one before them contradicts. */
  readonly contradicted: number
  /** Functions that the pool does not have, with how often they are called. */
  readonly unknown: { readonly [name: string]: number }
}

/** A function that is never called, or not judged, and why. */
export interface Uncalled {
  readonly name: string
  readonly reason: string
}

/** An entry of the document that gave no function: where it stands, what it is called, and what is wrong with it. */
export interface Skipped {
  readonly place: string
  readonly name: string
  readonly reason: string
  readonly expected: string
}

/** What a run that asks language models says of them. */
export interface Models {
  /** The version of each prompt, by its id. */
  readonly prompts: Json.JsonObject
  /** What was used before the first slot, as for judging the graph. */
  readonly before: ReadonlyArray<Use.Use>
  /** What tokens cost in US dollars; undefined where a price is not known. */
  readonly price: (use: Use.Use) => number | undefined
}

/** A manifest as its file has it. */
export interface Manifest {
  readonly schema: 1
  readonly configuration: Json.JsonObject
  readonly seed: Json.Json
  readonly versions: Json.JsonObject
  readonly pool: Pool & { readonly digest: string }
  readonly models: Json.JsonObject
  readonly prompts: Json.JsonObject
  readonly slots: number
  readonly records: number
  readonly shortfalls: ReadonlyArray<number>
  readonly yield: Report.Yield
  readonly statistics: Report.Statistics
  /** The preference pairs; absent where none were asked for. */
  readonly pairs?: PairTally.Pairs
  /** The sum over the stored replies of models that the run used. */
  readonly cost: Json.JsonObject
}

/** The manifest of a run with the outcomes that a tally counts. */
export const make = (
  identity: Identity,
  pool: Pool,
  tally: Tally.Tally,
  models?: Models,
  pairs?: PairTally.Pairs
): Manifest => ({
  schema: 1,
  configuration: identity.configuration,
  seed: identity.seed,
  versions: identity.versions,
  pool: { digest: identity.pool, ...pool },
  ...asked(tally, models, pairs),
  slots: tally.slots,
  records: tally.records,
  shortfalls: tally.shortfalls,
  yield: Report.yields(tally, mixture(identity)),
  statistics: Report.statistics(tally),
  ...(pairs === undefined ? {} : { pairs })
})

/** The mixture of a run of several kinds; none where all are conversations. */
export const mixture = ({ configuration }: Pick<Identity, 'configuration'>): Mixture.Mixture | undefined => {
  const weights = own(configuration, 'mixture')
  if (weights === undefined || !Json.isObject(weights)) return undefined
  const known = Mixture.of(weights)
  return E.isRight(known) ? known.right : undefined
}

/** Which models replied in which role, by which prompts, and what the stored replies that were used cost. */
const asked = (
  tally: Tally.Tally,
  models: Models | undefined,
  pairs: PairTally.Pairs | undefined
): Pick<Manifest, 'models' | 'prompts' | 'cost'> => {
  if (models === undefined) return { models: {}, prompts: {}, cost: { replies: 0 } }
  const uses = Use.sum([...models.before, ...Report.uses(tally), ...(pairs?.models ?? [])])
  const prices = uses.map(models.price)
  const usd = prices.reduce((so, price) => (so === undefined || price === undefined ? undefined : so + price), 0)
  return {
    models: Object.fromEntries(
      [...Map.groupBy(uses, ({ role }) => role)].map(([role, all]) => [
        role,
        Object.fromEntries(all.map(({ model, replies, input, output }) => [model, { replies, input, output }]))
      ])
    ),
    prompts: models.prompts,
    cost: {
      replies: uses.reduce((so, use) => so + use.replies, 0),
      input: uses.reduce((so, use) => so + use.input, 0),
      output: uses.reduce((so, use) => so + use.output, 0),
      // To a millionth of a dollar: what a sum of floating-point numbers has beyond that depends on its order.
      ...(usd === undefined ? {} : { usd: Math.round(usd * 1e6) / 1e6 })
    }
  }
}

/** The text of the file. */
export const text = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`

/** The identity of the run that a manifest describes. */
export const identity = (manifest: Manifest): Identity => ({
  configuration: manifest.configuration,
  seed: manifest.seed,
  versions: manifest.versions,
  pool: manifest.pool.digest
})

/** What differs between the run in a folder and the one that is asked for, one clause each. */
export const differences = (there: Identity, here: Identity): ReadonlyArray<string> => [
  ...differ('seed', there.seed, here.seed),
  ...fields(there.configuration, here.configuration, ''),
  ...fields(there.versions, here.versions, 'version of '),
  ...(there.pool === here.pool ? [] : ['its functions are not those of this pool'])
]

/** The manifest in a text, or what stands there instead. */
export const parse = (source: string): E.Either<string, Manifest> => {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return E.left('no JSON')
  }
  return E.either.mapLeft(DecodeError.decode(Shape)(value), ([error]) =>
    error === undefined ? 'something else' : `${error.found} at ${error.place === '' ? 'the top' : error.place}`
  )
}

const fields = (there: Json.JsonObject, here: Json.JsonObject, prefix: string): ReadonlyArray<string> =>
  [...new Set([...Object.keys(there), ...Object.keys(here)])].flatMap((key) =>
    differ(prefix + key, own(there, key), own(here, key))
  )

const own = (object: Json.JsonObject, key: string): Json.Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

const differ = (name: string, there: Json.Json | undefined, here: Json.Json | undefined): ReadonlyArray<string> =>
  Json.equals(there, here) ? [] : [`${name} is ${shown(there)} there and ${shown(here)} here`]

const shown = (value: Json.Json | undefined): string =>
  value === undefined ? 'absent' : typeof value === 'object' ? JSON.stringify(value) : String(value)
