/**
 * One declaration per function gives everything that the rest of Magnet needs of it: signature, JSON Schema, codec,
 * effect, phrases and implementation, with the types of arguments, output and state inferred from one place.
 *
 * Laws: a declared function never throws on any input; arguments outside the schema are refused with the name of the
 * parameter and what was expected; a refusal leaves the state as it was.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json, JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import { matches } from '../json/Pointer.js'
import type { Seed } from '../random/Seed.js'
import * as FunctionName from '../signature/FunctionName.js'
import type { SemanticType } from '../signature/SemanticType.js'
import type { Effect } from '../signature/Signature.js'
import * as Signature from '../signature/Signature.js'
import type { Arguments, Parameters } from './DeclareParameters.js'
import * as DeclareParameters from './DeclareParameters.js'
import type { Shape } from './DeclareShape.js'
import type { Phrases } from './Phrases.js'
import * as ToolError from './ToolError.js'
import type * as Policies from './Policy.js'
import type { Context, Fact, Invocation, State, World, WorldFunction } from './World.js'

export { choice, composed, date, described, flag, id, number, text, time } from './DeclareType.js'
export { optional, required } from './DeclareParameters.js'
export type { Arguments, Parameter, Parameters } from './DeclareParameters.js'
export { list, maybe, object } from './DeclareShape.js'
export type { Fields, Shape, Value } from './DeclareShape.js'

/** A refusal, or an output with the next state. */
export type Outcome<A, S> = E.Either<ToolError.ToolError, readonly [A, S]>

/** Spoken arguments that make sense together, by parameter. The law `suggestions are accepted` checks the values. */
export type Suggestion<P extends Parameters> = { readonly [K in keyof P]?: Json }

/** What is said of a function, once. */
export interface Declaration<S extends State, P extends Parameters, A extends Json> {
  readonly name: string
  readonly description: string
  readonly toolClass: string
  readonly parameters: P
  readonly returns: Shape<A>
  readonly phrases: Phrases
  readonly suggest?: (state: S) => ReadonlyArray<Suggestion<P>>
  readonly requires?: ReadonlyArray<string>
  readonly grants?: ReadonlyArray<string>
  readonly undoes?: ReadonlyArray<string>
  readonly amends?: ReadonlyArray<string>
  readonly ends?: ReadonlyArray<SemanticType>
  /** A failure that comes and goes, as the service words it. The description says that the call may be made once more. */
  readonly transient?: { readonly code: 'unavailable' | 'rate_limited'; readonly message: string }
  readonly run: (input: Arguments<P>) => (state: S) => Outcome<A, S>
}

/** Declares functions of one world over its state. */
export type Declare<S extends State> = <P extends Parameters, A extends Json>(
  declaration: Declaration<S, P, A>
) => WorldFunction

// Functions

/** Functions that leave the state of a world as it is. */
export const read = <S extends State>(world: string): Declare<S> => declared(world, 'read')

/** Functions that may change the state of a world. */
export const write = <S extends State>(world: string): Declare<S> => declared(world, 'write')

const declared =
  <S extends State>(world: string, effect: Effect): Declare<S> =>
  (declaration) => {
    if (!FunctionName.is(declaration.name)) throw new TypeError(`${declaration.name} is no name of a function`)
    const { suggest } = declaration
    const decode = DeclareParameters.decoder(declaration.parameters)
    return {
      signature: Signature.make({
        name: declaration.name,
        originalName: declaration.name,
        description: declaration.description,
        parameters: DeclareParameters.schema(declaration.parameters),
        response: declaration.returns.schema,
        category: world,
        toolClass: declaration.toolClass,
        source: world,
        effect,
        requires: declaration.requires ?? [],
        grants: declaration.grants ?? [],
        undoes: declaration.undoes ?? [],
        ...(declaration.amends === undefined ? {} : { amends: declaration.amends }),
        ...(declaration.ends === undefined ? {} : { ends: declaration.ends.map((type) => type.name) })
      }),
      phrases: declaration.phrases,
      run: (input) => {
        const decoded = decode(input)
        return E.isLeft(decoded) ? () => decoded : (state) => declaration.run(decoded.right)(own(state))
      },
      ...(declaration.transient === undefined
        ? {}
        : { transient: ToolError.make(declaration.transient.code, declaration.transient.message) }),
      ...(suggest === undefined ? {} : { suggest: (state: State) => suggest(own(state)) as ReadonlyArray<JsonObject> })
    }
  }

// Worlds

/** What is said of a world, once. */
export interface Definition<S extends State> {
  readonly name: string
  readonly version: number
  readonly description: string
  readonly types: ReadonlyArray<SemanticType>
  readonly functions: ReadonlyArray<WorldFunction>
  readonly init: (seed: Seed) => S
  readonly visible: (state: S) => ReadonlyArray<Fact>
  readonly context: (state: S) => Context
  readonly policies?: ReadonlyArray<Policy<S>>
}

/** A policy over the state of one world (see `Policy` in `World`). */
export interface Policy<S extends State> extends Omit<Policies.Policy, 'applies'> {
  readonly applies: (call: Invocation) => (state: S) => boolean
}

/** A world from its parts. */
export const world = <S extends State>(definition: Definition<S>): World => {
  const functions = new Map(definition.functions.map((f) => [String(f.signature.name), f]))
  return {
    name: definition.name,
    version: definition.version,
    description: definition.description,
    types: definition.types,
    functions: definition.functions,
    init: definition.init,
    step: (call) => (state) => {
      const called = functions.get(call.function)
      return called === undefined
        ? E.left(ToolError.make('unknown_function', `There is no function called ${call.function}.`))
        : called.run(call.arguments)(state)
    },
    visible: (state) => definition.visible(own(state)),
    context: (state) => definition.context(own(state)),
    policies: (definition.policies ?? []).map((policy) => ({
      ...policy,
      applies: (call) => (state) => policy.functions.includes(call.function) && policy.applies(call)(own(state))
    }))
  }
}

/** The facts that stand at places of a state, by pattern: `/cities/*\/name` gives every city's name. */
export const facts = (
  places: ReadonlyArray<readonly [pattern: Pointer, type: SemanticType]>
): ((state: State) => ReadonlyArray<Fact>) => {
  return (state) =>
    places.flatMap(([pattern, type]) =>
      matches(state, pattern).map(([pointer, value]) => ({ type: type.name, value, pointer }))
    )
}

// A world is only ever given states that its own `init` and `step` made; the joint world keeps them apart.
const own = <S extends State>(state: State): S => state as S
