/** The words of a mention: a value, dictated text, or what picks one thing out of several. */
import { type Plan, Pointer } from '@magnet/core'
import * as Talk from './Talk.js'
import * as Text from './Text.js'
import * as ValueWords from './ValueWords.js'
import * as Wording from './Wording.js'

/**
 * Says a mention in full; none if it has no words. `noun` is what a pick picks, `by` the field that it goes by, `target` the schema of
 * the value.
 */
export const text = (
  talk: Talk.Talk,
  mention: Plan.Mention,
  noun: string | undefined,
  by: Pointer.Pointer,
  target: ValueWords.Target
): Text.Text | undefined => {
  const say = mention.say
  switch (say.tag) {
    case 'text':
      return marked(mention, ValueWords.quoted(say.value, talk.occasion.persona))
    case 'value': {
      const found = Wording.draw(ValueWords.wordings(Talk.speech(talk, say.type), say.value, talk.occasion, target), talk.stream)
      return found === undefined ? undefined : marked(mention, found)
    }
    case 'rank': {
      const words = talk.stream.some(Talk.speech(talk, say.type)?.order?.[say.rule] ?? [])
      const order = words?.replace(/^the /, '')
      return order === undefined ? undefined : ['the ', { mention: mention.id, words: order }, ` ${noun ?? 'one'}`]
    }
    case 'equals':
      return typeof say.value === 'string' || typeof say.value === 'number'
        ? equal(talk, mention, { mention: mention.id, words: String(say.value) }, noun, by)
        : undefined
  }
}

const marked = (mention: Plan.Mention, { words, before, after, op, with: with_, now }: Wording.Wording): Text.Text => [
  before ?? '',
  {
    mention: mention.id,
    words,
    ...(op === undefined ? {} : { op }),
    ...(with_ === undefined ? {} : { with: with_ }),
    ...(now === undefined ? {} : { now })
  },
  after ?? ''
]

/** "the card ending 4417", "the message from Maya", "the one in Oslo". */
const equal = (
  talk: Talk.Talk,
  mention: Plan.Mention,
  mark: Text.Mark,
  noun: string | undefined,
  by: Pointer.Pointer
): Text.Text => {
  const known = Talk.speech(talk, mention.say.tag === 'equals' ? mention.say.type : undefined)?.known
  const words = talk.stream.some(known?.words ?? relations(by))
  const name = noun ?? 'one'
  if (words === undefined) return ['the ', mark, ` ${name}`]
  if (words === '{}') return [mark]
  const [before, after] = words.includes('{') ? words.split(/\{[^}]*\}/, 2) : [`${words} `, '']
  return [`the ${name} ${before ?? ''}`, mark, after ?? '']
}

const byField: ReadonlyArray<readonly [RegExp, ReadonlyArray<string>]> = [
  [/^(?:from|sender|author|from_name|sent_by)$/, ['from {}']],
  [/^(?:to|recipient|to_name)$/, ['to {}']],
  [/^(?:city|town|area|neighbou?rhood|district|country|region|location|place)$/, ['in {}']],
  [/^(?:airline|carrier|operator|provider|company|insurer|chain)$/, ['with {}']],
  [/^(?:title|name|label)$/, ['{}', '{}', '{}', 'called {}']],
  [/^(?:text|subject|topic|about)$/, ['about {}']]
]

/** How a thing is related to the value of one of its fields. */
const relations = (by: Pointer.Pointer): ReadonlyArray<string> => {
  const field = Pointer.tokens(by).at(-1) ?? ''
  return byField.find(([pattern]) => pattern.test(field))?.[1] ?? []
}
