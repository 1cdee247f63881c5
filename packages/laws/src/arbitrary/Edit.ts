/** Arbitrary edits about a path, most of which do not apply: they show what an enumeration leaves out. */
import { CallId, type Edit, type FunctionGraph, type FunctionName, Path } from '@magnet/core'
import * as fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'

/** Numbers that pick the parts of an edit. */
export type Picks = readonly [number, number, number, number]

/** Numbers for one edit. */
export const picks: fc.Arbitrary<Picks> = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())

/** The edit that numbers pick: of any kind, about calls of the path or one that it does not have. */
export const edit = (
  graph: FunctionGraph.FunctionGraph,
  path: Path.Path,
  [kind, one, other, third]: Picks
): Edit.Edit => {
  const ids = [...Path.calls(path).map((call) => call.id), CallId.of(99)]
  const first = at(ids, one, CallId.of(1))
  const second = at(ids, other, CallId.of(1))
  const called = Path.calls(path).find((call) => call.id === first)?.function
  const name = at(graph.nodes, other, graph.nodes[0] as FunctionName.FunctionName)
  const id = Path.fresh(path)
  const because = third % 4 === 3 ? 'premise' : { parameter: `take_${third % 4}` }
  const hidden = { id, function: name, intent: 'implied' } as const
  switch (kind % 7) {
    case 0:
      return { _tag: 'Merge', at: first }
    case 1:
      return {
        _tag: 'InsertBefore',
        call: { ...hidden, origin: { _tag: 'Inserted', partner: first, because } },
        consumer: first,
        because
      }
    case 2:
      return { _tag: 'InsertAfter', call: { ...hidden, origin: { _tag: 'Inserted', partner: first } }, source: first }
    case 3:
      return {
        _tag: 'InsertLater',
        call: { id, function: name, origin: { _tag: 'Inserted', partner: first }, intent: 'asked' },
        source: first,
        before: third % 3 === 0 ? 'end' : at(ids, third, first)
      }
    case 4:
      return {
        _tag: 'Repeat',
        call: { id, function: called ?? name, origin: { _tag: 'Repeated', of: first }, intent: 'asked' },
        of: first
      }
    case 5:
      return {
        _tag: 'Split',
        before: first,
        missing: lack(called ?? name, O.some(third % 5 === 0 ? second : first), third)
      }
    default:
      return { _tag: 'Split', before: first, missing: lack(name, O.none, third * 3) }
  }
}

const lack = (name: FunctionName.FunctionName, call: O.Option<CallId.CallId>, pick: number): Path.Missing => ({
  _tag: pick % 2 === 0 ? 'Function' : 'Parameters',
  function: name,
  call,
  parameters: pick % 2 === 0 ? [] : [`take_${Math.floor(pick / 6) % 3}`],
  policy: at(['all_or_nothing', 'do_the_rest', 'read_then_ask'] as const, pick, 'all_or_nothing')
})

const at = <A>(items: ReadonlyArray<A>, pick: number, otherwise: A): A =>
  items[pick % Math.max(1, items.length)] ?? otherwise
