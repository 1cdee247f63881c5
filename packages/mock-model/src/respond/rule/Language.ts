/** What people say: messages of users, paraphrases, and whether a conversation reads well. */
import { type Json, Residue } from '@magnet/core'
import { BackTranslation, Naturalness, Paraphrase, type Prompt } from '@magnet/prompts'
import * as E from 'fp-ts/lib/Either.js'
import * as Reword from '../Reword.js'
import { question, type Rule } from '../Rule.js'

/** The first that its own prompt would take, else the last. */
const acceptable = <I, O, V extends object>(
  prompt: Prompt.Prompt<I, O>,
  input: I,
  candidates: ReadonlyArray<V>
): V | undefined =>
  candidates.find((value) => E.isRight(prompt.reply(input, { text: JSON.stringify(value) }))) ?? candidates.at(-1)

const place = (history: ReadonlyArray<unknown>): Reword.Place => (history.length === 0 ? 'greeting' : 'query')

/** The draft in other words, with the words of every mention; those that it lacks are said behind it. */
export const backTranslation: Rule = question(BackTranslation.prompt, (input, stream) => {
  const { say, draft, history } = input
  const examples = say.map(({ example }) => example)
  const lacking = say.filter(({ example }) => !draft.includes(example))
  const rest = lacking.map(({ what, example }) => `The ${what.replaceAll('_', ' ')} is ${example}.`)
  const whole = [draft.trim(), ...rest].filter((part) => part !== '').join(' ')
  const phrases = Object.fromEntries(say.map(({ mention, example }) => [mention, example]))
  const worded = (query: string): Json.JsonObject => (say.length === 0 ? { query } : { query, phrases })
  const drawn = [0, 1, 2].map(() => worded(Reword.reword(whole, examples, place(history), stream)))
  return acceptable(BackTranslation.prompt, input, [...drawn, worded(whole)]) ?? worded(whole)
})

/** The text with other little words. */
export const paraphrase: Rule = question(Paraphrase.prompt, (input, stream) => {
  const { text, keep, kind, history } = input
  const drawn = [0, 1, 2].map(() => ({
    text: Reword.reword(text, keep, kind === 'query' ? place(history) : kind, stream)
  }))
  return acceptable(Paraphrase.prompt, input, [...drawn, { text }]) ?? { text }
})

/** Whatever leaves no residue reads well. */
export const naturalness: Rule = question(Naturalness.prompt, ({ messages }) => {
  const problems = messages.flatMap(({ content }, message) =>
    Residue.of(content).map(({ kind, found }) => ({
      message,
      what: `"${found}" looks like a template (${kind}); a person would write it otherwise.`.slice(0, 600)
    }))
  )
  return { score: Math.max(1, 5 - problems.length), problems }
})
