/**
 * Labelled dependencies: functions with candidates, of which people say by reading which depend on the function, how,
 * and by which parameters. They measure whoever derives edges; see `Score`.
 *
 * Source: the pairs of Magnet §3.2, a target and candidates of its category.
 */
import type { Edge, Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Document from '../document/Document.js'
import * as Own from '../entry/Own.js'
import * as ToolBench from '../entry/ToolBench.js'
import * as Naming from '../Naming.js'
import * as PoolError from '../PoolError.js'
import * as Sign from '../Sign.js'

/** What people say of one candidate. */
export interface Label {
  /** Its place in the list of candidates. */
  readonly candidate: number
  readonly kind: Edge.Kind
  readonly parameters: ReadonlyArray<string>
  /** Whether a required argument can come from the target. */
  readonly nested: boolean
  /** `medium` where a careful reader might say otherwise. */
  readonly confidence: 'high' | 'medium'
}

/** A function with its candidates. */
export interface Case {
  readonly id: string
  readonly target: Signature.Signature
  /** In the order of the file; none where it cannot be read. */
  readonly candidates: ReadonlyArray<Signature.Signature | undefined>
  readonly labels: ReadonlyArray<Label>
}

/** The cases of a file, a case a line. Only target and candidates of a case say anything of its functions. */
export const read = (source: {
  readonly name: string
  readonly text: string
}): E.Either<PoolError.PoolError, ReadonlyArray<Case>> => {
  const entries = Document.read(source.name, source.text)
  if (E.isLeft(entries)) return entries
  const cases: Array<Case> = []
  for (const { place, value } of entries.right) {
    const one = case_(source.name, place, value)
    if (E.isLeft(one)) return one
    cases.push(one.right)
  }
  return E.right(cases)
}

const shape =
  '{"id", "target": {…}, "candidates": [{…}], "edges": [{"candidate", "kind", "parameters", "nested", "confidence"}]}'

const case_ = (file: string, place: string, value: unknown): E.Either<PoolError.PoolError, Case> => {
  const wrong = (expected: string, found: string): E.Either<PoolError.PoolError, never> =>
    E.left(PoolError.make('not_labelled', file, place, expected, found, 'Correct the line, or leave it out.'))
  if (!Own.is(value)) return wrong(`a labelled function: ${shape}`, 'something else')
  const target = Own.get(value, 'target')
  const candidates = Own.list(value, 'candidates')
  const edges = Own.list(value, 'edges')
  if (!Own.is(target) || candidates === undefined || edges === undefined || !candidates.every(Own.is))
    return wrong(`a labelled function: ${shape}`, `the members ${Object.keys(value).slice(0, 6).join(', ') || 'none'}`)
  const labels = edges.map(label)
  const fault = labels.findIndex((one) => one === undefined || candidates[one.candidate] === undefined)
  if (fault >= 0)
    return wrong(
      'an edge to a candidate, with its kind and parameters',
      `${JSON.stringify(edges[fault])?.slice(0, 80)}`
    )
  const [first, ...rest] = functions([target, ...candidates], file)
  return first === undefined
    ? wrong('a target with a name', JSON.stringify(target).slice(0, 80))
    : E.right({
        id: Own.text(value, 'id') ?? place,
        target: first,
        candidates: rest,
        labels: labels.filter((one) => one !== undefined)
      })
}

// One that has no name depends on nothing.
const functions = (entries: ReadonlyArray<Own.Own>, file: string): ReadonlyArray<Signature.Signature | undefined> => {
  const drafts = entries.map((one, index) => {
    const draft = ToolBench.read(`/${index}`, entry(one), file, 'all')
    return E.isRight(draft) ? draft.right : undefined
  })
  const sign = Sign.over(
    drafts.filter((one) => one !== undefined),
    []
  )
  const taken = new Set<string>()
  return drafts.map((draft) => {
    if (draft === undefined) return undefined
    const { name } = Naming.unique(draft.name, taken)
    taken.add(name)
    return sign(draft, name)
  })
}

const label = (edge: unknown): Label | undefined => {
  if (!Own.is(edge)) return undefined
  const candidate = Own.get(edge, 'candidate')
  const kind = kinds.find((one) => one === Own.get(edge, 'kind'))
  return typeof candidate !== 'number' || kind === undefined
    ? undefined
    : {
        candidate,
        kind,
        parameters: Own.texts(edge, 'parameters'),
        nested: Own.get(edge, 'nested') === true,
        confidence: Own.get(edge, 'confidence') === 'medium' ? 'medium' : 'high'
      }
}

const kinds: ReadonlyArray<Edge.Kind> = ['premise', 'whole', 'partial']

// As an entry of ToolBench, which says the same under other names.
const entry = (one: Own.Own): Own.Own => ({
  tool_name: Own.text(one, 'tool') ?? '',
  api_name: Own.text(one, 'name') ?? '',
  api_description: Own.text(one, 'description') ?? '',
  category_name: Own.text(one, 'category') ?? '',
  required_parameters: (Own.list(one, 'required') ?? []).map(parameter),
  optional_parameters: (Own.list(one, 'optional') ?? []).map(parameter),
  template_response: Own.get(one, 'response')
})

const parameter = (one: unknown): unknown => (typeof one === 'string' ? { name: one } : one)
