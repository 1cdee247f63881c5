/**
 * A function signature: what a function is called, takes, returns and does, and what its parameters and outputs
 * mean. Everything that the graph, the walk and the operations need to know of a function is here.
 */
import type { JsonSchema, Meaning, Voice } from '../json/JsonSchema.js'
import { bare, leaves } from '../json/JsonSchema.js'
import type { Pointer } from '../json/Pointer.js'
import { tokens } from '../json/Pointer.js'
import type { FunctionName } from './FunctionName.js'

/** Whether a call can change the state of its world. */
export type Effect = 'read' | 'write'

/**
 * Where a response schema comes from, if its source does not declare it: an example of a response, responses that were
 * recorded, what the names of functions and parameters make evident, or a model's guess.
 */
export type ResponseOrigin = 'example' | 'recorded' | 'inferred' | 'model'

/** Where a category or a class comes from, if no source says it: from what is alike in words, or from a model. */
export type LabelOrigin = 'clustered' | 'model'

/**
 * What a function of a rewritten pool was called before. Parameters are addressed by patterns into the arguments, in the
 * names that they have now; the tables are those of one function of an alias.
 */
export interface Former {
  readonly function: string
  /** Every parameter at any depth: the last token of its pattern before. */
  readonly parameters: { readonly [pattern: Pointer]: string }
  /** Of enumerations whose values are written otherwise, every value. */
  readonly values: { readonly [pattern: Pointer]: { readonly [value: string]: string } }
  /** Descriptions in place of which another or none stands; of the function itself at ''. */
  readonly descriptions: { readonly [pattern: Pointer]: string }
}

/** A parameter, with its meaning. */
export interface Parameter {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema
  readonly type: string
  readonly voice: Voice
}

/** A field of the response, with its meaning. */
export interface Output {
  /** Where it stands: a pattern, in which `*` is any index of a list. */
  readonly pattern: Pointer
  readonly schema: JsonSchema
  readonly type: string
  readonly voice: Voice
  /** Whether one response holds many. */
  readonly many: boolean
}

/** Where an argument goes in a request, and what it is called there. */
export interface Place {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body' | 'form'
  /** Empty for an argument that is the whole body. */
  readonly name: string
}

/** The HTTP request behind a function. What authenticates it is no argument: nobody says a key in a conversation. */
export interface Endpoint {
  readonly method: string
  readonly path: string
  readonly places: { readonly [argument: string]: Place }
  /** How a caller shows who they are, by the names that the document has for it. */
  readonly authentication: ReadonlyArray<string>
  /** Parameters that are the same in all calls of a caller, such as the account: they are no arguments either. */
  readonly scope?: ReadonlyArray<string>
}

/** A function signature. */
export interface Signature {
  readonly name: FunctionName
  readonly description: string
  readonly parameters: JsonSchema
  readonly response?: JsonSchema
  /** Absent where the response is declared, or not known. */
  readonly responseOrigin?: ResponseOrigin
  /** How many recorded calls the response was read off. */
  readonly responseCalls?: number
  readonly category: string
  readonly toolClass: string
  /** Absent where the source says them. */
  readonly categoryOrigin?: LabelOrigin
  readonly classOrigin?: LabelOrigin
  /** Where it came from: a world, a file. */
  readonly source: string
  /** What its source calls it, where that is another name. */
  readonly originalName: string
  readonly effect: Effect
  /** Premises without which a call fails, and those that a successful call establishes (`messaging.session`). */
  readonly requires: ReadonlyArray<string>
  readonly grants: ReadonlyArray<string>
  /** Functions whose act this one undoes: the two are not neighbours on a walk. */
  readonly undoes: ReadonlyArray<string>
  /** Functions whose act this one changes afterwards: nobody asks for both in one message. */
  readonly amends?: ReadonlyArray<string>
  /** Semantic types whose thing is gone after a call: nothing can be done with it any more, but for taking that back. */
  readonly ends?: ReadonlyArray<string>
  readonly endpoint?: Endpoint
  /** In a pool with other names than its sources have. */
  readonly former?: Former
  readonly inputs: ReadonlyArray<Parameter>
  readonly outputs: ReadonlyArray<Output>
}

/** A signature from its declared parts; inputs and outputs are read off the annotated schemas. */
export const make = (parts: Omit<Signature, 'inputs' | 'outputs'>): Signature => ({
  ...parts,
  inputs: inputs(parts.parameters),
  outputs: parts.response === undefined ? [] : outputs(parts.response)
})

/** How a function stands in a tool list. */
export interface Tool {
  readonly type: 'function'
  readonly function: {
    readonly name: string
    readonly description: string
    readonly parameters: JsonSchema
    readonly response?: JsonSchema
  }
}

// By identity: a tool is the same value in every record, so what is computed from one is computed once.
const brief = new WeakMap<Signature, Tool>()
const full = new WeakMap<Signature, Tool>()

/** The function as a model sees it, with or without its response schema. */
export const tool = (signature: Signature, withResponse: boolean): Tool => {
  const made = withResponse ? full : brief
  const known = made.get(signature)
  if (known !== undefined) return known
  const fresh: Tool = {
    type: 'function',
    function: {
      name: signature.name,
      description: signature.description,
      parameters: bare(signature.parameters),
      ...(withResponse && signature.response !== undefined ? { response: bare(signature.response) } : {})
    }
  }
  made.set(signature, fresh)
  return fresh
}

/** The parameter of a name. */
export const parameter = (signature: Signature, name: string): Parameter | undefined =>
  signature.inputs.find((input) => input.name === name)

/** The parameter that says which page of a long list is meant, where the list comes by pages. */
export const page = ({ inputs: all, effect }: Signature): Parameter | undefined =>
  effect === 'read'
    ? all.find(
        ({ name, required, voice, schema }) =>
          name === 'page' && !required && voice === 'spoken' && schema.default === 1
      )
    : undefined

const inputs = (schema: JsonSchema): ReadonlyArray<Parameter> =>
  Object.keys(schema.properties ?? {}).map((name) => {
    const inner = schema.properties?.[name] ?? {}
    return { name, required: (schema.required ?? []).includes(name), schema: inner, ...meaning(inner, name) }
  })

const outputs = (schema: JsonSchema): ReadonlyArray<Output> =>
  leaves(schema).map(({ pattern, schema: inner, many }) => ({
    pattern,
    schema: inner,
    many,
    ...meaning(inner, tokens(pattern).findLast((token) => token !== '*') ?? '')
  }))

// A value without an annotation means only itself: its type is private to the place, so it feeds nothing.
const meaning = (schema: JsonSchema, name: string): Meaning =>
  schema['x-magnet'] ?? { type: `?${name}`, voice: 'spoken' }
