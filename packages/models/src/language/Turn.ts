/** A turn of a plan as prompts speak of it: what its message asks for, what stays unspoken, what made it, and what it is for. */
import {
  type FunctionName,
  type Path,
  type Plan,
  Plan as Plans,
  QueryLeak,
  type Signature,
  type World
} from '@magnet/core'
import type { Operation } from '@magnet/prompts'
import type { Objection } from '../Ask.js'

/** What is known of the message of a turn. */
export interface Turn {
  /** The calls that it asks for, in order. */
  readonly asked: ReadonlyArray<Plan.PlannedCall>
  /** The functions that it does not speak of. */
  readonly implied: ReadonlyArray<FunctionName.FunctionName>
  readonly operations: ReadonlyArray<Operation.Operation>
  /** Parameters that it leaves out. */
  readonly leftOut: ReadonlyArray<string>
  readonly purpose: string
}

/** The turn of a plan. */
export const of = (plan: Plan.Plan, turn: number): Turn => {
  const group = Plans.brought(plan, turn)
  const asked = group.filter(({ call }) => call.intent === 'asked')
  const missing = plan.turns[turn]?.missing
  return {
    asked,
    implied: implied(plan, turn),
    operations: operations(plan, turn, group, asked),
    leftOut: missing?.tag === 'parameters' ? missing.parameters : [],
    purpose: purpose(plan, turn)
  }
}

/** The functions of a turn that its message must not ask for. */
const implied = (plan: Plan.Plan, turn: number): ReadonlyArray<FunctionName.FunctionName> => {
  const group = Plans.brought(plan, turn)
  const asked = new Set(group.filter(({ call }) => call.intent === 'asked').map(({ call }) => call.function))
  return [...new Set(group.map(({ call }) => call.function))].filter((name) => !asked.has(name))
}

/** Every function of a plan, what is missing included. */
export const functions = (plan: Plan.Plan): ReadonlyArray<FunctionName.FunctionName> => [
  ...new Set(
    plan.turns.flatMap(({ calls, missing, aside }) => [
      ...calls.map(({ call }) => call.function),
      ...(missing === undefined ? [] : [missing.withheld.call.function]),
      ...(aside === undefined || aside.tag === 'talk' ? [] : [aside.act.call.function])
    ])
  )
]

/** What the message of a turn gives away. */
export const leak = (plan: Plan.Plan, turn: number, world: World.World, text: string): Objection | undefined => {
  const [name] = QueryLeak.named(functions(plan))(text)
  if (name !== undefined) return { reason: 'query_leak.name', message: `the message names the function ${name}` }
  const [told] = QueryLeak.told(world, implied(plan, turn))(text)
  return told === undefined
    ? undefined
    : {
        reason: 'query_leak.intent',
        message: `"${told.words}" asks for a step that must stay unspoken; say only what is wanted in the end`
      }
}

/** Words that the message of a turn must not hold: names of functions, and what would tell an unspoken step. */
export const avoid = (plan: Plan.Plan, turn: number, world: World.World): ReadonlyArray<string> => {
  const hidden = new Set<string>(implied(plan, turn))
  return [
    ...functions(plan).filter((name) => /[^a-z]/.test(name)),
    ...world.functions.filter(({ signature }) => hidden.has(signature.name)).flatMap(({ phrases }) => phrases.tells)
  ]
}

/** The signature of a function of a world. */
export const signature = (world: World.World, name: FunctionName.FunctionName): Signature.Signature | undefined =>
  world.functions.find((one) => one.signature.name === name)?.signature

const operations = (
  plan: Plan.Plan,
  turn: number,
  group: ReadonlyArray<Plan.PlannedCall>,
  asked: ReadonlyArray<Plan.PlannedCall>
): ReadonlyArray<Operation.Operation> => {
  const missing = plan.turns[turn]?.missing
  const isRepeated = ({ call }: Plan.PlannedCall): boolean => call.origin._tag === 'Repeated'
  return [
    asked.filter((call) => !isRepeated(call)).length > 1 ? 'merged' : 'walked',
    ...(asked.some(isRepeated) ? (['parallel'] as const) : []),
    ...(group.some(({ call }) => call.intent === 'implied') ? (['inserted'] as const) : []),
    ...(asked.some((call) => reaches(plan, turn, call)) ? (['long_dependency'] as const) : []),
    ...(missing === undefined
      ? []
      : missing.tag === 'function'
        ? (['missing_function'] as const)
        : (['missing_parameters'] as const))
  ]
}

/** Whether a call draws on the output of a turn before the last one. */
const reaches = (plan: Plan.Plan, turn: number, call: Plan.PlannedCall): boolean => {
  const early = new Set<Path.CallId>(
    plan.turns.slice(0, Math.max(0, turn - 1)).flatMap(({ calls }) => calls.map((one) => one.call.id))
  )
  return Object.values(call.sources).some((source) => Plans.draws(source).some((id) => early.has(id)))
}

const purpose = (plan: Plan.Plan, turn: number): string => {
  const here = plan.turns[turn]
  if (here?.aside?.tag === 'talk' && here.aside.topic !== undefined)
    return 'The person says, as the draft does, something to which nothing but words is the answer. Nothing is asked for that would have to be called.'
  if (here?.aside?.tag === 'talk')
    return here.aside.about === undefined
      ? 'The person thanks for what was done, or says something friendly, and asks for nothing.'
      : 'The person asks for something that the conversation has already told, as the draft does; nothing has to be called.'
  if (Plans.confirmed(plan, turn) !== undefined)
    return 'The assistant has asked whether it may go ahead. The person says yes, and nothing else.'
  const supplied = Plans.supplies(plan, turn)
  if (supplied?.tag === 'parameters')
    return 'The assistant has asked for what was left out. The person gives exactly that, in a short message, and does not ask for the thing again.'
  if (supplied !== undefined)
    return supplied.form === 'announced'
      ? 'The assistant could not do it before. The person says, as the draft does, that it is possible now, and wants it done.'
      : 'The assistant could not do it before. The person asks for it again, in other words than before, as if it might work now.'
  if (Plans.decided(plan, turn) !== undefined)
    return 'What the person wanted before was refused. The person says what to do instead.'
  if (here?.calls.some((call) => call.changes !== undefined) === true)
    return 'The person has changed their mind about something that was done before, and wants it undone or different.'
  return 'The person asks for what the calls under "asked" do.'
}
