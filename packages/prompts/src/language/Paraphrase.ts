/** Paraphrase: a message in other words. Phrases that records refer to stay letter by letter. */
import * as Function from '../Function.js'
import * as Prompt from '../Prompt.js'
import * as Shape from '../Shape.js'

export interface Input {
  /** What it is: a message of the user, or an answer of the assistant. */
  readonly kind: 'query' | 'answer'
  readonly text: string
  /** Phrases that stay as they are, in this order if they are several of one kind. */
  readonly keep: ReadonlyArray<string>
  /** How the speaker speaks. */
  readonly manner: string
  /** Words that must not stand in the text. */
  readonly avoid: ReadonlyArray<string>
  readonly history: ReadonlyArray<Function.Line>
}

export interface Output {
  readonly text: string
}

const instructions = ({ kind }: Input): ReadonlyArray<string> => [
  kind === 'query'
    ? 'You word again what a person typed to an assistant, so that it reads as if another person had written it. "text" is the next message after "history".'
    : 'You word again what an assistant answers to a person, so that it reads friendly, clear and unlike a form letter. "text" is the answer to the last message of "history".',
  `The new text
- says exactly what the old one says: every wish, every fact, every condition, every question, and nothing more;
- holds every phrase of "keep" letter by letter, each as often as the list holds it, and attached to the same thing as before: keep their order unless the sense is clear without it;
- has other verbs, another sentence structure and another beginning than the old one, in the way of speaking that "manner" describes;
- has no number, name, date, place or reason that the old one does not have, and none of the words under "avoid";
- ${kind === 'query' ? 'asks for the same things in the same order, and does not say how they are to be done' : 'tells the same figures in the same words, and offers nothing that the old one does not offer'};
- is about as long as the old one, without markup and without a list unless the old one has one.`
]

export const prompt: Prompt.Prompt<Input, Output> = Prompt.make<Input, Output>({
  id: 'paraphrase',
  version: 1,
  role: 'paraphrase',
  temperature: 0.9,
  maxTokens: 1200,
  input: Shape.record({
    kind: Shape.word(['query', 'answer'], 'What it is.'),
    text: Shape.note('The text.', 100_000),
    keep: Shape.list(Shape.note('A phrase.', 100_000)),
    manner: Shape.note('How the speaker speaks.'),
    avoid: Shape.list(Shape.note('Words.')),
    history: Shape.list(Function.line)
  }),
  instructions,
  output: () => Shape.record({ text: Shape.text('The text in other words.', 20_000) }),
  wrong: ({ text: old, keep, avoid }, { text }) => {
    const lost = keep.find((phrase) => count(text, phrase) < keep.filter((one) => one === phrase).length)
    if (lost !== undefined) return `the phrase ${JSON.stringify(lost)} must stand in the text, letter by letter`
    const lower = text.toLowerCase()
    const told = avoid.find((word) => word.trim() !== '' && lower.includes(word.toLowerCase()))
    if (told !== undefined) return `the text must not say ${JSON.stringify(told)}`
    return text.length > 3 * old.length + 200 ? 'the text is much longer than the old one' : undefined
  }
})

const count = (text: string, phrase: string): number => (phrase === '' ? Infinity : text.split(phrase).length - 1)
