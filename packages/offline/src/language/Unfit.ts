/**
 * How the assistant says, with no conversation before it, that nothing it has does what is asked for: varied in how it begins,
 * what it says of its tools, and how it ends. Sometimes it says what it can do that comes near.
 */
import type { Plan, Stream } from '@magnet/core'
import type * as Vocabulary from '../binding/Vocabulary.js'

type Words = readonly [string, ...ReadonlyArray<string>]

/** Whole refusals, each with a place for what cannot be done. */
const refusals: Words = [
  "I can't {} with what I have here.",
  "I'm afraid I can't {}.",
  'I have nothing here to {}.',
  "Sorry, I'm not able to {}.",
  "I don't have a way to {}.",
  'There is no tool among mine to {}.',
  'No tool here lets me {}.',
  "My tools don't let me {}.",
  "That's beyond me here: I can't {}.",
  'None of my tools can {}.',
  'I looked at what I have been given, and nothing of it lets me {}.',
  "To {} is not something I'm set up for.",
  "I can't do that one: I have no tool to {}.",
  'As things stand, I have no means to {}.',
  "Unfortunately, I can't {} from here.",
  'I wish I could, but I have no access that would let me {}.',
  "I'd need to be able to {}, and I'm not.",
  "I'm sorry, but to {} is more than my tools allow.",
  'That I have to pass on. Nothing I was given can {}.',
  'Not with these tools, I am afraid: they do not let me {}.',
  'I can help with some things, but I have no way to {}.',
  'At the moment I am not able to {}.',
  "For that I'd have to {}, and there's no tool for it here.",
  "I'm missing what it takes to {}.",
  'What I have does not cover that, so I am not in a position to {}.',
  'I would rather say it straight away: I cannot {}.'
]

/** What may come after a refusal without an offer. */
const endings: Words = [
  'If a tool for it can be added, ask me again.',
  "If you can give me access, I'll take care of it.",
  'Is there something else that I can help with?',
  "You'll have to do that elsewhere for now.",
  'Could somebody add what is needed?',
  "I'd be glad to do it once I have the right tool.",
  'Perhaps there is another service that you could turn to.',
  'Let me know if that changes.',
  'Anything else I can do in the meantime?',
  "I haven't done anything so far.",
  'Nothing has been changed.',
  'Whoever set me up may be able to add it.',
  'It may be worth asking somebody who has access.',
  'Sorry about that.'
]

/** What the assistant can do that comes near. */
const near: Words = [
  'What I can do is {}, if that helps.',
  'I could {} instead, though.',
  'If it is of any use, I can {}.',
  'The closest I can offer is to {}.',
  'I can only {}. Would that be of help?',
  'Shall I {} instead?',
  'I could {}, but that is not quite what you asked for.',
  "I'd be able to {}, should you want that.",
  "What's possible is to {}.",
  'Would it help if I were to {}?'
]

/** What the assistant is there for, where that has nothing to do with the request. */
const other: Words = [
  'My tools are for other things: I can {}, say.',
  'What I can do here is of another kind, for instance {}.',
  'I was set up to {}, and the like.',
  'With what I have I can {}, which is no use to you here.',
  'If you ever want me to {}, I can do that.',
  'I am more the one to {}.'
]

/** How often something comes after a refusal. */
const longer = 0.6

/** A refusal of something, by a verb phrase that says what it is. */
export const refused = (lack: string, stream: Stream.Stream): string => {
  const refusal = stream.pick(refusals).replace('{}', () => lack)
  return stream.chance(longer) ? `${refusal} ${stream.pick(endings)}` : refusal
}

/** The words for a function that is lacking. */
export const text = (
  vocabulary: Vocabulary.Vocabulary,
  missing: Plan.PlannedMissing,
  stream: Stream.Stream
): string | undefined => {
  const own = vocabulary.functions.get(missing.withheld.call.function)
  const lack = stream.some(own?.phrases.lack ?? [])
  if (own === undefined || lack === undefined) return undefined
  const instead = (missing.instead ?? []).flatMap((name) => vocabulary.functions.get(name) ?? [])
  const able = [...new Set(instead.flatMap(({ phrases }) => stream.some(phrases.lack) ?? []))].filter(
    (one) => !own.phrases.lack.includes(one)
  )
  if (able.length === 0) return refused(lack, stream)
  const isNear = instead.some((one) => one.signature.category === own.signature.category)
  return `${stream.pick(refusals).replace('{}', () => lack)} ${stream.pick(isNear ? near : other).replace('{}', () => able.join(' or '))}`
}
