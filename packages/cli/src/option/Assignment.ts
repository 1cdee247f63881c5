/**
 * Which model serves a role: `PROVIDER:ID` serves all roles, `ROLE=PROVIDER:ID` one of them, and several models of one
 * role share its records by their weights: `teacher=openai:a@3` beside `teacher=openai:b@1`.
 */
import { Model } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import * as Nearest from './Nearest.js'

/** A model with its share of the records of a role. */
export interface Weighted {
  /** `PROVIDER:ID`. */
  readonly model: string
  readonly weight: number
}

/** A model with the role that it serves; without one, every role that has no model of its own. */
export interface Assignment extends Weighted {
  readonly role?: Model.Role
}

/** An assignment from its text, or what is wrong with it. */
export const parse = (text: string): E.Either<string, Assignment> => {
  // A name holds no "=" before its first ":", so that what stands there is a role.
  const [, role, rest = text] = /^([^=:]*)=(.*)$/s.exec(text) ?? []
  if (role !== undefined && !isRole(role)) {
    const nearest = Nearest.of(role, Model.roles)
    return E.left(
      `there is no role ${JSON.stringify(role)}${nearest === undefined ? '' : `; did you mean ${nearest}?`} The roles are ${Model.roles.join(', ')}`
    )
  }
  const [, model = rest, weight] = /^(.*)@(\d+(?:\.\d+)?)$/s.exec(rest) ?? []
  if (!/^[^:\s]+:\S+$/.test(model))
    return E.left(`expected PROVIDER:ID such as openai:gpt-5-mini, found ${JSON.stringify(model)}`)
  if (weight !== undefined && Number(weight) <= 0) return E.left(`expected a weight above 0, found ${weight}`)
  return E.right({ ...(role === undefined ? {} : { role }), model, weight: weight === undefined ? 1 : Number(weight) })
}

const isRole = (name: string): name is Model.Role => (Model.roles as ReadonlyArray<string>).includes(name)

/** The models of each role that some assignments name, with their weights. */
export const byRole = (
  assignments: ReadonlyArray<Assignment>
): { readonly [role in Model.Role]: ReadonlyArray<Weighted> } => {
  const own = (role: Model.Role | undefined): ReadonlyArray<Weighted> =>
    assignments.filter((one) => one.role === role).map(({ model, weight }) => ({ model, weight }))
  const all = own(undefined)
  return Object.fromEntries(
    Model.roles.map((role) => {
      const named = own(role)
      return [role, named.length > 0 ? named : all]
    })
  ) as ReturnType<typeof byRole>
}
