/** Which calls could supply what to others that come after them, by the edges of the graph. */
import { type FunctionName, FunctionGraph } from '@magnet/core'
import type { Function } from '@magnet/prompts'
import type { TurnTranslator } from '@magnet/synth'

/** A call with its name in a request. */
export interface Place {
  readonly name: string
  readonly function: FunctionName.FunctionName
}

/** The flows into some calls of a turn, from each other and from those that were made before. */
export const of = (
  { source, made }: TurnTranslator.Turn,
  calls: ReadonlyArray<Place>
): ReadonlyArray<Function.Flow> => {
  const before: Array<Place> = made.map(({ call }) => ({ name: call.id, function: call.function }))
  const found = new Map<string, Function.Flow>()
  for (const to of calls) {
    for (const from of before)
      for (const { pointer, parameter } of FunctionGraph.edge(source.graph, from.function, to.function)?.links ?? [])
        found.set([from.name, pointer, to.name, parameter].join(' '), {
          from: from.name,
          pointer,
          to: to.name,
          parameter
        })
    before.push(to)
  }
  return [...found.values()]
}
