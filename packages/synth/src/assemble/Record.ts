/** A record: a plan in words becomes a trajectory with sources, labels and everything that a check recomputes. */
import {
  Attempts,
  Canonical,
  Derivation,
  type FunctionName,
  Json,
  Labels,
  type Plan,
  Plan as Plans,
  type Seed,
  Stream,
  Tokens,
  type Trajectory,
  type World
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Bound } from '../port/ForthTranslator.js'
import * as Rejection from '../Rejection.js'
import type { Strategy } from '../Settings.js'
import * as Source from '../Source.js'
import * as Executors from './Executors.js'
import * as Messages from './Messages.js'
import * as Sources from './Sources.js'
import * as ToolList from './ToolList.js'

/** What a record is made of. */
export interface Parts {
  readonly id: string
  readonly family: string
  readonly kind: Trajectory.Kind
  /** Whether it ends at its last calls. */
  readonly ends: boolean
  readonly source: Source.Source
  readonly strategy: Strategy
  readonly derivation: Derivation.Derivation
  readonly bound: Bound
  readonly worded: ReadonlyArray<Messages.Worded>
  /** The system message, where there is one. */
  readonly system: string | undefined
  readonly seed: Seed.Seed
  readonly worldSeed: Seed.Seed
  readonly initial: World.State
  /** The most tokens that the record may have. */
  readonly maxTokens: number
  /** The least and the greatest number of tools that it does not need. */
  readonly distractors: readonly [number, number]
}

/** Assembles a record. */
export const assemble = (parts: Parts): E.Either<Rejection.Rejection, Trajectory.Trajectory> => {
  const plan = Attempts.woven(parts.bound.plan, parts.derivation.path)
  const executors = Executors.of(parts.source.world, parts.initial, plan)
  const written = Messages.write(plan, parts.system, parts.worded, parts.ends)
  // Few messages paste anything.
  const pasted = [...written.spoken.keys()].some(Plans.isPasted) ? Attempts.pasted(parts.bound.plan) : undefined
  const turns: Array<Trajectory.TurnRecord> = []
  for (const [index, turn] of plan.turns.entries()) {
    const calls: Array<Trajectory.CallRecord> = []
    for (const call of turn.calls) {
      const heard = pasted === undefined ? undefined : (parameter: string) => pasted(call, parameter)
      const sources = Sources.of(heard, call.sources, written.spoken)
      if (E.isLeft(sources)) return E.left(Rejection.make('query', 'unsaid', sources.left))
      const answered = executors.get(call) ?? { executor: call.executor }
      calls.push(callRecord(parts.source, call, answered, sources.right, written))
    }
    const worded = parts.worded[index]
    turns.push({
      user: written.users[index] ?? 0,
      kind: turn.aside?.tag ?? (turn.missing === undefined ? 'calls' : 'missing'),
      labels: [],
      register: worded?.query.register ?? 'plain',
      calls,
      ...(worded?.reply === undefined || parts.ends || (turn.missing !== undefined && calls.length === 0)
        ? {}
        : { answer: Attempts.answered(parts.bound.plan, worded.reply.answer) }),
      ...(turn.missing === undefined ? {} : { missing: missing(turn.missing, written.users[index + 1]) }),
      ...(turn.aside === undefined || turn.aside.tag === 'talk' ? {} : { act: act(turn.aside) })
    })
  }
  const called = new Set<FunctionName.FunctionName>()
  for (const { calls, missing: lack, aside } of plan.turns) {
    for (const { call } of calls) called.add(call.function)
    if (lack !== undefined) called.add(lack.withheld.call.function)
    if (aside !== undefined && aside.tag !== 'talk') called.add(aside.act.call.function)
  }
  return E.right(
    Labels.measure({
      id: parts.id,
      family: parts.family,
      kind: parts.kind,
      language: 'en',
      strategy: parts.strategy,
      context: {
        now: plan.context.now,
        timezone: plan.context.timezone,
        profile: plan.context.profile,
        policy: (plan.policies ?? []).map(({ name, effect, sentence }) => ({ name, effect, sentence }))
      },
      tools: ToolList.draw(
        {
          source: parts.source,
          called,
          excluded: parts.bound.excluded,
          distractors: parts.distractors,
          room: parts.maxTokens - Tokens.estimate({ tools: [], messages: written.messages })
        },
        Stream.make(parts.seed)
      ),
      toolsets: toolsets(plan, written.users),
      messages: written.messages,
      turns,
      derivation: Derivation.toRecord(parts.derivation),
      worlds: worlds(parts, called),
      ...(parts.ends ? { ends: 'call' as const } : {})
    })
  )
}

const act = ({
  policy,
  act: { call, arguments: given }
}: Exclude<Plan.Aside, { tag: 'talk' }>): Trajectory.ActRecord => ({
  policy: policy.name,
  function: call.function,
  arguments: given
})

const callRecord = (
  source: Source.Source,
  call: Plan.PlannedCall,
  answered: Pick<Trajectory.CallRecord, 'executor' | 'fallback'>,
  sources: Trajectory.CallRecord['sources'],
  written: Messages.Written
): Trajectory.CallRecord => {
  const { origin } = call.call
  const world = Source.owners(source).get(call.call.function)
  return {
    id: call.call.id,
    tool_call: written.toolCalls.get(call.call.id) ?? '',
    step: call.step,
    function: call.call.function,
    arguments: call.arguments,
    origin:
      origin._tag === 'Walked'
        ? { tag: 'walked' }
        : origin._tag === 'Inserted'
          ? { tag: 'inserted', partner: origin.partner }
          : { tag: 'repeated', of: origin.of },
    intent: call.call.intent,
    ok: call.ok,
    ...(call.failure === undefined ? answered : { failure: call.failure, ...answered }),
    ...(world === undefined ? {} : { world }),
    needs: call.needs,
    sources,
    accept: call.accept,
    ...(call.changes === undefined ? {} : { changes: call.changes }),
    ...(call.extra === undefined ? {} : { extra: call.extra })
  }
}

const missing = (lack: Plan.PlannedMissing, next: number | undefined): Trajectory.MissingRecord => ({
  tag: lack.tag,
  function: lack.withheld.call.function,
  parameters: lack.parameters,
  policy: lack.policy,
  supplied: lack.ghost ? null : (next ?? null)
})

/** Withheld tools by epoch: a function that is missing joins the list with the message that supplies it, a ghost never. */
const toolsets = (plan: Plan.Plan, users: ReadonlyArray<number>): ReadonlyArray<Trajectory.ToolsetRecord> => {
  const lacks = plan.turns.flatMap((turn, index) =>
    turn.missing?.tag === 'function'
      ? [
          {
            name: String(turn.missing.withheld.call.function),
            until: turn.missing.ghost ? undefined : users[index + 1]
          }
        ]
      : []
  )
  const epochs = [0, ...lacks.flatMap((lack) => (lack.until === undefined ? [] : [lack.until]))]
  return epochs.map((from) => ({
    from,
    withheld: lacks.filter((lack) => lack.until === undefined || lack.until > from).map((lack) => lack.name)
  }))
}

const worlds = (
  parts: Parts,
  called: ReadonlySet<FunctionName.FunctionName>
): ReadonlyArray<Trajectory.WorldRecord> => {
  const owners = Source.owners(parts.source)
  const names = new Set([...called].map((name) => owners.get(name)))
  return parts.source.parts
    .filter((world) => names.has(world.name))
    .map((world) => ({
      name: world.name,
      version: world.version,
      seed: parts.worldSeed,
      initial: Canonical.merkle(table(parts.initial, world.name)),
      final: Canonical.merkle(table(parts.bound.final, world.name))
    }))
}

const table = (state: World.State, name: string): Json.JsonObject => {
  const own = state[name]
  return Json.isObject(own) ? own : {}
}
