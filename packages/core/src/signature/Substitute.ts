/**
 * Whether a function could do the job of another, as far as their descriptions tell: near-duplicates by what they are called and
 * said to do, what they take and what they return. Where functions are executed, execution shows it; of those without an
 * implementation, nothing else does. Two services that tell of the same albums name their fields in ways of their own, so that
 * types alone find half of them.
 *
 * Laws: it is symmetric, lies in [0, 1], and a function is in no way more like another than like itself.
 */
import * as Overlap from '../likeness/Overlap.js'
import * as FunctionName from './FunctionName.js'
import type { Signature } from './Signature.js'

/** From here on, one could be used for the other. */
export const likely = 0.5

/** Whether a function could do the job of another of its category, with what is said for that one: nobody says identifiers. */
export const could = (other: Signature, own: Signature): boolean =>
  other.name !== own.name && other.category === own.category && other.effect === own.effect && of(other, own) >= likely

/** How much two functions are alike in what they do. */
export const of = (left: Signature, right: Signature): number => {
  const [one, other] = [featuresOf(left), featuresOf(right)]
  return (
    0.35 * Overlap.cosine(one.words, other.words) +
    0.35 * Overlap.cosine(one.name, other.name) +
    0.15 * Overlap.jaccard(one.inputs, other.inputs) +
    0.15 * Overlap.covered(one.outputs, other.outputs)
  )
}

interface Features {
  /** The words of its own name, and these with the words of its description. */
  readonly name: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly inputs: ReadonlySet<string>
  readonly outputs: ReadonlySet<string>
}

/** How much of a description is read: what it does is said first. */
const most = 200

const known = new WeakMap<Signature, Features>()

const featuresOf = (signature: Signature): Features => {
  const found = known.get(signature)
  if (found !== undefined) return found
  const { originalName, toolClass, description, inputs, outputs } = signature
  const own =
    toolClass !== '' && originalName.startsWith(`${toolClass}: `)
      ? originalName.slice(toolClass.length + 2)
      : originalName
  const name = new Set(telling(own))
  const fresh: Features = {
    name,
    words: new Set([...name, ...telling(description.slice(0, most))]),
    inputs: new Set(inputs.map(({ type }) => plain(type))),
    outputs: new Set(outputs.map(({ type }) => plain(type)))
  }
  known.set(signature, fresh)
  return fresh
}

// A type of its own that a function gives a value is like that of another by the value's name.
const plain = (type: string): string => type.replace(/^\?/, '').toLowerCase()

const telling = (text: string): ReadonlyArray<string> =>
  FunctionName.words(text)
    .map(singular)
    .filter((word) => word.length > 1 && !idle.has(word))

const singular = (word: string): string => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word)

/** Words that say of a function no more than that it is one. */
const idle = new Set(
  'a an the of for by to in on and or with from this that is are it its you your can will be a at any all per via into using use used given provided specific specified certain based get fetch retrieve return returning list listing search find show query lookup look up obtain provide give allow data information info detail api endpoint request response result value v1 v2 v3 id name number new type please which some one more available full current complete select selected user parameter object json http url'.split(
    ' '
  )
)
