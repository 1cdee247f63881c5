/**
 * A tally: what a run made so far, in counts. It is a fold over outcomes, so that a run which continues reads it
 * back from the lines that it wrote.
 *
 * Laws: `concat` is associative with `empty` as identity; `of` is a homomorphism,
 * `of([...a, ...b]) = concat(of(a), of(b))`.
 */
import * as Aliased from '../alias/Aliased.js'
import type { Stage } from '../check/Violation.js'
import type { EvidenceRecord } from '../trajectory/Evidence.js'
import * as Kinds from '../trajectory/Kind.js'
import type { CallRecord, Kind, Trajectory, TurnRecord } from '../trajectory/Trajectory.js'
import type { Use } from '../trajectory/Use.js'
import * as Counts from './Counts.js'

/** A failed attempt, as far as it is counted. */
export interface Rejected {
  readonly stage: Stage
  readonly reason: string
  /** What its slot was to hold, in a run of several kinds. */
  readonly kind?: Kind
  readonly worlds?: ReadonlyArray<string>
  readonly models?: ReadonlyArray<Use>
}

/** What became of a slot, as far as it is counted. */
export interface Outcome {
  readonly slot: number
  readonly record: Trajectory | undefined
  readonly rejected: ReadonlyArray<Rejected>
}

/** What is counted. Histograms have numbers as keys. */
export const tables = [
  /** Failed attempts by `stage/reason`, and by `kind stage/reason`. */
  'rejections',
  'failed_kinds',
  /** Records by kind, calls of single-turn records by kind, how records end, and why nothing is called in them. */
  'kinds',
  'called',
  'ends',
  'irrelevance',
  /** Multi-turn records by the number of their turns, and of their calls. */
  'turns',
  'calls',
  /** Multi-turn records that have a label. */
  'labels',
  /** Turns by kind and by register. */
  'turn_kinds',
  'registers',
  /** Turns in which something is missing, by what, by policy, and by whether it is supplied. */
  'missing',
  'policies',
  'supplied',
  /** Calls by intent, origin, function, and distance in turns. */
  'intents',
  'origins',
  'functions',
  'distances',
  /** Calls by who answered them, of functions without an implementation. */
  'executors',
  /** Calls that a model should have answered, by what was wrong with its reply. */
  'fallbacks',
  /** Failing calls by cause and recovery. */
  'failures',
  /** Argument sources by tag and by proof, and the ops of derived ones. */
  'sources',
  'proofs',
  'ops',
  /** Records by world, failed attempts with a walk by world, and records by function. */
  'worlds',
  'failed',
  'covered',
  /** Turns by what is proven of them, `unique/proven`; why something is not; records by the calls that were tried. */
  'proven',
  'unproven',
  'tried',
  /** Replies of models, and their tokens, by `role model`, of records and of failed attempts. */
  'replies',
  'input',
  'output'
] as const

/** The name of a table. */
export type Table = (typeof tables)[number]

/** Counts of a run or of a part of it. */
export interface Tally {
  /** Slots with an outcome. */
  readonly slots: number
  readonly records: number
  /** Tries, successful or not. */
  readonly attempts: number
  /** Slots without a record, in order. */
  readonly shortfalls: ReadonlyArray<number>
  readonly tables: { readonly [table in Table]: Counts.Counts }
}

const perTable = <A>(f: (table: Table) => A): { readonly [table in Table]: A } =>
  Object.fromEntries(tables.map((table) => [table, f(table)])) as { readonly [table in Table]: A }

export const empty: Tally = {
  slots: 0,
  records: 0,
  attempts: 0,
  shortfalls: [],
  tables: perTable(() => Counts.empty)
}

/** Both tallies together; the outcomes of the left one come first. */
export const concat = (left: Tally, right: Tally): Tally =>
  left === empty
    ? right
    : right === empty
      ? left
      : {
          slots: left.slots + right.slots,
          records: left.records + right.records,
          attempts: left.attempts + right.attempts,
          shortfalls: right.shortfalls.length === 0 ? left.shortfalls : [...left.shortfalls, ...right.shortfalls],
          tables: perTable((table) => Counts.concat(left.tables[table], right.tables[table]))
        }

/** The tally of some outcomes. */
export const of = (outcomes: ReadonlyArray<Outcome>): Tally => {
  const counter = counting()
  for (const outcome of outcomes) counter.add(outcome)
  return counter.tally()
}

/** A tally in the making, which keeps no outcome. */
export interface Counting {
  readonly add: (outcome: Outcome) => void
  /** The tally of what was added so far. It goes on counting: read it before more is added. */
  readonly tally: () => Tally
}

/** Begins a tally. It counts in local maps: a run counts some hundred things per record. */
export const counting = (): Counting => {
  const counts: Counters = perTable(() => new Map<string, number>())
  const shortfalls: Array<number> = []
  let slots = 0
  let records = 0
  let rejected = 0
  return {
    add: (outcome) => {
      slots += 1
      for (const rejection of outcome.rejected) {
        const reason = `${rejection.stage}/${rejection.reason}`
        count(counts.rejections, reason)
        if (rejection.kind !== undefined) count(counts.failed_kinds, `${rejection.kind} ${reason}`)
        for (const world of rejection.worlds ?? []) count(counts.failed, world)
        countUses(counts, rejection.models)
      }
      rejected += outcome.rejected.length
      if (outcome.record === undefined) shortfalls.push(outcome.slot)
      else {
        records += 1
        countRecord(counts, { ...outcome.record, turns: Aliased.turns(outcome.record) })
      }
    },
    tally: () => ({ slots, records, attempts: records + rejected, shortfalls, tables: counts })
  }
}

/** The tally of failed attempts alone: they are counted apart from their slots when a run is read back. */
export const ofRejections = (rejected: Outcome['rejected']): Tally => ({
  ...of([{ slot: 0, record: undefined, rejected }]),
  slots: 0,
  shortfalls: []
})

type Counters = { readonly [table in Table]: Map<string, number> }

const count = (counter: Map<string, number>, key: string, by = 1): void => {
  counter.set(key, (counter.get(key) ?? 0) + by)
}

const countRecord = (counts: Counters, record: Trajectory): void => {
  count(counts.kinds, record.kind)
  for (const world of record.worlds) count(counts.worlds, world.name)
  let calls = 0
  const called = new Set<string>()
  for (const turn of record.turns) {
    countTurn(counts, turn)
    for (const call of turn.calls)
      if (call.extra !== true) {
        calls += 1
        called.add(call.function)
        countCall(counts, call)
      }
  }
  for (const name of called) count(counts.covered, name)
  if (record.evidence !== undefined) countEvidence(counts, record.evidence)
  countUses(counts, record.models)
  if (record.ends !== undefined) count(counts.ends, record.ends)
  if (record.irrelevance !== undefined) count(counts.irrelevance, record.irrelevance)
  if (Kinds.group(record.kind) === 'single_turn') count(counts.called, record.kind, calls)
  if (record.kind === 'multi_turn') {
    count(counts.turns, String(record.turns.length))
    count(counts.calls, String(calls))
    for (const label of new Set(record.turns.flatMap((turn) => turn.labels))) count(counts.labels, label)
  }
}

const countUses = (counts: Counters, uses: ReadonlyArray<Use> = []): void => {
  for (const { role, model, replies, input, output } of uses) {
    const key = `${role} ${model}`
    count(counts.replies, key, replies)
    count(counts.input, key, input)
    count(counts.output, key, output)
  }
}

const verdicts = ['unique', 'needed', 'unreachable', 'commuting'] as const

const countEvidence = (counts: Counters, { turns }: EvidenceRecord): void => {
  let tried = 0
  for (const turn of turns) {
    tried += turn.executions
    if (turn.because !== undefined) count(counts.unproven, turn.because)
    for (const verdict of verdicts) if (turn[verdict] !== undefined) count(counts.proven, `${verdict}/${turn[verdict]}`)
  }
  count(counts.tried, String(tried))
}

const countTurn = (counts: Counters, turn: TurnRecord): void => {
  count(counts.turn_kinds, turn.kind)
  if (turn.register !== undefined) count(counts.registers, turn.register)
  if (turn.missing !== undefined) {
    count(counts.missing, turn.missing.tag)
    count(counts.policies, turn.missing.policy)
    count(counts.supplied, turn.missing.supplied === null ? 'never' : 'next')
  }
}

const countCall = (counts: Counters, call: CallRecord): void => {
  count(counts.functions, call.function)
  count(counts.intents, call.intent)
  count(counts.origins, call.origin.tag)
  if (call.executor !== 'world') count(counts.executors, call.executor)
  if (call.fallback !== undefined) count(counts.fallbacks, call.fallback)
  if (call.failure !== undefined) count(counts.failures, `${call.failure.cause}/${call.failure.recovery}`)
  if (call.distance !== undefined) count(counts.distances, String(call.distance))
  for (const source of Object.values(call.sources)) {
    count(counts.sources, source.tag)
    count(counts.proofs, source.proof)
    if (source.tag === 'derived') count(counts.ops, source.op)
  }
}
