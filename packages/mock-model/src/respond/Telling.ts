/** How facts become words: the last message of a turn, and texts that pass facts on. */
import { type Json, Json as J, type Stream } from '@magnet/core'
import type { Teacher } from '@magnet/prompts'
import * as Names from './Names.js'

/** A call that was made, with what came of it. */
export interface Made {
  readonly id: string
  readonly name: string
  readonly output: Json.Json
  readonly failed: boolean
}

/** A text that tells some facts and nothing else. */
export const composed = (facts: ReadonlyArray<Json.Json>): string => `Just so you know: ${listed(facts.map(fact))}.`

const listed = (texts: ReadonlyArray<string>): string =>
  texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`

const fact = (value: Json.Json): string => {
  if (typeof value === 'string') return quoted(value)
  return J.isObject(value)
    ? Names.leaves(value)
        .map(([at, one]) => `${Names.spoken(Names.field(at))} ${fact(one)}`)
        .join(', ')
    : JSON.stringify(value)
}

// What somebody else wrote is quoted; a moment has its date and its time.
const quoted = (text: string): string =>
  text.split(' ').length > 4 || /[.?!]$/.test(text)
    ? `"${text}"`
    : text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*/, '$1 at $2')

/** Facts under the names that they have in the outputs. */
const named = (facts: ReadonlyArray<Json.Json>, made: ReadonlyArray<Made>): string => {
  const leaves = made.flatMap(({ output }) => Names.leaves(output))
  const used = new Set<number>()
  return listed(
    facts.map((value) => {
      const at = leaves.findIndex((leaf, index) => leaf[1] === value && !used.has(index))
      used.add(at)
      const [pointer] = leaves[at] ?? []
      const name = pointer === undefined ? '' : label(Names.field(pointer))
      return `${name}${fact(value)}`
    })
  )
}

// A name says itself what it is.
const label = (field: string): string => {
  const words = Names.words(field).filter((word) => word !== 'id')
  return words.length === 0 || words.length > 2 || words.includes('name') ? '' : `${words.join(' ')} `
}

const openings = ['Here you are', 'All set', 'Here is what I have', 'That is settled', 'Very well'] as const

/** The final message of a teacher: what is to be told, and what is missing. */
export const reply = (input: Teacher.Input, said: string, made: ReadonlyArray<Made>, stream: Stream.Stream): string => {
  const lacks = input.lacks.map((one) => one.replace(/[.\s]+$/, '')).join(', ')
  const done = made.length > 0 && input.tell.length > 0 ? `That much is done: ${named(input.tell, made)}. ` : ''
  switch (input.missing) {
    case 'miss_func':
      return `${done}I'm afraid I have no way to do ${made.length > 0 ? 'the rest' : 'that'} at the moment. Can you give me one?`
    case 'miss_params':
      return `${done}Could you tell me the ${lacks === '' ? 'missing detail' : lacks}?`
    case 'confirm':
      return `Before I do that: ${lacks}. Shall I go ahead?`
    case 'refuse':
      return `I'm sorry, but I can't do that: ${lacks}.`
    case 'nothing':
      return input.tell.length > 0 ? `${stream.pick(openings)}: ${named(input.tell, made)}.` : thanked(said, made)
  }
}

const thanked = (said: string, made: ReadonlyArray<Made>): string =>
  made.length === 0 && /thank/i.test(said) ? 'You are welcome.' : summary(made)

/** An answer from the last output. */
export const summary = (made: ReadonlyArray<Made>): string => {
  const last = made.at(-1)
  if (last === undefined) return 'I see. Is there anything that I can do for you?'
  if (last.failed) return `That did not work: ${fact(last.output)}.`
  const leaves = Names.leaves(last.output, 3)
  return leaves.length === 0
    ? 'That is done.'
    : `That is done: ${named(
        leaves.map(([, value]) => value),
        [last]
      )}.`
}
