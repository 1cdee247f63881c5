/** The laws of a world's declarations: its names, types, and the language of its functions. */
import { Json, type Phrases, type Play, Pointer, type Signature, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Rule from '../Rules.js'

/** The laws, on plays that are made when a law first asks. */
export const laws = (world: World.World, plays: () => ReadonlyArray<Play.Played>): ReadonlyArray<Rule.Law> => {
  const each =
    (check: (f: World.WorldFunction) => ReadonlyArray<Rule.Difference>) => (): ReadonlyArray<Rule.Difference> =>
      world.functions.flatMap(check)
  return [
    Rule.law('names of functions are unique', () => {
      const names = world.functions.map((f) => f.signature.name)
      return Rule.same('names', new Set(names).size, names.length)
    }),
    Rule.law('every type of a signature is a type of the world, once', () => {
      const names = world.types.map((type) => type.name)
      const used = world.functions.flatMap((f) =>
        [...f.signature.inputs, ...f.signature.outputs].map((one) => one.type)
      )
      return [
        ...Rule.same('distinct types', new Set(names).size, names.length),
        ...used.flatMap((type) => Rule.same(type, names.includes(type), true))
      ]
    }),
    Rule.law('every required identifier has a producer or stands in the context', () => {
      const state = world.init(Rule.seed)
      const given = new Set([
        ...world.functions.flatMap((f) => f.signature.outputs.map((output) => output.type)),
        ...Object.values(world.context(state).meanings ?? {})
      ])
      return each((f) =>
        required(f.signature, 'opaque').flatMap((input) => Rule.same(place(f, input.name), given.has(input.type), true))
      )()
    }),
    Rule.law('premises can be granted, and what is undone or changed exists', () => {
      const granted = new Set(world.functions.flatMap((f) => f.signature.grants))
      const names = new Set<string>(world.functions.map((f) => f.signature.name))
      return each((f) => [
        ...f.signature.requires.flatMap((premise) => Rule.same(place(f, premise), granted.has(premise), true)),
        ...[...f.signature.undoes, ...(f.signature.amends ?? [])].flatMap((name) =>
          Rule.same(place(f, name), names.has(name), true)
        )
      ])()
    }),
    Rule.law(
      'every slot is a parameter',
      each((f) =>
        [...templates(f.phrases), ...(f.phrases.stands ?? []), ...(f.phrases.tail ?? [])].flatMap((template) =>
          slots(template).flatMap((slot) =>
            Rule.same(
              `${f.signature.name}: ${template}`,
              f.signature.inputs.some((input) => input.name === slot),
              true
            )
          )
        )
      )
    ),
    Rule.law(
      'every required parameter is in every way to ask',
      each((f) =>
        templates(f.phrases).flatMap((template) =>
          f.signature.inputs
            .filter((input) => input.required)
            .flatMap((input) =>
              Rule.same(`${f.signature.name}: ${template}`, slots(template).includes(input.name), true)
            )
        )
      )
    ),
    Rule.law(
      'what leaves a parameter unsaid says all others that are required, and names no other',
      each(({ signature: { name, inputs }, phrases }) =>
        Object.entries(phrases.leaves ?? {}).flatMap(([left, wordings]) =>
          wordings.flatMap((wording) => [
            ...Rule.same(`${name} ${left}: ${wording}`, slots(wording).includes(left), false),
            ...Rule.none(
              `${name} ${left}: ${wording}`,
              slots(wording).filter((slot) => !inputs.some((input) => input.name === slot))
            ),
            ...Rule.same(`${name} ${left}: ${wording}`, /^[a-z]/.test(wording) && !/[.?!]$/.test(wording), true),
            ...inputs
              .filter((input) => input.required && input.name !== left)
              .flatMap((input) =>
                Rule.same(`${name} ${left}: ${wording} says ${input.name}`, slots(wording).includes(input.name), true)
              )
          ])
        )
      )
    ),
    Rule.law(
      'there are several wordings of everything',
      each(({ signature: { name, inputs }, phrases }) => [
        ...Rule.atLeast(`${name} ask`, phrases.ask.length, 3),
        ...Rule.atLeast(`${name} answer`, phrases.answer.length, 3),
        ...Rule.atLeast(`${name} lack`, phrases.lack.length, 2),
        ...inputs
          .filter((input) => input.required && input.voice !== 'opaque')
          .flatMap((input) => Rule.atLeast(`${name} wants ${input.name}`, phrases.wants[input.name]?.length ?? 0, 2)),
        ...[phrases.ask, phrases.question ?? [], phrases.lack].flatMap((wordings) =>
          Rule.same(`${name} repeats a wording`, new Set(wordings).size, wordings.length)
        )
      ])
    ),
    Rule.law(
      'ways to ask begin with a verb and end without a mark',
      each((f) =>
        templates(f.phrases).flatMap((template) =>
          Rule.same(`${f.signature.name}: ${template}`, /^[a-z]/.test(template) && !/[.?!]$/.test(template), true)
        )
      )
    ),
    Rule.law('no wording holds the name of a function', () => {
      const names = world.functions.map((f) => String(f.signature.name)).filter((name) => name.includes('_'))
      return each((f) =>
        spoken(f.phrases).flatMap((text) =>
          Rule.none(
            `${f.signature.name}: ${text}`,
            names.filter((name) => text.includes(name))
          )
        )
      )()
    }),
    Rule.law('answers tell what stands in the output, and at least one fact of it', () =>
      plays().flatMap((one) => (E.isRight(one.result) ? tells(one, one.result.right[0]) : []))
    )
  ]
}

const tells = (one: Play.Played, output: Json.Json): ReadonlyArray<Rule.Difference> =>
  one.function.phrases.answer.flatMap((answer, index) => {
    const told: Array<Pointer.Pointer> = []
    const arguments_: Array<string> = []
    const tell = (pointer: Pointer.Pointer): string => {
      told.push(pointer)
      return 'something'
    }
    const text = answer({
      output,
      arguments: one.arguments,
      must: tell,
      may: tell,
      argument: (name) => {
        arguments_.push(name)
        return 'something'
      }
    })
    const here = `${one.function.signature.name} answer ${index}`
    return [
      ...told.flatMap((pointer) => Rule.same(`${here} ${pointer}`, Pointer.get(output, pointer) === undefined, false)),
      ...arguments_.flatMap((name) => Rule.same(`${here} ${name}`, Object.hasOwn(one.arguments, name), true)),
      ...Rule.same(`${here} says something`, /^\S.*[.!?"]$/s.test(text) && !text.includes('undefined'), true),
      ...Rule.same(`${here} tells something`, told.length > 0 || isEmpty(output), true)
    ]
  })

// An output with nothing but empty lists has nothing to tell.
const isEmpty = (output: Json.Json): boolean =>
  Json.isList(output) ? output.length === 0 : Json.isObject(output) && Object.values(output).every(isEmpty)

const templates = (phrases: Phrases.Phrases): ReadonlyArray<string> => [...phrases.ask, ...(phrases.question ?? [])]

const spoken = (phrases: Phrases.Phrases): ReadonlyArray<string> => [
  ...templates(phrases),
  ...phrases.lack,
  ...Object.values(phrases.wants).flat(),
  ...Object.values(phrases.gives ?? {}).flat(),
  ...Object.values(phrases.leaves ?? {}).flat(),
  ...(phrases.stands ?? []),
  ...(phrases.tail ?? []),
  phrases.service
]

const slots = (template: string): ReadonlyArray<string> =>
  [...template.matchAll(/\{([^}]*)\}/g)].map((found) => found[1] ?? '')

const required = (
  signature: Signature.Signature,
  voice: Signature.Parameter['voice']
): ReadonlyArray<Signature.Parameter> => signature.inputs.filter((input) => input.required && input.voice === voice)

const place = (f: World.WorldFunction, name: string): string => `${f.signature.name}.${name}`
