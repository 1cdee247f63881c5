/** Values that nobody gave: made up in the shape of a true one, or as likely as one. */
import { type Json, Pointer, Rebound, type Stream, type World } from '@magnet/core'
import * as Vocabulary from '../binding/Vocabulary.js'
import * as Variants from '../failing/Variants.js'
import type { Scene } from './Scene.js'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const digits = '23456789'

/** An identifier in the shape of another: its last run of letters and digits is drawn anew. */
export const identifier = (value: string, stream: Stream.Stream): string | undefined => {
  const found = /[A-Za-z0-9]{3,}(?=[^A-Za-z0-9]*$)/.exec(value)
  if (found === null || !/\d|[A-Z]{3}/.test(found[0])) return undefined
  // The letters that all such identifiers begin with stay.
  const head = /^[A-Z]{2,3}(?=[A-Z0-9]{4})|^[A-Z][a-z]/.exec(found[0])?.[0] ?? ''
  const tail = Array.from(found[0].slice(head.length), (one) =>
    /\d/.test(one)
      ? (stream.some([...digits]) ?? one)
      : /[A-Z]/.test(one)
        ? (stream.some([...letters]) ?? one)
        : (stream.some([...letters.toLowerCase()]) ?? one)
  ).join('')
  const fresh = `${value.slice(0, found.index)}${head}${tail}${value.slice(found.index + found[0].length)}`
  return fresh === value ? undefined : fresh
}

/** An output in the shape of another: its identifiers are made up, the rest is as one would expect. */
export const output = ({ vocabulary }: Scene, name: string, value: Json.Json, stream: Stream.Stream): Json.Json =>
  (vocabulary.functions.get(name)?.signature.outputs ?? []).reduce((so, { pattern, voice }) => {
    if (voice !== 'opaque') return so
    return Pointer.matches(so, pattern).reduce((all, [at, one]) => {
      const fresh = typeof one === 'string' ? identifier(one, stream) : undefined
      return fresh === undefined ? all : Rebound.put(all, Pointer.tokens(at), fresh)
    }, so)
  }, value)

/** A value that a person could have said for a parameter, but that nobody did. */
export const likely = (
  scene: Scene,
  state: World.State,
  { signature }: World.WorldFunction,
  name: string,
  but: Json.Json | undefined,
  stream: Stream.Stream
): Json.Json | undefined => {
  const input = signature.inputs.find((one) => one.name === name)
  if (input === undefined) return undefined
  const { enum: choices, type } = input.schema
  if (choices !== undefined) return stream.some(choices.filter((one) => one !== but))
  if (type === 'boolean') return but !== true
  const speech = scene.vocabulary.types.get(input.type)?.speech
  const near = but === undefined ? [] : Variants.of(input, speech?.form, but, scene.record.context.now)
  const facts = Vocabulary.facts(scene.environment.world, state, input.type)
  const all = [...facts, ...near].filter((one) => JSON.stringify(one) !== JSON.stringify(but))
  return stream.some(all)
}
