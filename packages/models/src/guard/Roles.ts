/**
 * Which models answer for whom. A role can have several with weights, as several teachers do: the attempt's seed chooses one
 * for the whole attempt, and the reply says which it was.
 *
 * Laws: the choice depends on the attempt's seed and the role alone; a model with a larger weight keeps the attempts that it
 * had with a smaller one; a weight of 0 is never chosen.
 */
import { Seed, Stream } from '@magnet/core'
import { Model, Occasion } from '@magnet/synth'
import { Effect } from 'effect'
import * as E from 'fp-ts/lib/Either.js'

/** A model of a role. */
export interface Weighted {
  /** As in `openai:gpt-4.1`. */
  readonly model: string
  readonly weight: number
}

/** The models of each role, and those of all roles that have none of their own. */
export interface Roles {
  readonly all: ReadonlyArray<Weighted>
  readonly own: Readonly<Partial<Record<Model.Role, ReadonlyArray<Weighted>>>>
}

/** From texts such as `openai:gpt-4.1`, `teacher=google:gemini-2.5-pro` and `teacher=openai:gpt-4.1@2`. */
export const parse = (texts: ReadonlyArray<string>): E.Either<string, Roles> => {
  const all: Array<Weighted> = []
  const own: Partial<Record<Model.Role, Array<Weighted>>> = {}
  for (const text of texts) {
    const [, name, rest] = /^([\w-]+)=(.*)$/s.exec(text) ?? [undefined, undefined, text]
    const role = Model.roles.find((one) => one === name)
    if (name !== undefined && role === undefined)
      return E.left(`"${text}" is for no role that there is. Roles: ${Model.roles.join(', ')}.`)
    const [, model = rest, weight = '1'] = /^(.*)@(\d+(?:\.\d+)?)$/s.exec(rest) ?? []
    if (!/^[\w-]+:.+$/s.test(model))
      return E.left(`"${text}" names no model. Write PROVIDER:ID or ROLE=PROVIDER:ID@WEIGHT.`)
    const list = role === undefined ? all : (own[role] ??= [])
    if (list.some((one) => one.model === model)) return E.left(`"${text}": ${model} is given twice.`)
    list.push({ model, weight: Number(weight) })
  }
  for (const list of [all, ...Object.values(own)])
    if (list.length > 0 && list.every(({ weight }) => weight === 0))
      return E.left(`The weights of ${list.map(({ model }) => model).join(' and ')} are all 0.`)
  return E.right({ all, own })
}

/** The models of a role. */
export const of = ({ all, own }: Roles, role: Model.Role): ReadonlyArray<Weighted> => own[role] ?? all

/** The names of all models, each once. */
export const models = ({ all, own }: Roles): ReadonlyArray<string> => [
  ...new Set([...all, ...Object.values(own).flat()].map(({ model }) => model))
]

/** The model that answers in an attempt; undefined where the role has none. */
export const choose = (roles: Roles, role: Model.Role, seed: Seed.Seed | undefined): string | undefined => {
  const list = of(roles, role)
  if (seed === undefined || list.length < 2) return list.find(({ weight }) => weight > 0)?.model
  // Each model draws its own lot, so that a change of one weight moves no more attempts than it must.
  let best: { readonly model: string; readonly lot: number } | undefined
  for (const { model, weight } of list) {
    const lot = Math.log(1 - Stream.make(Seed.derive(seed, role, model)).real()) / weight
    if (weight > 0 && (best === undefined || lot > best.lot)) best = { model, lot }
  }
  return best?.model
}

/** A model that is the chosen one of the role. */
export const make = (roles: Roles, model: (name: string) => Model.Model | undefined): Model.Model => ({
  ask: (request) =>
    Effect.flatMap(Occasion, ({ seed }) => {
      const name = choose(roles, request.role, seed)
      const chosen = name === undefined ? undefined : model(name)
      return chosen === undefined
        ? Effect.fail<Model.ModelError>({
            _tag: 'Stopped',
            detail: `No model is given for the role ${request.role}. Add --model PROVIDER:ID for all roles, or --model ${request.role}=PROVIDER:ID.`
          })
        : chosen.ask(request)
    })
})
