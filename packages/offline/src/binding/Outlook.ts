/**
 * What the parameters of a call can have from its place in the conversation. All tries at a call stand at the same place,
 * and where a search comes to no end most tries repeat one before: what depends on no value of the try is looked up once.
 *
 * Law: what a try finds depends on its draws, and not on the tries before it.
 */
import { Pointer, type Signature } from '@magnet/core'

/** Looks something up, if no try before has: a name for what is looked up, and how. */
export type Once = <A>(what: string, look: () => A) => A

/** A parameter from its place. */
export interface View {
  readonly input: Signature.Parameter
  /** Where it stands in the arguments. */
  readonly at: Pointer.Pointer
  /** Parameters of the same meaning, such as the other end of a way. */
  readonly twins: ReadonlyArray<Signature.Parameter>
  readonly once: Once
}

/** The parameters of a call, in the order of its signature. */
export type Outlook = ReadonlyArray<View>

/** The outlook of a call at its place. */
export const of = (signature: Signature.Signature): Outlook => {
  let known = paired.get(signature)
  if (known === undefined) paired.set(signature, (known = signature.inputs.map((input) => pair(signature, input))))
  return known.map(({ input, at, twins }) => ({ input, at, twins, once: twins.length > 0 ? afresh : kept() }))
}

type Pair = Omit<View, 'once'>

const paired = new WeakMap<Signature.Signature, ReadonlyArray<Pair>>()

const pair = ({ inputs }: Signature.Signature, input: Signature.Parameter): Pair => ({
  input,
  at: Pointer.of(input.name),
  twins: inputs.filter((other) => other !== input && other.type === input.type)
})

// What a parameter can have is what its twins have not.
const afresh: Once = (_, look) => look()

const kept = (): Once => {
  let known: Map<string, unknown> | undefined
  return <A>(what: string, look: () => A): A => {
    known ??= new Map<string, unknown>()
    if (known.has(what)) return known.get(what) as A
    const fresh = look()
    known.set(what, fresh)
    return fresh
  }
}
