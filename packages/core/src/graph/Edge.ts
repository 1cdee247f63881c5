/** A dependency of one function on another, at the level of parameters. */
import type { Pointer } from '../json/Pointer.js'
import type { FunctionName } from '../signature/FunctionName.js'

/**
 * How the target depends on the source (Magnet §3.2): the source is a premise of calling it, its output is exactly
 * the target's input, or a part of it.
 */
export type Kind = 'premise' | 'whole' | 'partial'

/** An output of the source that can be an argument of the target. */
export interface Link {
  /** A pattern into the source's output. */
  readonly pointer: Pointer
  readonly parameter: string
}

/** What speaks for an edge; `refused` speaks against it: the target refused every value that an execution passed along it. */
export type Evidence = 'types' | 'premise' | 'judged' | 'executed' | 'given' | 'refused'

/** A typed edge. */
export interface Edge {
  readonly from: FunctionName
  readonly to: FunctionName
  readonly kind: Kind
  /** Whether a required parameter, or a premise without which the call fails, comes from the source. */
  readonly nested: boolean
  readonly links: ReadonlyArray<Link>
  readonly evidence: ReadonlyArray<Evidence>
  /** Whether an execution passed a value along it, or failed without the premise. */
  readonly confirmed: boolean
  /** How far what speaks for it is trusted, in [0, 1]. What refused it stands in the evidence, and leaves this as it was. */
  readonly confidence: number
}

/** One edge from two that go the same way: everything that either of them says. It does not matter which is first. */
export const unite = (left: Edge, right: Edge): Edge => ({
  ...left,
  kind: rank[left.kind] <= rank[right.kind] ? left.kind : right.kind,
  nested: left.nested || right.nested,
  links: [...left.links, ...right.links],
  evidence: [...left.evidence, ...right.evidence],
  confirmed: left.confirmed || right.confirmed,
  confidence: Math.max(left.confidence, right.confidence)
})

/**
 * One edge from two independent witnesses: the evidence of both, of links and kind what the second says, who has looked closer.
 * It is only wrong where both are, so its confidence is that of either being right.
 *
 * Laws: no less sure than either witness; at most 1; who is first does not matter to evidence and confidence.
 */
export const attested = (first: Edge, second: Edge): Edge => ({
  ...second,
  evidence: [...new Set([...first.evidence, ...second.evidence])].toSorted((left, right) => (left < right ? -1 : 1)),
  confirmed: first.confirmed || second.confirmed,
  // Of two certainties, floating point would leave a little less.
  confidence: Math.max(
    first.confidence,
    second.confidence,
    Math.round((1 - (1 - first.confidence) * (1 - second.confidence)) * 1e6) / 1e6
  )
})

/** The edge with its lists in order and without repetition. */
export const canonical = (edge: Edge): Edge =>
  edge.links.length < 2 && edge.evidence.length < 2
    ? edge
    : {
        ...edge,
        links:
          edge.links.length < 2 ? edge.links : distinct(edge.links, (link) => `${link.parameter}\n${link.pointer}`),
        evidence: edge.evidence.length < 2 ? edge.evidence : distinct(edge.evidence, (evidence) => evidence)
      }

/** Whether the source is a premise of calling the target. */
export const isPremise = (edge: Edge): boolean => edge.kind === 'premise'

/** Whether execution speaks against it: the target refused every value that was passed along it. */
export const isRefuted = (edge: Edge): boolean => !edge.confirmed && edge.evidence.includes('refused')

// What says most about the source comes first.
const rank: { readonly [kind in Kind]: number } = { premise: 0, whole: 1, partial: 2 }

const distinct = <A>(items: ReadonlyArray<A>, key: (item: A) => string): ReadonlyArray<A> =>
  [...new Map(items.map((item) => [key(item), item] as const))]
    .toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([, item]) => item)
