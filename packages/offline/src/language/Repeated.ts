/** One clause for the same function asked for several times: "how far is it from A to B and from A to C". */
import type { Plan } from '@magnet/core'
import * as Agreement from './Agreement.js'
import * as Clause from './Clause.js'
import * as Phrase from './Phrase.js'
import * as Talk from './Talk.js'
import * as Template from './Template.js'
import * as Text from './Text.js'

/** The asked calls of a message, each with its repetitions. */
export const grouped = (calls: ReadonlyArray<Plan.PlannedCall>): ReadonlyArray<ReadonlyArray<Plan.PlannedCall>> => {
  if (!calls.some(({ call }) => call.origin._tag === 'Repeated')) return calls.map((planned) => [planned])
  const groups = Map.groupBy(calls, ({ call }) => (call.origin._tag === 'Repeated' ? call.origin.of : call.id))
  return [...groups.values()]
}

/** The clause of a call with its repetitions, or none if no wording joins them. */
export const of = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  calls: ReadonlyArray<Plan.PlannedCall>,
  question: boolean
): Clause.Clause | undefined => {
  const phrases = calls[0] === undefined ? undefined : Talk.phrased(talk, calls[0])?.phrases
  if (phrases === undefined) return undefined
  const due = calls.flatMap((planned) => Talk.due(talk, planned))
  const kinds = [
    ...(question ? talk.stream.shuffle(phrases.question ?? []).map((source) => ['question', source] as const) : []),
    ...talk.stream.shuffle(phrases.ask).map((source) => ['ask', source] as const)
  ]
  for (const [kind, source] of kinds) {
    const after = Talk.fork(progress)
    const text = alone(talk)
      ? together(talk, after, calls, Template.parse(source), kind)
      : joined(talk, after, calls, Template.parse(source))
    if (text === undefined || !due.every((id) => after.said.includes(id))) continue
    Talk.join(progress, after)
    return Clause.make(kind, text)
  }
  return undefined
}

/** Whether a message stands by itself: then what it asks for of several things is one sentence. */
export const alone = (talk: Talk.Talk): boolean => talk.plan.turns.length === 1

const together = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  calls: ReadonlyArray<Plan.PlannedCall>,
  template: Template.Template,
  kind: Clause.Clause['kind']
): Text.Text | undefined => {
  const parts = apart(talk, progress, calls, template)
  if (parts === undefined) return undefined
  // "How many pounds is $69 and euros is $410": only one of them is asked.
  if (kind === 'question' && parts.rests.some((rest) => inverted.test(between(rest)))) return undefined
  if (parts.rests.some((rest) => /^\s*[,;]/.test(Text.plain(rest)))) return undefined
  // "Mexican food in Boston and food in Nashville" leaves open what kind of food is meant.
  if (
    template.some((part) => part.tag === 'group') &&
    parts.rests.some((rest) => rest.length !== parts.rests[0]?.length)
  )
    return undefined
  // "When does A play in Rome and B play in Dublin": only one of them is asked.
  if (subject.test(parts.lead) && parts.rests.some((rest) => /\p{L}/u.test(between(rest))) && shared(parts).tail === '')
    return undefined
  const { lead, rests, tail } = parts.lead.endsWith('"') ? unquoted(parts) : shared(parts)
  const words = tail === '' && !subject.test(lead) ? { lead, tail } : Agreement.several({ lead, tail })
  if (words === undefined) return undefined
  const again = parts.again === '' && rests.some((rest) => moment.test(Text.plain(rest))) ? before(lead) : parts.again
  return [...listed(words.lead, rests, again), words.tail]
}

/** A sentence before what differs, what differs, and what follows all of it. */
interface Around {
  readonly lead: string
  readonly rests: ReadonlyArray<Text.Text>
  readonly tail: string
}

const shared = ({ lead, rests }: Apart): Around => {
  const [first = []] = rests
  const kept = once(rests)[0] ?? []
  const count = first.length - kept.length
  return {
    lead,
    rests: rests.map((rest) => rest.slice(0, rest.length - count)),
    tail: Text.plain(first.slice(kept.length))
  }
}

/** What stands in quotation marks has them for itself. */
const unquoted = ({ lead, rests }: Apart): Around => {
  const closed = rests.map((rest) => rest.findIndex((piece) => typeof piece === 'string' && piece.startsWith('"')))
  const tails = rests.map((rest, index) => Text.plain(rest.slice(closed[index])).slice(1))
  const [tail = ''] = tails
  const same = tails.every((one) => one === tail)
  return {
    lead: lead.slice(0, -1),
    rests: rests.map((rest, index): Text.Text => [
      '"',
      ...rest.slice(0, closed[index]),
      '"',
      ...(same ? [] : [tails[index] ?? ''])
    ]),
    tail: same ? tail : ''
  }
}

/** Words for days look like one where they stand side by side: "from Saturday, from August 15". */
const moment = /\d|day\b/

/** The preposition that a sentence ends with. */
const before = (lead: string): string => /(?:^| )((?:for|from|in|at|of|on|to|near|about|with) )$/.exec(lead)?.[1] ?? ''

const inverted = /\b(?:is|are|was|does|do|did|has|have|can|could|will|would)\b/

const subject = /\b(?:is|has|was|does)(?: the| my| our)? $/i

const between = (rest: Text.Text): string => rest.filter((piece) => typeof piece === 'string').join(' ')

/** A sentence before what differs, and what differs. */
interface Apart {
  readonly lead: string
  readonly rests: ReadonlyArray<Text.Text>
  /** The word that is said again before each. */
  readonly again: string
}

const joined = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  calls: ReadonlyArray<Plan.PlannedCall>,
  template: Template.Template
): Text.Text | undefined => {
  const parts = apart(talk, progress, calls, template)
  return parts === undefined ? undefined : listed(parts.lead, once(parts.rests), parts.again)
}

const listed = (lead: string, rests: ReadonlyArray<Text.Text>, again: string): Text.Text => [
  lead,
  ...rests.flatMap((rest, index): Text.Text =>
    index === 0 ? rest : [index === rests.length - 1 ? ' and ' : ', ', again, ...rest]
  )
]

const apart = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  calls: ReadonlyArray<Plan.PlannedCall>,
  template: Template.Template
): Apart | undefined => {
  const lead = template[0]
  // "What museums does Oslo have and bridges does Bergen have": the word that asks would have to be said again.
  if (lead?.tag !== 'text' || /^(?:what|which|how|where|who|when) $/.test(lead.text)) return undefined
  if (alone(talk) && /^(?:what|which|who|where|some|any)$/.test(lead.text)) return undefined
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
  const again = bare ? '' : before(lead.text)
  return { lead: lead.text, rests, again }
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
