/** What the functions of a service do with the things that it keeps, as far as their signatures say it. */
import { FunctionName, Pointer, type Signature, type World } from '@magnet/core'

/** A function with the type of the things that it is about. */
export interface About {
  readonly function: string
  readonly type: string
  readonly signature: Signature.Signature
}
/** One that returns an identifier. */
export interface Giver extends About {
  /** Where the identifier stands in its output. */
  readonly pattern: Pointer.Pointer
}
/** One that takes an identifier. */
export interface Taker extends About {
  readonly parameter: string
  /** Whether it is named after the thing, and not after something of it. */
  readonly own: boolean
  /** A value of the parameter's JSON type. */
  readonly sample: string | number
}

/** Functions by what they do with things. */
export interface Kinds {
  readonly creators: ReadonlyArray<Giver>
  readonly finders: ReadonlyArray<Taker>
  readonly listers: ReadonlyArray<Giver>
  readonly removers: ReadonlyArray<Taker>
  /** The types of which some function gives identifiers. */
  readonly given: ReadonlySet<string>
}

const erasing = new Set(['delete', 'remove', 'erase'])
/** Words of types that say no more than that it is a name of something. */
const naming = new Set(['id', 'sid', 'uid', 'uuid', 'slug', 'key', 'number', 'code'])
const making = new Set(['create', 'add', 'new', 'post', 'make'])

/** The functions of a world that make, find, list and take away, by the semantic types of what they take and return. */
export const of = (world: World.World): Kinds => {
  const all = world.functions.map(({ signature }) => signature)
  const opaque = <A extends { readonly type: string; readonly voice: string }>(
    parts: ReadonlyArray<A>
  ): ReadonlyArray<A> => parts.filter(({ type, voice }) => voice === 'opaque' && !type.startsWith('?'))
  const verbs = (signature: Signature.Signature): ReadonlyArray<string> => FunctionName.words(signature.name)
  // Of several identifiers, the one that is named as the function is: a list of orders gives ids of customers as well.
  const about = ({ name }: Signature.Signature, type: string): boolean => {
    const thing = FunctionName.words(type)
      .filter((word) => !naming.has(word))
      .at(-1)
    const last = FunctionName.words(name).at(-1)
    return thing !== undefined && (last ?? '').replace(/s$/, '') === thing.replace(/s$/, '')
  }
  const taker = (signature: Signature.Signature): ReadonlyArray<Taker> => {
    const required = signature.inputs.filter((input) => input.required)
    const [only] = opaque(required)
    return only === undefined || required.length !== 1
      ? []
      : [
          {
            function: signature.name,
            type: only.type,
            signature,
            parameter: only.name,
            own: about(signature, only.type),
            sample: only.schema.type === 'integer' || only.schema.type === 'number' ? 1 : ''
          }
        ]
  }
  const single = (signature: Signature.Signature): ReadonlyArray<Giver> =>
    opaque(signature.outputs.filter((output) => !output.many && Pointer.tokens(output.pattern).length === 1))
      .filter(({ type }) => about(signature, type) && !signature.inputs.some((input) => input.type === type))
      .slice(0, 1)
      .map(({ type, pattern }) => ({ function: signature.name, type, signature, pattern }))
  return {
    creators: all
      .filter((one) => one.effect === 'write' && verbs(one).some((verb) => making.has(verb)))
      .flatMap(single),
    finders: all
      .filter((one) => one.effect === 'read')
      .flatMap(taker)
      .filter(({ signature, type }) =>
        opaque(signature.outputs).some((output) => output.type === type && Pointer.tokens(output.pattern).length === 1)
      ),
    listers: all
      .filter((one) => one.effect === 'read' && one.inputs.every((input) => !input.required))
      .flatMap((signature) =>
        opaque(signature.outputs.filter((output) => output.many))
          .filter(({ type }) => about(signature, type))
          .slice(0, 1)
          .map(({ type, pattern }) => ({ function: signature.name, type, signature, pattern }))
      ),
    removers: all
      .filter((one) => one.effect === 'write' && verbs(one).some((verb) => erasing.has(verb)))
      .flatMap(taker)
      // To delete the recipients of a template leaves the template.
      .filter(({ own }) => own),
    given: new Set(all.flatMap((one) => opaque(one.outputs).map(({ type }) => type)))
  }
}

/** Those that find what a function is about. */
export const finders = (kinds: Kinds, { type }: About): ReadonlyArray<Taker> =>
  kinds.finders.filter((one) => one.type === type)
/** Those that list it. */
export const listers = (kinds: Kinds, { type }: About): ReadonlyArray<Giver> =>
  kinds.listers.filter((one) => one.type === type)
/** Those that take it away. */
export const removers = (kinds: Kinds, { type }: About): ReadonlyArray<Taker> =>
  kinds.removers.filter((one) => one.type === type)
