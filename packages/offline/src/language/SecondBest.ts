/** What would do if the first choice is not to be had: said with the request, or in the turn after it was refused. */
import type { Plan } from '@magnet/core'
import type { Clause } from './Clause.js'
import * as Manner from './Manner.js'
import * as Phrase from './Phrase.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

/** What a frame leaves room for: the second best as one would give it on its own. */
type Frame = readonly [before: string, after: string]

const provisions: ReadonlyArray<Frame> = [
  ['If that is not possible, ', '.'],
  ["If that doesn't work, ", ' instead.'],
  ['If not, ', '.'],
  ['Otherwise ', '.'],
  ['Failing that, ', '.'],
  ["If that can't be done, ", '.'],
  ['And if that is not to be had, ', '.'],
  ['Should that not work out, ', '.'],
  ['My second choice: ', '.'],
  ['Plan B: ', '.'],
  ['Or else ', '.'],
  ["If there's a problem with that, ", '.']
]

const decisions: ReadonlyArray<Frame> = [
  ['Then ', '.'],
  ['OK, then ', '.'],
  ['In that case ', '.'],
  ['Hm, ', ' then.'],
  ['Alright, ', ' instead.'],
  ['Too bad. ', ', please.'],
  ['Pity. ', ' then.'],
  ["Let's try again: ", '.'],
  ['Fine, ', ' then.'],
  ['No? OK, ', '.'],
  ['Would this work: ', '?'],
  ['Ah, OK. ', ', then.']
]

/** The clause of a call with a sentence on what else would do; none where that has no words. */
export const after = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  { call: { id } }: Plan.PlannedCall,
  clause: Clause | undefined
): Clause | undefined => {
  const fallbacks = talk.said.filter((mention) => mention.fallback === true && mention.call === id)
  const planned = fallbacks.length === 0 ? undefined : talk.calls.get(id)
  if (clause === undefined || planned === undefined) return clause
  const text = framed(talk, progress, planned, fallbacks, provisions)
  return text === undefined ? undefined : { ...clause, note: [...(clause.note ?? []), ' ', ...text], apart: true }
}

/** The message after a report: it says what to do instead, and nothing else. */
export const decision = (talk: Talk.Talk, progress: Talk.Progress, planned: Plan.PlannedCall): Text.Text | undefined =>
  framed(talk, progress, planned, talk.said, decisions)

const framed = (
  talk: Talk.Talk,
  progress: Talk.Progress,
  planned: Plan.PlannedCall,
  mentions: ReadonlyArray<Plan.Mention>,
  frames: ReadonlyArray<Frame>
): Text.Text | undefined => {
  const gives = Talk.phrased(talk, planned)?.phrases.gives ?? {}
  const parts: Array<Text.Text> = []
  for (const { parameter } of mentions) {
    const own = (Object.hasOwn(gives, parameter) ? gives[parameter] : undefined) ?? []
    // "I mean Oslo" says what was meant, not what would do as well.
    const open = own.filter((give) => !/\b(?:mean|it's|please|that's)\b/.test(give))
    const templates = (open.length === 0 ? ['{}'] : open).map((give) => give.replace(/\{\}/, `{${parameter}}`))
    const phrase = Phrase.best(talk, progress, planned, templates)
    if (phrase === undefined) return undefined
    parts.push(phrase.text)
  }
  const { persona } = talk.occasion
  const text = parts.flatMap((part, index): Text.Text => (index === 0 ? part : [' and ', ...part]))
  const verbal = /^(?:make|let|i |i'|use|call|say|put|tell|take|go|leave|turn|write|look)\b/i.test(
    Text.plain(text).trim()
  )
  const [before, after] = talk.stream.some(frames.filter((frame) => !verbal || frame[1] === '.')) ?? ['', '.']
  const inner = /[.?!] $|^$/.test(before) ? Manner.begun(persona, text) : text
  return Manner.begun(persona, [Manner.framed(persona, before), ...inner, after])
}
