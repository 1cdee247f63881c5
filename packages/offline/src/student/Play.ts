/**
 * Plays a mistake: its calls are executed, and the assistant goes on as the record does, taking the same things from the
 * same places, to the end of the turn or of the conversation. What cannot be done for lack of something is left out. Most
 * who are wrong do not notice: they speak as if all had gone through, with identifiers that nobody gave, and go on with
 * those. The others ask for what they lack, or say what was refused.
 *
 * Law: played from a decision of the record itself, the turn is that of the record.
 */
import { Execution, type Json, Rebound, Seed, Serial, Stream, type Trajectory, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Forged from './Forged.js'
import type { Scene, Turn } from './Scene.js'
import * as Scenes from './Scene.js'
import type { Act, Slip } from './Slip.js'
import * as Words from './Words.js'

/** A turn that was played to its end. */
export interface Played {
  /** From the decision on that goes wrong. */
  readonly messages: ReadonlyArray<Trajectory.Message>
  readonly state: World.State
  /** What calls of the record gave otherwise, or did not give. */
  readonly changed: ReadonlyMap<string, Json.Json | undefined>
  /** Calls of the conversation so far. */
  readonly made: number
}

/** The share of those who are wrong and do not notice. */
const heedless = 0.85

/** A turn while it is played. */
interface Going {
  state: World.State
  made: number
  readonly changed: Map<string, Json.Json | undefined>
  /** What was said before the turn is played. */
  readonly before: ReadonlyArray<Trajectory.Message>
  readonly messages: Array<Trajectory.Message>
  readonly calls: Array<Words.Made>
  /** What comes of a call that was not made, or was refused: undefined for those who notice. */
  readonly instead: (call: Trajectory.CallRecord) => Json.Json | undefined
}

/** Plays the erring turn; undefined where no words fit what came of it. */
export const turn = (scene: Scene, slip: Slip, seed: Seed.Seed): Played | undefined =>
  foremost(attitudes(scene, seed).map((instead) => () => erring(scene, slip, seed, instead)))

/** What those think who are wrong: as drawn; but where that gives no words, they notice. */
const attitudes = (scene: Scene, seed: Seed.Seed): ReadonlyArray<Going['instead']> => {
  const notices: Going['instead'] = () => undefined
  if (!Stream.make(Seed.derive(seed, 'heedless')).chance(heedless)) return [notices]
  return [
    ({ id, function: name }) => {
      const due = scene.outcomes.get(id)?.output
      return due === undefined
        ? undefined
        : Forged.output(scene, name, due, Stream.make(Seed.derive(seed, 'forged', id)))
    },
    notices
  ]
}

const foremost = <A>(tries: ReadonlyArray<() => A | undefined>): A | undefined => {
  for (const one of tries) {
    const found = one()
    if (found !== undefined) return found
  }
  return undefined
}

const erring = (scene: Scene, slip: Slip, seed: Seed.Seed, instead: Going['instead']): Played | undefined => {
  const own = scene.turns[slip.turn]
  if (own === undefined) return undefined
  const at = Scenes.messageAt(own, slip.step)
  const going: Going = {
    state: Scenes.before(own, slip.step),
    made: Scenes.made(scene, at),
    changed: new Map(),
    before: scene.record.messages.slice(0, at),
    messages: [],
    instead,
    calls: own.steps.slice(0, slip.step).flatMap(({ calls }, step) => calls.map((call) => asMade(scene, call, step)))
  }
  if ('says' in slip.does) {
    going.messages.push({ role: 'assistant', content: slip.does.says, loss: 1 })
    for (const { calls } of own.steps.slice(slip.step)) for (const { id } of calls) going.changed.set(id, undefined)
    return done(going)
  }
  const standing = new Set(slip.does.calls.flatMap(({ as }) => (as === undefined ? [] : [String(as.id)])))
  const left = new Set([...standing, ...(slip.without ?? [])])
  // What the mistake takes the place of is not made.
  for (const { calls } of own.steps.slice(slip.step, slip.next))
    for (const call of calls) if (!standing.has(call.id)) going.changed.set(call.id, instead(call))
  for (const id of slip.without ?? []) if (!standing.has(id)) going.changed.set(id, undefined)
  make(scene, going, slip.does.calls, slip.step, 1)
  return finish(scene, own, going, slip.next, left, seed)
}

/** The whole conversation with the mistake: from the first message of the assistant on. */
export const conversation = (
  scene: Scene,
  slip: Slip,
  played: Played,
  seed: Seed.Seed
): ReadonlyArray<Trajectory.Message> | undefined => {
  const { messages } = scene.record
  const own = scene.turns[slip.turn]
  const first = (scene.turns[0]?.record.user ?? 0) + 1
  if (own === undefined) return undefined
  const all = [...messages.slice(first, Scenes.messageAt(own, slip.step)), ...played.messages]
  let { state, made, changed } = played
  for (const next of scene.turns.slice(slip.turn + 1)) {
    const user = messages[next.record.user]
    if (user === undefined) return undefined
    const so = { state, made, before: [...all, user] }
    const ended = foremost(
      attitudes(scene, seed).map((instead) => () => {
        const going: Going = { ...so, changed: new Map(changed), messages: [], calls: [], instead }
        return finish(scene, next, going, 0, new Set(), Seed.derive(seed, next.index))
      })
    )
    if (ended === undefined) return undefined
    all.push(user, ...ended.messages)
    state = ended.state
    made = ended.made
    changed = ended.changed
  }
  return all
}

const done = ({ messages, state, changed, made }: Going): Played => ({ messages, state, changed, made })

const asMade = (scene: Scene, call: Trajectory.CallRecord, step: number): Words.Made => {
  const outcome = scene.outcomes.get(call.id)
  return {
    function: call.function,
    arguments: call.arguments,
    output: outcome?.output ?? null,
    ok: outcome?.ok ?? true,
    step,
    as: call
  }
}

/** Makes the calls of one message. */
const make = (scene: Scene, going: Going, acts: ReadonlyArray<Act>, step: number, loss: 0 | 1): void => {
  const { environment, record } = scene
  const calls = acts.map(({ function: name, arguments: given }, index): Trajectory.ToolCall => ({
    id: idOf(going.made + index),
    type: 'function',
    function: { name, arguments: given }
  }))
  going.made += calls.length
  going.messages.push({
    role: 'assistant',
    content: '',
    loss,
    ...(loss === 0 ? { loss_reason: 'mistake' as const } : {}),
    tool_calls: calls
  })
  for (const [index, call] of calls.entries()) {
    const { after, output, ok } = Execution.step(environment, record, call, going.state)
    going.state = after
    going.messages.push({
      role: 'tool',
      tool_call_id: call.id,
      name: call.function.name,
      content: Serial.text(output)
    })
    const as = acts[index]?.as
    const due = as === undefined ? undefined : scene.outcomes.get(as.id)
    if (as !== undefined)
      if (due?.ok === ok && JSON.stringify(due.output) === JSON.stringify(output)) going.changed.delete(as.id)
      else going.changed.set(as.id, ok ? output : going.instead(as))
    const { name, arguments: given } = call.function
    going.calls.push({ function: name, arguments: given, output, ok, step, ...(as === undefined ? {} : { as }) })
  }
}

/** Goes on from a step to the end of the turn. */
const finish = (
  scene: Scene,
  own: Turn,
  going: Going,
  from: number,
  without: ReadonlySet<string>,
  seed: Seed.Seed
): Played | undefined => {
  const ending = goneOn(scene, own, going, from, without)
  if (own.isOpen && ending.tag !== 'lacks') {
    // The conversation ends at the call.
    while (going.messages.at(-1)?.role === 'tool') going.messages.pop()
    return done(going)
  }
  const text = words(scene, own, going, ending, seed)
  if (text === undefined) return undefined
  going.messages.push({ role: 'assistant', content: text, loss: 1 })
  return done(going)
}

/** Makes what is left of the steps, as far as it can be made; how that ends. */
const goneOn = (scene: Scene, own: Turn, going: Going, from: number, without: ReadonlySet<string>): Words.Ending => {
  let lacking: Words.Ending | undefined
  for (const [index, step] of own.steps.entries()) {
    if (index < from) continue
    const acts: Array<Act> = []
    for (const [at, call] of step.calls.entries()) {
      const entry = scene.byId.get(call.id)
      // A failure that the service had for once is no act of the world: it does not come again where calls are others.
      const gone = call.failure?.cause === 'injected' && call.tool_call !== idOf(going.made + at)
      if (without.has(call.id) || entry === undefined || gone) continue
      const given = Rebound.of(scene.dossier, entry, going.changed, [...going.before, ...going.messages])
      if (E.isLeft(given)) {
        lacking ??= { tag: 'lacks', function: call.function, parameters: [given.left.split('/')[1] ?? ''] }
        going.changed.set(call.id, going.instead(call))
      } else acts.push({ function: call.function, arguments: given.right, as: call })
    }
    if (acts.length === 0) continue
    const said = scene.record.messages[step.message]
    make(scene, going, acts, index, said?.role === 'assistant' ? said.loss : 1)
  }
  return going.calls.some((one) => isRefused(scene, one)) ? { tag: 'refused' } : (lacking ?? { tag: 'done' })
}

/** Whether a call is refused that should go through. */
const isRefused = (scene: Scene, { as, ok }: Words.Made): boolean =>
  !ok && (as === undefined || scene.outcomes.get(as.id)?.ok !== false)

const idOf = (before: number): string => `call_${before + 1}`

/** The final words: those of the record where everything came out alike. */
const words = (
  scene: Scene,
  own: Turn,
  { calls, changed }: Going,
  ending: Words.Ending,
  seed: Seed.Seed
): string | undefined => {
  const due = own.steps.flatMap((step) => step.calls)
  const unnoticed = due.some(({ id }) => {
    const made = calls.some(({ as, ok }) => as?.id === id && ok)
    return !made && changed.get(id) !== undefined
  })
  if (unnoticed) return Words.retold(scene, own, calls, changed)
  const whole =
    ending.tag === 'done' &&
    calls.length === due.length &&
    new Set(calls.map(({ as }) => as?.id)).size === due.length &&
    calls.every(({ as, ok }) => as !== undefined && ok === scene.outcomes.get(as.id)?.ok)
  const retold = whole ? Words.retold(scene, own, calls, changed) : undefined
  if (retold !== undefined) return retold
  // What is told without a call is told from before, or not at all.
  if (due.length === 0 && calls.length === 0) return undefined
  const stream = Stream.make(Seed.derive(seed, 'words'))
  const { missing } = own.record
  const lacking: Words.Ending =
    ending.tag !== 'done' || missing === undefined || calls.some(({ function: name }) => name === missing.function)
      ? ending
      : missing.tag === 'function'
        ? { tag: 'unable', function: missing.function }
        : { tag: 'lacks', function: missing.function, parameters: missing.parameters }
  return Words.of(scene, own, calls, lacking, stream)
}
