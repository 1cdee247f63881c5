/** What a call depends on: the calls that it needs, and the act of an earlier turn that it goes back on. */
import { type Path, Plan, type Signature } from '@magnet/core'

/** A call that was made. */
export interface Done {
  readonly id: Path.CallId
  readonly turn: number
  readonly origin: Path.Origin
  readonly signature: Signature.Signature
  readonly sources: { readonly [pointer: string]: Plan.Planned }
}

/** The calls whose outputs or effects a call requires, in the order of execution. */
export const needed = (made: ReadonlyArray<Done>, { id, sources, signature }: Done): ReadonlyArray<Path.CallId> => {
  const used = new Set<Path.CallId>()
  for (const source of Object.values(sources)) for (const from of Plan.draws(source)) used.add(from)
  for (const premise of signature.requires) {
    const granting = made.find((other) => other.signature.grants.includes(premise))
    if (granting !== undefined) used.add(granting.id)
  }
  used.delete(id)
  const needs: Array<Path.CallId> = []
  if (used.size > 0) for (const other of made) if (used.has(other.id)) needs.push(other.id)
  return needs
}

/** The act of an earlier turn that a call goes back on: it was put after the act for that, and draws on what it returned. */
export const changed = (
  made: ReadonlyArray<Done>,
  { origin, signature: { undoes, amends = [] }, turn }: Done,
  needs: ReadonlyArray<Path.CallId>
): { readonly changes?: Path.CallId } => {
  const act = origin._tag === 'Inserted' ? made.find((other) => other.id === origin.partner) : undefined
  return act !== undefined &&
    act.turn < turn &&
    needs.includes(act.id) &&
    [...undoes, ...amends].includes(act.signature.name)
    ? { changes: act.id }
    : {}
}
