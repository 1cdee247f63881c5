/** One clause for the same function asked for several times: "how far is it from A to B and from A to C". */
import type { Plan } from '@magnet/core'
import type { Clause } from './Clause.js'
import * as Phrase from './Phrase.js'
import * as Talk from './Talk.js'
import * as Template from './Template.js'
import * as Text from './Text.js'

/** The asked calls of a message, each with its repetitions. */
export const grouped = (calls: ReadonlyArray<Plan.PlannedCall>): ReadonlyArray<ReadonlyArray<Plan.PlannedCall>> => {
  const groups = Map.groupBy(calls, ({ call }) => (call.origin._tag === 'Repeated' ? call.origin.of : call.id))
  return [...groups.values()]
}

/** The clause of a call with its repetitions, or none if no wording joins them. */
export const of = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  calls: ReadonlyArray<Plan.PlannedCall>,
  question: boolean
): Clause | undefined => {
  const phrases = calls[0] === undefined ? undefined : Talk.phrased(talk, calls[0])?.phrases
  if (phrases === undefined) return undefined
  const due = calls.flatMap((planned) => Talk.due(talk, planned))
  const kinds = [
    ...(question ? talk.stream.shuffle(phrases.question ?? []).map((source) => ['question', source] as const) : []),
    ...talk.stream.shuffle(phrases.ask).map((source) => ['ask', source] as const)
  ]
  for (const [kind, source] of kinds) {
    const after = Talk.fork(progress)
    const text = joined(talk, after, calls, Template.parse(source))
    if (text === undefined || !due.every((id) => after.said.has(id))) continue
    Talk.join(progress, after)
    return { kind, text }
  }
  return undefined
}

const joined = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  calls: ReadonlyArray<Plan.PlannedCall>,
  template: Template.Template
): Text.Text | undefined => {
  const lead = template[0]
  // "What museums does Oslo have and bridges does Bergen have": the word that asks would have to be said again.
  if (lead?.tag !== 'text' || /^(?:what|which|how|where|who|when) $/.test(lead.text)) return undefined
  const rests: Array<Text.Text> = []
  for (const planned of calls) {
    const phrase = Phrase.fill(talk, progress, planned, template)
    if (phrase === undefined || phrase.text[0] !== lead.text) return undefined
    rests.push(phrase.text.slice(1))
  }
  // "Bags and bags with a limit of $80" is the same thing said twice.
  const [first = '', ...others] = rests.map(Text.plain)
  if (others.some((other) => other.startsWith(first) || first.startsWith(other))) return undefined
  // "Check when Central is open on Monday and that branch is open on Friday" is two requests.
  if (others.some((other) => /^(?:that|this|the same|it)\b/.test(other))) return undefined
  // "In Oslo and Bergen", but "from A to B and from A to C".
  const bare = rests.every((rest) => rest.filter((piece) => Text.words(piece) !== '').length === 1)
  const again = bare ? '' : (/(?:^| )((?:for|from|in|at|of|on|to|near|about|with) )$/.exec(lead.text)?.[1] ?? '')
  return [
    lead.text,
    ...once(rests).flatMap((rest, index): Text.Text =>
      index === 0 ? rest : [index === rests.length - 1 ? ' and ' : ', ', again, ...rest]
    )
  ]
}

/** "Cafes and bookshops in that city": what all end with in the same words is left to the last, if something is left of each. */
export const once = (rests: ReadonlyArray<Text.Text>): ReadonlyArray<Text.Text> => {
  const [head = [], ...others] = rests
  const shared = (count: number): boolean =>
    others.every((other) => {
      const piece = other.at(-count)
      return other.length > count && typeof piece === 'string' && piece === head.at(-count)
    }) && head.length > count
  let count = 0
  while (shared(count + 1)) count += 1
  return count === 0 ? rests : rests.map((rest, index) => (index < rests.length - 1 ? rest.slice(0, -count) : rest))
}
