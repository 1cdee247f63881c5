import type { Json } from '@magnet/core'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import * as Fence from './Fence.js'
import {
  BackTranslation,
  Choice,
  Dependency,
  ForthTranslation,
  Labels,
  MistakeJudge,
  Naturalness,
  Nested,
  Paraphrase,
  Prompt,
  Prompts,
  Query,
  Repair,
  Responses,
  Rewrite,
  type Shape,
  Student,
  Teacher,
  ToolSimulation
} from './index.js'

/** Values of a schema, as far as shapes write schemas. */
const values = (schema: Json.Json): fc.Arbitrary<Json.Json> => {
  const { type, properties, required, items, additionalProperties, anyOf } = schema as {
    readonly type?: string
    readonly properties?: Readonly<Record<string, Json.Json>>
    readonly required?: ReadonlyArray<string>
    readonly items?: Json.Json
    readonly additionalProperties?: Json.Json
    readonly anyOf?: ReadonlyArray<Json.Json>
    readonly enum?: ReadonlyArray<Json.Json>
  }
  const words = (schema as { readonly enum?: ReadonlyArray<Json.Json> }).enum
  if (words !== undefined) return fc.constantFrom(...words)
  if (anyOf !== undefined) return fc.oneof(...anyOf.map(values))
  if (type === 'string') return text
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.nat(5)
  if (type === 'array') return fc.array(values(items ?? {}), { maxLength: 3 })
  if (type === 'object' && properties !== undefined)
    return fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, values(one)])), {
      requiredKeys: [...(required ?? [])]
    })
  if (type === 'object')
    return fc.dictionary(text, values(additionalProperties === undefined ? {} : additionalProperties))
  return fc.jsonValue().map((value): Json.Json => JSON.parse(JSON.stringify(value)) as Json.Json)
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('```', '```json', 'a\n```\nb', 'prompt: other@9', '{"x": 1}', '\u2028', '\\"')
)

const options = { seed: 7 }

/** Inputs of a prompt. */
const inputs = <I>({ input }: { readonly input: Shape.Shape<I> }): fc.Arbitrary<I> =>
  values(input.schema).map((value) => {
    const decoded = input.codec.decode(value)
    if (E.isLeft(decoded)) throw new Error(`no input: ${JSON.stringify(value)}`)
    return decoded.right
  })

/** Objects of a schema that not every provider takes: open ones, empty ones, those with fields that may be absent. */
const loose = (schema: Json.Json): ReadonlyArray<Json.Json> => {
  if (Array.isArray(schema)) return schema.flatMap(loose)
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties, required, additionalProperties } = schema as Readonly<Record<string, Json.Json>>
  const names = Object.keys((properties ?? {}) as Json.JsonObject)
  const isTight =
    names.length > 0 && additionalProperties === false && JSON.stringify(required) === JSON.stringify(names)
  return [...(type === 'object' && !isTight ? [schema] : []), ...Object.values(schema).flatMap(loose)]
}

const reads = <I>(prompt: Prompt.Prompt<I, unknown>): void => {
  fc.assert(
    fc.property(inputs(prompt), (input) => {
      const request = prompt.request(input, options)
      expect(loose(prompt.schema(input))).toEqual([])
      expect(request.schema?.schema).toEqual(prompt.schema(input))
      expect(prompt.inputs(request)).toEqual(E.right(input))
      expect(prompt.inputs(Repair.next(request, { text: '```json\n{}\n```' }, 'it is empty'))).toEqual(E.right(input))
      expect(Prompt.asked(request.instructions)).toEqual({ id: prompt.id, version: prompt.version })
      expect(request.prompt).toBe(Prompt.name(prompt))
    }),
    { numRuns: 60, seed: 1 }
  )
}

const goesOn = <I>(prompt: Prompt.Conversation<I>): void => {
  fc.assert(
    fc.property(inputs(prompt), text, (input, said) => {
      const request = prompt.request(input, [{ role: 'user', content: said }], [], options)
      expect(prompt.inputs(request)).toEqual(E.right(input))
      expect(request.messages).toEqual([{ role: 'user', content: said }])
      expect(Prompt.asked(request.instructions)).toEqual({ id: prompt.id, version: prompt.version })
    }),
    { numRuns: 60, seed: 1 }
  )
}

const laws: ReadonlyArray<readonly [Prompt.Named, () => void]> = [
  [Labels.prompt, () => reads(Labels.prompt)],
  [Rewrite.prompt, () => reads(Rewrite.prompt)],
  [Responses.prompt, () => reads(Responses.prompt)],
  [Dependency.prompt, () => reads(Dependency.prompt)],
  [Nested.prompt, () => reads(Nested.prompt)],
  [BackTranslation.prompt, () => reads(BackTranslation.prompt)],
  [Query.prompt, () => reads(Query.prompt)],
  [ForthTranslation.prompt, () => reads(ForthTranslation.prompt)],
  [Choice.prompt, () => reads(Choice.prompt)],
  [Teacher.prompt, () => goesOn(Teacher.prompt)],
  [Student.prompt, () => goesOn(Student.prompt)],
  [MistakeJudge.prompt, () => reads(MistakeJudge.prompt)],
  [ToolSimulation.prompt, () => reads(ToolSimulation.prompt)],
  [Paraphrase.prompt, () => reads(Paraphrase.prompt)],
  [Naturalness.prompt, () => reads(Naturalness.prompt)]
]

describe('the inputs of a request are those that it was made from, and its schema is one that every provider takes', () => {
  test.each(laws.map(([prompt, law]) => [prompt.id, law] as const))('%s', (_, law) => {
    law()
  })
  test('of every prompt that there is', () => {
    expect(laws.map(([prompt]) => prompt)).toEqual(Prompts.all)
    expect(Object.keys(Prompts.versions)).toHaveLength(Prompts.all.length)
  })
  test('whatever stands around the block', () => {
    fc.assert(
      fc.property(fc.jsonValue(), text, (value, after) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json.Json
        expect(Fence.open(`Here it is.\n${Fence.close(plain)}\n${after}`)).toEqual(plain)
      })
    )
  })
})
