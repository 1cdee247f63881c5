/** The calls of a path, as whoever inserts beside them looks them up: by identity, and with what was called before each. */
import { Latest, Path } from '@magnet/core'
import * as Past from './Past.js'
import * as Role from './Role.js'

/** The calls of a path. */
export interface Calls {
  readonly all: ReadonlyArray<Path.Call>
  /** Where a call stands among them, or their end. */
  readonly place: (id: Path.CallId | 'end') => number
  readonly find: (id: Path.CallId) => Path.Call | undefined
  /** What was called before a place; before the end, everything. */
  readonly before: (place: number) => Past.Past
}

/** The calls of paths over a source. One path is asked about many times, and then never again. */
export const within = (source: Role.Graphed): ((path: Path.Path) => Calls) =>
  Latest.of((path) => {
    const all = Path.calls(path)
    const places = new Map(all.map((call, index) => [call.id, index] as const))
    const place = (id: Path.CallId | 'end'): number => (id === 'end' ? all.length : (places.get(id) ?? all.length))
    let pasts: ReadonlyArray<Past.Past> | undefined
    return {
      all,
      place,
      find: (id) => all[place(id)],
      before: (at) => (pasts ??= grown(source, all))[at]
    }
  })

const grown = (source: Role.Graphed, calls: ReadonlyArray<Path.Call>): ReadonlyArray<Past.Past> => {
  const roles = Role.within(source)
  let past: Past.Past
  const pasts = [past]
  for (const call of calls) {
    const role = roles(call.function)
    if (role !== undefined) past = Past.after(past, role)
    pasts.push(past)
  }
  return pasts
}
