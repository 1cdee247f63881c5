/**
 * How well derived edges agree with labelled ones: precision and recall of pairs, and of pairs with their kind, with each
 * parameter, and of those that are nested.
 *
 * Laws: labels agree with themselves fully; figures lie in [0, 1]; an edge more changes precision alone, unless it is right.
 */
import type { Edge } from '@magnet/core'
import type { Case, Label } from './Gold.js'

/** Agreement of two sets. */
export interface Agreement {
  /** How many are labelled, found, and both. */
  readonly labelled: number
  readonly found: number
  readonly right: number
  /** Of those found, the share that is labelled; 1 where nothing was found. */
  readonly precision: number
  /** Of those labelled, the share that was found; 1 where nothing is labelled. */
  readonly recall: number
}

/** The figures of some pairs. */
export interface Figures {
  readonly pairs: number
  readonly edges: Agreement
  readonly kinds: Agreement
  readonly parameters: Agreement
  readonly nested: Agreement
}

/** The figures of all pairs, and without those of which a careful reader might say otherwise. */
export interface Score {
  readonly all: Figures
  readonly high: Figures
}

/** A case with the edges that were derived from its target, by candidate. */
export interface Judged {
  readonly case: Case
  readonly edges: ReadonlyMap<number, Edge.Edge>
}

/** The score of judged cases. */
export const of = (judged: ReadonlyArray<Judged>): Score => ({
  all: figures(judged, () => true),
  high: figures(judged, ({ confidence }) => confidence === 'high')
})

const figures = (judged: ReadonlyArray<Judged>, counts: (label: Label) => boolean): Figures => {
  let pairs = 0
  const labelled = items()
  const found = items()
  for (const { case: one, edges } of judged) {
    const left = new Set(one.labels.flatMap((label) => (counts(label) ? [] : [label.candidate])))
    pairs += one.candidates.length - left.size
    for (const label of one.labels) if (counts(label)) add(labelled, `${one.id} ${label.candidate}`, label)
    for (const [candidate, { kind, nested, links }] of edges)
      if (!left.has(candidate))
        add(found, `${one.id} ${candidate}`, { kind, nested, parameters: links.map(({ parameter }) => parameter) })
  }
  const agree = (by: keyof Items): Agreement => agreement(labelled[by], found[by])
  return {
    pairs,
    edges: agree('edges'),
    kinds: agree('kinds'),
    parameters: agree('parameters'),
    nested: agree('nested')
  }
}

interface Items {
  readonly edges: Set<string>
  readonly kinds: Set<string>
  readonly parameters: Set<string>
  readonly nested: Set<string>
}

const items = (): Items => ({ edges: new Set(), kinds: new Set(), parameters: new Set(), nested: new Set() })

const add = (
  to: Items,
  pair: string,
  { kind, parameters, nested }: Pick<Label, 'kind' | 'parameters' | 'nested'>
): void => {
  to.edges.add(pair)
  to.kinds.add(`${pair} ${kind}`)
  for (const parameter of parameters) to.parameters.add(`${pair} ${parameter}`)
  if (nested) to.nested.add(pair)
}

const agreement = (labelled: ReadonlySet<string>, found: ReadonlySet<string>): Agreement => {
  const right = [...found].filter((one) => labelled.has(one)).length
  return {
    labelled: labelled.size,
    found: found.size,
    right,
    precision: found.size === 0 ? 1 : right / found.size,
    recall: labelled.size === 0 ? 1 : right / labelled.size
  }
}
