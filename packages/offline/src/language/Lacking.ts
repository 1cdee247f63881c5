/** How the assistant says what it lacks: a capability, without naming a function, or a value that nobody gave. */
import type { Plan, Stream, World } from '@magnet/core'
import type * as Vocabulary from '../binding/Vocabulary.js'

const unable: ReadonlyArray<string> = [
  "I can't {}: none of the tools I have here does that. If one can be added, I'll get on it right away.",
  "I can't {} with what I have here.",
  "I have no tool here to {}. If you can give me one, I'll take care of it.",
  "I'm not able to {} with the tools I have. Could that be added?",
  'Right now I have nothing that would let me {}.',
  "I don't have a way to {} at the moment. If that changes, just ask me again.",
  "That I can't do yet: to {} I'd need a tool that isn't available to me.",
  "To {}, I'd need access that I don't have here. Let me know if it can be arranged.",
  "My tools don't let me {}. Once one does, I can do it straight away.",
  "None of my tools can {}, so I have to stop here. If you can get me access, I'll carry on.",
  "I'd gladly do that, but I can't {} from here."
]
const unableAfter: ReadonlyArray<string> = [
  "The rest has to wait, though: I can't {} with the tools I have.",
  "What I can't do is {}: there is no tool for it here. If one is added, I'll finish the job.",
  "I can't {}, though. None of my tools does that.",
  'But I have nothing here to {}. Could that be added?',
  "I'm not able to {} at the moment, so that part is still open.",
  "For the rest I'd need a tool to {}, and I don't have one here.",
  "That leaves one thing that I can't do: {}. Let me know if I can get access.",
  'However, nothing I have lets me {}.'
]
const asking: ReadonlyArray<readonly [before: string, lower: boolean]> = [
  ['', false],
  ['', false],
  ['', false],
  ['Sure. ', false],
  ['I can do that. ', false],
  ['Happy to. ', false],
  ['Before I go ahead: ', true],
  ['I just need one more thing: ', true],
  ['Of course. ', false],
  ['One question first: ', true],
  ['Glad to. ', false],
  ['To get that right: ', true],
  ['That depends on one thing: ', true],
  ["One detail I don't have yet: ", true]
]
const askingAfter: ReadonlyArray<readonly [before: string, lower: boolean]> = [
  ['', false],
  ['For the rest: ', true],
  ['Now for the other part: ', true],
  ['One thing is still open: ', true],
  ['Before I go on: ', true],
  ['As for the rest, I need to know: ', true],
  ['And one question: ', true],
  ['To finish, tell me: ', true]
]

/** Why the assistant asks. */
const whys: readonly [string, ...ReadonlyArray<string>] = [
  "You haven't said, and I'd rather not guess.",
  "I'll go ahead as soon as I know.",
  "I couldn't find that anywhere here.",
  "Without it I can't go on.",
  'I have everything else.',
  "That's all I'm missing.",
  "It's the one thing I can't look up.",
  "I don't want to pick one for you."
]
const manyWhys: readonly [string, ...ReadonlyArray<string>] = [
  "I'll go ahead as soon as I know both.",
  "Without that I can't go on.",
  "I'd rather not guess.",
  'Everything else I have.'
]

/** The words for what a turn lacks. `after` says that they follow a report of what was done. */
export const text = (
  vocabulary: Vocabulary.Vocabulary,
  missing: Plan.PlannedMissing,
  after: boolean,
  stream: Stream.Stream
): string | undefined => {
  const implementation = vocabulary.functions.get(missing.withheld.call.function)
  if (implementation === undefined) return undefined
  if (missing.tag === 'function') {
    const lack = stream.some(implementation.phrases.lack)
    const frame = stream.some(after ? unableAfter : unable)
    return lack === undefined ? undefined : frame?.replace('{}', lack)
  }
  const wants = missing.parameters.map((parameter) => want(vocabulary, implementation, parameter, stream))
  const [before, lower] = stream.some(after ? askingAfter : asking) ?? ['', false]
  const questions = wants.map((question, index) =>
    index === 0 ? (lower ? lowered(question) : question) : `And ${lowered(question)}`
  )
  const why = stream.chance(0.3) ? ` ${stream.pick(questions.length > 1 ? manyWhys : whys)}` : ''
  return `${before}${questions.join(' ')}${why}`
}

const want = (
  vocabulary: Vocabulary.Vocabulary,
  { phrases, signature }: World.WorldFunction,
  parameter: string,
  stream: Stream.Stream
): string => {
  const own = Object.hasOwn(phrases.wants, parameter) ? stream.some(phrases.wants[parameter] ?? []) : undefined
  if (own !== undefined) return own
  const type = signature.inputs.find((input) => input.name === parameter)?.type
  const noun = stream.some((type === undefined ? undefined : vocabulary.types.get(type)?.speech.nouns) ?? [])
  const named =
    noun ??
    parameter
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll(/[_-]+/g, ' ')
      .toLowerCase()
  return stream.pick([
    `Which ${named} should it be?`,
    `What ${named} do you have in mind?`,
    `Which ${named} do you mean?`
  ])
}

const lowered = (text: string): string =>
  /^I\b/.test(text) ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
