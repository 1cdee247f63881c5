/** The message after a turn that lacked something: it gives the values, or asks again, and nothing else. */
import type { Plan } from '@magnet/core'
import * as Phrase from './Phrase.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

/** The message that supplies what was missing; none if a value has no words. */
export const text = (talk: Talk.Talk, progress: Talk.Progress, missing: Plan.PlannedMissing): Text.Text | undefined =>
  missing.tag === 'function' ? again(talk, missing) : values(talk, progress, missing)

const silent: ReadonlyArray<string> = [
  'Could you try that again?',
  'Try once more, please.',
  'Can you give it another go?',
  'Try again now.',
  'Mind trying again?',
  'Please try that once more.',
  'How about now?',
  'Give it another try, please.',
  'I think that should be sorted now. Can you try again?',
  'Would you try it again?',
  'Have another go at it.',
  'Try it one more time?',
  'Let me ask again: can you do it now?',
  'Check again, it might work now.',
  'OK, can you take another shot at it?'
]
const announced: ReadonlyArray<string> = [
  'You should have access to {} now. Try again?',
  "I've just given you access to {}. Please try again.",
  "I've added {} for you. Can you do it now?",
  'You can use {} from now on. Go ahead.',
  "OK, I've connected {}. Another try?",
  'I turned on {} for you, so please go ahead.',
  'There, you have {} now. Give it another go.',
  'Good news: {} is available to you now. Could you try once more?',
  "I've hooked up {}. Does it work now?",
  'I asked around, and you now have access to {}. Please try again.',
  "{} should be there now. Let's try that again.",
  'You now have {} at hand. Could you take care of it?'
]

const again = (talk: Talk.Talk, missing: Plan.PlannedMissing): Text.Text | undefined => {
  if (missing.form === 'silent') return [talk.stream.some(silent) ?? 'Could you try that again?']
  const service = Talk.phrased(talk, missing.withheld)?.phrases.service
  const frame = talk.stream.some(announced)
  return service === undefined || frame === undefined ? undefined : Text.capitalised([agreeing(frame, service)])
}

/** An announcement of a service, which may be several: "the delivery reports are". */
const agreeing = (frame: string, service: string): string =>
  (/[^s]s$/.test(service) ? frame.replace('{} is ', '{} are ') : frame).replace('{}', service)

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
  return Text.capitalised([before, ...text, quoted && after !== '.' ? '.' : after])
}
