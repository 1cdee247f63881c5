/** The words of a mention: a value, dictated text, or what picks one thing out of several. */
import { type Plan, Pointer, type Signature } from '@magnet/core'
import * as Nouns from './Nouns.js'
import * as Relation from './Relation.js'
import * as Talk from './Talk.js'
import type * as Text from './Text.js'
import * as ValueWords from './ValueWords.js'
import * as Wording from './Wording.js'

/** What a pick is about. */
export interface Pick {
  /** What the chosen value is called. */
  readonly noun: string | undefined
  /** What the items of the list are called. */
  readonly of: string | undefined
  /** The field by which it picks. */
  readonly by: Pointer.Pointer
}

/** Says a mention in full, for a parameter of a call; none if it has no words. */
export const text = (
  talk: Talk.Talk,
  mention: Plan.Mention,
  pick: Pick,
  input: Signature.Parameter,
  planned: Plan.PlannedCall
): Text.Text | undefined => {
  const say = mention.say
  switch (say.tag) {
    case 'text':
      return marked(mention, ValueWords.quoted(say.value, talk.occasion.persona))
    case 'value': {
      const speech = Talk.speech(talk, say.type)
      const { persona, today } = talk.occasion
      const currency = speech?.form === 'money' ? Talk.currency(talk, planned) : undefined
      const found = Wording.draw(
        ValueWords.wordings(speech, say.value, { persona, today, currency }, input.schema),
        talk.stream
      )
      return found === undefined ? undefined : marked(mention, found)
    }
    case 'rank': {
      const words = talk.stream.some(Talk.speech(talk, say.type)?.order?.[say.rule] ?? [])
      if (words === undefined) return undefined
      const mark: Text.Mark = { mention: mention.id, words: words.replace(/^the /, '') }
      if (input.voice === 'opaque' || input.type === say.type) return ['the ', mark, ` ${pick.noun ?? 'one'}`]
      // People rank things, not what things have: "the city of the latest stay", not "the latest city".
      return pick.noun === undefined || pick.of === undefined
        ? undefined
        : [`the ${pick.noun} of the `, mark, ` ${pick.of}`]
    }
    case 'place': {
      const words = ordinals[say.place - 1]
      return words === undefined ? undefined : ['the ', { mention: mention.id, words }, ` ${pick.noun ?? 'one'}`]
    }
    case 'equals':
      return typeof say.value === 'string' || typeof say.value === 'number'
        ? equal(talk, mention, { mention: mention.id, words: String(say.value) }, pick, input.voice === 'opaque')
        : undefined
  }
}

const ordinals: ReadonlyArray<string> = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

const marked = (mention: Plan.Mention, wording: Wording.Wording): Text.Text => [
  wording.before ?? '',
  mark(mention, wording),
  wording.after ?? ''
]

const mark = ({ id: mention }: Plan.Mention, { words, op, with: with_, now }: Wording.Wording): Text.Mark =>
  op === undefined && with_ === undefined && now === undefined
    ? { mention, words }
    : {
        mention,
        words,
        ...(op === undefined ? {} : { op }),
        ...(with_ === undefined ? {} : { with: with_ }),
        ...(now === undefined ? {} : { now })
      }

/** "the card ending 4417", "the message from Maya", "the one in Oslo". */
const equal = (
  talk: Talk.Talk,
  mention: Plan.Mention,
  mark: Text.Mark,
  { noun, of, by }: Pick,
  opaque: boolean
): Text.Text => {
  const speech = Talk.speech(talk, mention.say.tag === 'equals' ? mention.say.type : undefined)
  const known = speech?.known
  const name = noun ?? 'one'
  // The name of its owner is none of a playlist: it is the playlist "of" them.
  const others =
    known?.words.includes(' {}') === true &&
    !speech?.nouns.includes(name) &&
    !(name === 'one' && Pointer.tokens(by).length === 1)
  const words = others ? (name === 'one' ? undefined : 'of {}') : talk.stream.some(known?.words ?? Relation.words(by))
  // "The Visa card", but "the city of the Old Customs House".
  // "The one that is on", not "the on one".
  if (/^(?:on|off|open|closed|in|out)$/.test(mark.words)) return [`the ${name} that is `, mark]
  // "The Velvet Harbour one" has its article.
  const article = /^the /i.test(mark.words) ? '' : 'the '
  if (words === undefined) return opaque ? [article, mark, ` ${name}`] : [`the ${name} of `, mark]
  // A name of its own stands alone: "Tower Road Garage", but "the family trips budget".
  if (words === '{}' || (words === ' {}' && name === 'one') || Nouns.isPerson(name))
    return Nouns.isNamed(name) || /^\p{Lu}\S* \p{Lu}/u.test(mark.words) ? [mark] : [article, mark, ` ${name}`]
  const [before, after] = words.includes('{') ? words.split(/\{[^}]*\}/, 2) : [`${words} `, '']
  const thing = opaque || of === undefined ? name : `${name} of the ${of}`
  return [`the ${thing} ${(before ?? '').trimStart()}`, mark, after ?? '']
}
