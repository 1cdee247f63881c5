/** The message after a turn that lacked something: it gives the values, or asks again, and nothing else. */
import type { Plan } from '@magnet/core'
import * as Inflection from './Inflection.js'
import * as Manner from './Manner.js'
import type { Persona } from './Persona.js'
import * as Perspective from './Perspective.js'
import * as Phrase from './Phrase.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'
import * as Words from './SupplyWords.js'

/** The message that supplies what was missing; none if a value has no words. */
export const text = (talk: Talk.Talk, progress: Talk.Progress, missing: Plan.PlannedMissing): Text.Text | undefined =>
  missing.tag === 'function' ? again(talk, missing) : values(talk, progress, missing)

const again = (talk: Talk.Talk, missing: Plan.PlannedMissing): Text.Text | undefined => {
  const { persona } = talk.occasion
  const brief = persona.register === 'terse' || persona.register === 'hurried'
  const asks = brief ? Words.briefly : persona.register === 'polite' ? Words.politely : Words.plainly
  if (missing.form === 'silent') {
    const before = talk.stream.chance(brief ? 0.2 : 0.55) ? `${talk.stream.pick(Words.hopes)} ` : ''
    const lacked = talk.stream.some(Talk.phrased(talk, missing.withheld)?.phrases.lack ?? [])
    const lack = lacked === undefined ? undefined : Perspective.ofUser(lacked)
    const frame = talk.stream.pick(persona.register === 'polite' ? Words.politeRestated : Words.restated)
    // What many would say in the same words is short; what is longer says what it is about.
    const short = talk.stream.some(shorter.get(asks) ?? []) ?? 'Try again.'
    const again_ =
      lack !== undefined && talk.stream.chance(before === '' ? 0.4 : 0.75) ? frame.replace('{}', lack) : short
    return [Manner.framed(persona, before), ...restated(persona, again_, lack)]
  }
  const service = Talk.phrased(talk, missing.withheld)?.phrases.service
  if (service === undefined) return undefined
  const told = agreeing(talk.stream.pick(brief ? Words.briefNews : Words.news), service)
  const news = persona.lower
    ? Manner.framed(persona, told.slice(0, told.indexOf(service))) + told.slice(told.indexOf(service))
    : Inflection.capitalised(told)
  const ask = talk.stream.chance(brief ? 0.5 : 0.85) ? ` ${Manner.framed(persona, talk.stream.pick(asks))}` : ''
  return [`${news}${ask}`]
}

/** Of the ways to ask again, those of few words. */
const shorter: ReadonlyMap<ReadonlyArray<string>, ReadonlyArray<string>> = new Map(
  [Words.briefly, Words.plainly, Words.politely].map((asks) => [asks, asks.filter((ask) => ask.split(' ').length < 6)])
)

/** Asking again, in small letters where the person writes so; what it is about keeps its names. */
const restated = (persona: Persona, words: string, lack: string | undefined): Text.Text => {
  const at = lack === undefined ? -1 : words.indexOf(lack)
  return at < 0 || lack === undefined
    ? [Manner.framed(persona, words)]
    : [Manner.framed(persona, words.slice(0, at)), words.slice(at)]
}

/** An announcement of a service, which may be several: "the delivery reports are". */
const agreeing = (frame: string, service: string): string =>
  (/[^s]s$/.test(service.split(/ (?:of|for) /, 1)[0] ?? '')
    ? frame.replace('{} is ', '{} are ').replace('{} was ', '{} were ')
    : frame
  ).replace('{}', service)

// A lead, and what closes it.
const leads: ReadonlyArray<readonly [string, string, weight: number]> = [
  ['', '.', 5],
  ['', ', please.', 2],
  ['Oh, right: ', '.', 1],
  ['Sorry, ', '.', 1],
  ["Let's say ", '.', 1],
  ['Ah yes, ', '.', 1],
  ['Oh, ', '.', 1],
  ['Right, ', '.', 1],
  ['Sure, ', '.', 1],
  ['Hm, ', '.', 0.6],
  ['', ', thanks.', 0.7],
  ['I forgot to say: ', '.', 0.8]
]

const values = (talk: Talk.Talk, progress: Talk.Progress, missing: Plan.PlannedMissing): Text.Text | undefined => {
  const planned = talk.calls.get(missing.withheld.call.id) ?? missing.withheld
  const gives = Talk.phrased(talk, planned)?.phrases.gives
  const parts: Array<Text.Text> = []
  for (const parameter of missing.parameters) {
    const own = gives !== undefined && Object.hasOwn(gives, parameter) ? gives[parameter] : undefined
    const templates = (own === undefined || own.length === 0 ? ['{}'] : own).map((give) =>
      give.replace(/\{\}/, `{${parameter}}`)
    )
    const phrase = Phrase.best(talk, progress, planned, templates)
    if (phrase === undefined) return undefined
    parts.push(phrase.text)
  }
  const many = parts.length > 1
  const verbal = parts.some((part) =>
    /^(?:make|let|it's|it|i |i'm|i'd|use|call|say|put|tell|take|go|you)\b/i.test(Text.plain(part).trim())
  )
  const open = leads.filter(([before]) => (!verbal && !many) || !/Let's|Sorry|^Hm/.test(before))
  const [before, after] = talk.stream.weighted(open, ([, , weight]) => weight) ?? ['', '.']
  const text = parts.flatMap((part, index): Text.Text =>
    index === 0
      ? part
      : index === parts.length - 1
        ? [verbal ? ', and ' : many && talk.stream.chance(0.5) ? ', ' : ' and ', ...part]
        : [', ', ...part]
  )
  const quoted = /["”]$/.test(Text.plain(text).trim())
  const { persona } = talk.occasion
  const said = [Manner.framed(persona, before), ...text, quoted && after !== '.' ? '.' : after]
  return persona.lower ? said : Text.capitalised(said)
}
