/**
 * An irrelevance record from its twin: the same person in the same scene asks for the same, and what is needed is not there; or
 * leaves something unsaid; or speaks of something for which nothing has to be called.
 *
 * Laws: nothing is called; system message and state are those of the twin; where a function is lacking, so are the words of
 * the user, and where a value or nothing is, so is the list.
 */
import {
  Irrelevance as Sorts,
  type Path,
  type Plan,
  Seed,
  type Signature as Signatures,
  Split,
  Stream,
  Tokens,
  type Trajectory
} from '@magnet/core'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Draw } from '../derive/Design.js'
import * as Slot from '../derive/Slot.js'
import * as Environment from '../Environment.js'
import type { Halt } from '../Halt.js'
import { BackTranslator, type Query } from '../port/BackTranslator.js'
import { type Reply, Teacher } from '../port/Teacher.js'
import * as Rejection from '../Rejection.js'
import * as Seam from '../Seam.js'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'
import * as Excluded from '../strategy/Excluded.js'
import type { Realised } from '../strategy/Strategy.js'
import * as Listing from './Listing.js'
import * as Sort from './Sort.js'
import * as Topic from './Topic.js'
import * as Unsaid from './Unsaid.js'

/** The record in which the right tool is listed and called, with what it was made from. */
export interface Twin {
  readonly record: Trajectory.Trajectory
  readonly drawn: Draw
  readonly realised: Realised
}

/** How many attempts at a slot keep to a sort. */
const patience = 4

/** How often the assistant says what it can do instead. */
const offering = 0.35

/** The record of an attempt, not yet checked. */
export const realise: (
  settings: Settings,
  source: Source,
  slot: Slot.Slot,
  number: number,
  twin: Twin
) => Effect.Effect<Trajectory.Trajectory, Rejection.Rejection | Halt, BackTranslator | Teacher> = Effect.fnUntraced(
  function* (settings: Settings, source: Source, slot: Slot.Slot, number: number, twin: Twin) {
    const seed = Seed.derive(settings.seed, 'record', slot.index, 'attempt', number)
    const scene = yield* Seam.fromEither(design(settings, source, slot, number, twin, seed))
    const { plan, tools } = scene
    const { world } = twin.drawn.scene.source
    const said = Sorts.lacksFunction(scene.sort) ? twin.realised.worded[0]?.query : undefined
    // The same person speaks.
    const query =
      said ??
      (yield* (yield* BackTranslator).query({
        plan,
        turn: 0,
        world,
        seed: Seed.derive(twin.drawn.seed, 'language'),
        history: [],
        answers: []
      }))
    const [system] = twin.record.messages
    const reply = yield* (yield* Teacher).reply({
      plan,
      turn: 0,
      world: source.world,
      seed: Seed.derive(seed, 'language'),
      query: query.text,
      history: [],
      ...(settings.reasoning === true ? { reasoning: true } : {}),
      stage: {
        asked: [],
        initial: twin.drawn.initial,
        ...(system?.role === 'system' ? { system: system.content } : {})
      }
    })
    return assembled(slot, twin, scene, query, reply, tools)
  }
)

/** What an attempt goes on with. */
interface Scene {
  readonly sort: Sorts.Sort
  readonly plan: Plan.Plan
  readonly tools: ReadonlyArray<Signatures.Tool>
}

/** The first sort that the twin allows, as a plan with its list. */
const design = (
  settings: Settings,
  source: Source,
  slot: Slot.Slot,
  number: number,
  twin: Twin,
  seed: Seed.Seed
): E.Either<Rejection.Rejection, Scene> => {
  const all = Sort.order(settings, slot.ordinal)
  const first = Math.floor(number / patience) % Math.max(1, all.length)
  for (const sort of [...all.slice(first), ...all.slice(0, first)]) {
    const scene = make(settings, source, twin, sort, Stream.make(Seed.derive(seed, sort)))
    if (scene !== undefined) return E.right(scene)
  }
  return E.left(Rejection.make('operations', 'nothing_irrelevant', twin.record.id))
}

const make = (
  settings: Settings,
  source: Source,
  twin: Twin,
  sort: Sorts.Sort,
  stream: Stream.Stream
): Scene | undefined => {
  const { record, realised, drawn } = twin
  const { plan } = realised.bound
  const calls = plan.turns[0]?.calls ?? []
  const call = calls.find((one) => one.call.intent === 'asked')
  const needed = call === undefined ? undefined : source.graph.signatures.get(call.call.function)
  if (call === undefined || needed === undefined) return undefined
  const listed = (tools: ReadonlyArray<Signatures.Tool>): ReadonlyArray<Signatures.Signature> =>
    tools.flatMap((tool) => source.graph.signatures.get(tool.function.name as Signatures.Signature['name']) ?? [])
  if (sort === 'no_tool') {
    const service = source.parts.find((part) => part.functions.some((one) => one.signature.name === needed.name))
    const topic = Topic.draw(plan, listed(record.tools), source.executor, service?.name ?? '', stream)
    return {
      sort,
      plan: { ...plan, turns: [{ calls: [], aside: { tag: 'talk', topic } }], mentions: [] },
      tools: record.tools
    }
  }
  const lacks = Sorts.lacksFunction(sort)
  const implementation = source.world.functions.find((one) => one.signature.name === needed.name)
  const parameters =
    sort === 'missing_value' && calls.length === 1 ? Unsaid.draw(plan, call, implementation, stream) : []
  if (lacks ? !isLackable(source, drawn, call) : parameters.length === 0) return undefined
  const tools = Listing.draw(
    {
      source,
      environment: Environment.of(source, settings.maxTokens),
      sort,
      needed,
      twin: record.tools,
      // Worlds show by execution what does the job; what a simulated function gives is made up.
      excluded: source.executor === 'world' ? [] : Excluded.of(source, path(call)),
      room: settings.maxTokens - Tokens.estimate({ tools: [], messages: record.messages })
    },
    stream
  )
  if (tools === undefined) return undefined
  const others = listed(tools).filter((one) => one.name !== needed.name)
  const near = sort === 'unrelated' ? others : others.filter((one) => one.category === needed.category)
  // What a function does about which nobody has written is worded too roughly for an offer.
  const offers = stream.chance(sort === 'unrelated' ? offering / 2 : offering) && source.executor === 'world'
  const instead = offers ? stream.shuffle(near).slice(0, 1 + stream.int(0, 1)) : []
  return {
    sort,
    tools,
    plan: {
      ...plan,
      turns: [
        {
          calls: [],
          missing: {
            tag: lacks ? 'function' : 'parameters',
            parameters,
            policy: 'all_or_nothing',
            withheld: call,
            ghost: true,
            form: 'silent',
            ...(lacks && instead.length > 0 ? { instead: instead.map((one) => one.name) } : {})
          }
        }
      ],
      mentions: plan.mentions.filter(
        (mention) => lacks || mention.call !== call.call.id || !parameters.includes(mention.parameter)
      )
    }
  }
}

/** Whether a function can be lacking: its name is no ordinary word, and nothing but itself stands in the way of its call. */
const isLackable = (source: Source, drawn: Draw, call: Plan.PlannedCall): boolean =>
  Split.hideable(call.call.function) &&
  (source.executor !== 'world' ||
    E.isRight(source.world.step({ function: call.call.function, arguments: call.arguments })(drawn.initial)))

/** A path on which a call is asked for and never made. */
const path = ({ call }: Plan.PlannedCall): Path.Path => [
  {
    calls: [],
    missing: O.some({
      _tag: 'Function',
      function: call.function,
      call: O.none,
      parameters: [],
      policy: 'all_or_nothing'
    })
  }
]

const assembled = (
  slot: Slot.Slot,
  { record }: Twin,
  { sort, plan }: Scene,
  query: Query,
  reply: Reply,
  tools: ReadonlyArray<Signatures.Tool>
): Trajectory.Trajectory => {
  const system = record.messages.filter((message) => message.role === 'system')
  const [turn] = plan.turns
  const missing = turn?.missing
  const topic = turn?.aside?.tag === 'talk' ? turn.aside.topic : undefined
  const [thought] = reply.reasoning ?? []
  return {
    id: Slot.id(slot),
    family: Slot.family(slot),
    kind: 'irrelevance',
    irrelevance: sort,
    language: record.language,
    strategy: record.strategy,
    context: record.context,
    tools,
    toolsets: [{ from: 0, withheld: missing?.tag === 'function' ? [missing.withheld.call.function] : [] }],
    messages: [
      ...system,
      { role: 'user', content: query.text },
      {
        role: 'assistant',
        content: reply.text,
        ...(thought === undefined || thought === '' ? {} : { reasoning: thought }),
        loss: 1
      }
    ],
    turns: [
      {
        user: system.length,
        kind: missing === undefined ? 'talk' : 'missing',
        labels: missing === undefined ? [] : [missing.tag === 'function' ? 'miss_func' : 'miss_params'],
        register: query.register,
        calls: [],
        ...(missing === undefined ? { answer: { must: [], may: [] } } : { missing: lack(record, missing) }),
        ...(topic?.tag === 'shown' ? { shown: topic.pointer } : {})
      }
    ],
    // Nothing was walked.
    derivation: { base: [], edits: [], path: [], functions: {} },
    worlds: record.worlds.map((world) => ({ ...world, final: world.initial }))
  }
}

const lack = (record: Trajectory.Trajectory, missing: Plan.PlannedMissing): Trajectory.MissingRecord => {
  const { call, arguments: given } = missing.withheld
  const facts = (record.turns[0]?.answer?.must ?? []).flatMap((fact) => (fact.call === call.id ? [fact.pointer] : []))
  return {
    tag: missing.tag,
    function: call.function,
    parameters: missing.parameters,
    policy: missing.policy,
    supplied: null,
    arguments: Object.fromEntries(Object.entries(given).filter(([name]) => !missing.parameters.includes(name))),
    ...(missing.tag === 'parameters' || facts.length === 0 ? {} : { facts })
  }
}
