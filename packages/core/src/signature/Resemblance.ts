/**
 * How much two functions look alike to somebody who picks one by its name, its parameters and what it returns: what a model
 * confuses. It says nothing of what they do.
 *
 * Laws: it is symmetric, lies in [0, 1], and a function is as much like itself as anything can be.
 */
import * as Overlap from '../likeness/Overlap.js'
import * as FunctionName from './FunctionName.js'
import type { Signature } from './Signature.js'

/** From here on, two functions are look-alikes. */
export const alike = 0.3

/** The likeness of two functions. */
export const of = (left: Signature, right: Signature): number => {
  const [one, other] = [featuresOf(left), featuresOf(right)]
  return (
    (left.category === right.category ? 0.2 : 0) +
    0.4 * Overlap.jaccard(one.words, other.words) +
    0.25 * Overlap.jaccard(one.inputs, other.inputs) +
    0.15 * Overlap.jaccard(one.outputs, other.outputs)
  )
}

interface Features {
  readonly words: ReadonlySet<string>
  readonly inputs: ReadonlySet<string>
  readonly outputs: ReadonlySet<string>
}

const known = new WeakMap<Signature, Features>()

const featuresOf = (signature: Signature): Features => {
  const found = known.get(signature)
  if (found !== undefined) return found
  const fresh: Features = {
    words: new Set(FunctionName.words(signature.name).map(singular)),
    // A type of its own that a function gives a parameter is like that of another by the parameter's name.
    inputs: new Set(signature.inputs.map(({ type }) => type)),
    outputs: new Set(signature.outputs.map(({ type }) => type))
  }
  known.set(signature, fresh)
  return fresh
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)
