/**
 * A value from an output means what its parameter means: the field that it stands in has the parameter's semantic type, or
 * an edge of the graph links the two. An equal value of another type is a coincidence, and no source.
 *
 * Reason: `source.meaning`.
 */
import type { FunctionGraph } from '../graph/FunctionGraph.js'
import * as Graph from '../graph/FunctionGraph.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import type { Source } from '../provenance/Source.js'
import type { FunctionName } from '../signature/FunctionName.js'
import type { Signature } from '../signature/Signature.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check =
  (graph: FunctionGraph): Static =>
  (record) => {
    const dossier = Dossier.of(record)
    const found: Array<Violation> = []
    for (const { call, place, sources } of dossier.entries) {
      const signature = graph.signatures.get(call.function as FunctionName)
      // A call that fails by a mistake may have taken one thing for another.
      if (signature === undefined || !call.ok) continue
      for (const [at, source] of sources) {
        const drawn = picked(source)
        const from = drawn === undefined ? undefined : dossier.byId.get(drawn.call)?.call.function
        if (drawn === undefined || from === undefined) continue
        const parameter = signature.inputs.find((input) => Pointers.isOf(input.name, at))
        if (parameter === undefined) continue
        const type = types(graph, from as FunctionName).get(drawn.pattern)
        if (type === undefined || type === parameter.type || !isPublic(type) || !isPublic(parameter.type)) continue
        const links = Graph.edge(graph, from as FunctionName, signature.name)?.links ?? []
        if (!links.some((link) => link.pointer === drawn.pattern && link.parameter === parameter.name))
          found.push(
            violation(
              'source.meaning',
              Pointers.child(`${place}/sources`, at),
              `expected a ${parameter.type}, found the ${type} of ${from}`
            )
          )
      }
    }
    return found
  }

const isPublic = (type: string): boolean => !type.startsWith('?')

/** The field that a source takes its value from, as a pattern. */
const picked = (source: Source): { readonly call: string; readonly pattern: Pointer } | undefined => {
  if (source.tag === 'output') return { call: source.call, pattern: Pointers.pattern(source.pointer) }
  if (source.tag !== 'derived' || source.op !== 'select') return undefined
  const [from] = source.from
  const take = source.with?.['take']
  return from?.tag === 'output' && typeof take === 'string'
    ? { call: from.call, pattern: `${Pointers.pattern(from.pointer)}/*${take}` }
    : undefined
}

const bySignature = new WeakMap<Signature, ReadonlyMap<Pointer, string>>()

/** The types of the fields that a function returns, by pattern. */
const types = (graph: FunctionGraph, name: FunctionName): ReadonlyMap<Pointer, string> => {
  const signature = graph.signatures.get(name)
  if (signature === undefined) return none
  const known = bySignature.get(signature)
  if (known !== undefined) return known
  const fresh = new Map(signature.outputs.map((output) => [output.pattern, output.type] as const))
  bySignature.set(signature, fresh)
  return fresh
}

const none: ReadonlyMap<Pointer, string> = new Map()
