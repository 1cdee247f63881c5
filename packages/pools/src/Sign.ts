/** From the parts of an entry to a signature: what its values mean, and what it returns where it does not say so. */
import { type JsonSchema, Signature } from '@magnet/core'
import type { Draft } from './entry/Draft.js'
import * as Format from './entry/Format.js'
import * as Annotate from './meaning/Annotate.js'
import * as Effects from './meaning/Effects.js'
import * as Ending from './meaning/Ending.js'
import * as Entity from './meaning/Entity.js'
import * as Evident from './meaning/Evident.js'
import type { Kind } from './meaning/Kind.js'
import * as Premise from './meaning/Premise.js'
import * as Summary from './meaning/Summary.js'
import * as Unify from './meaning/Unify.js'

/** What the functions of one tool say of each other. */
interface Service {
  readonly things: ReadonlySet<string>
  readonly takers: Evident.Takers
  readonly premises: ReadonlyMap<string, Premise.Premise>
}

const service = (drafts: ReadonlyArray<Draft>, kinds: ReadonlyArray<Kind>): Service => {
  const names = drafts.map(called)
  const things = new Set(names.flatMap(Entity.things))
  // What a pool says of its functions is not guessed again.
  const guessed = drafts.filter(({ format }) => format !== 'pool')
  return {
    things,
    takers: Evident.takers(
      guessed.map((draft) => ({
        around: { function: called(draft), toolClass: tool(draft), kinds, things },
        parameters: draft.parameters
      }))
    ),
    premises: guessed.length === 0 ? new Map<string, Premise.Premise>() : Premise.of(names)
  }
}

/** Signs drafts, each under a name; what one means depends on all of them. */
export const over = (
  drafts: ReadonlyArray<Draft>,
  kinds: ReadonlyArray<Kind>
): ((draft: Draft, name: Signature.Signature['name']) => Signature.Signature) => {
  const services = new Map(
    [...Map.groupBy(drafts, (draft) => draft.toolClass)].map(([tool, some]) => [tool, service(some, kinds)] as const)
  )
  const none = service([], kinds)
  const around = (draft: Draft): Annotate.Around => ({
    function: called(draft),
    toolClass: tool(draft),
    kinds,
    things: (services.get(draft.toolClass) ?? none).things,
    ...(draft.format === 'pool' ? { pooled: draft.toolClass } : {})
  })
  const linked = new Set(
    drafts.flatMap((draft) => (draft.format === 'toolbench' ? parameterTypes(around(draft), draft) : []))
  )
  return (draft, name) => sign(draft, name, around(draft), linked, services.get(draft.toolClass) ?? none)
}

// Plain lists of tools do not say whose they are, so that all of them share what their values mean.
const tool = ({ format, toolClass }: Draft): string => (Format.isPlain(format) || format === 'pool' ? '' : toolClass)

const called = ({ format, original, toolClass, name }: Draft): string =>
  format === 'toolbench' ? original.slice(toolClass === '' ? 0 : toolClass.length + 2) : name

const parameterTypes = (place: Annotate.Around, draft: Draft): ReadonlyArray<string> =>
  Unify.used(Annotate.parameters(place, draft.parameters)).map(([type]) => type)

const sign = (
  draft: Draft,
  name: Signature.Signature['name'],
  place: Annotate.Around,
  linked: ReadonlySet<string>,
  { takers, premises }: Service
): Signature.Signature => {
  const loose = draft.format === 'toolbench'
  const parameters = Annotate.parameters(place, draft.parameters)
  const known = loose ? summary(draft, place, linked) : draft.response
  const inferred =
    known === undefined && draft.format !== 'pool'
      ? Evident.response(
          {
            around: place,
            parameters: draft.parameters,
            description: draft.description,
            declared: draft.whole !== undefined
          },
          takers
        )
      : undefined
  const kept = known ?? inferred
  const response = kept === undefined ? undefined : Annotate.response(place, kept)
  const origin =
    inferred !== undefined
      ? 'inferred'
      : known === undefined
        ? undefined
        : (draft.responseOrigin ?? (loose ? 'example' : undefined))
  // What a pool says of its functions is not guessed again.
  const premise = draft.format === 'pool' ? undefined : premises.get(place.function)
  const own = (what: string): string => `${draft.toolClass}: ${what}`
  const effect = draft.effect ?? Effects.of(place.function, draft.method)
  const ends =
    effect === 'write' && draft.format !== 'pool'
      ? Ending.of({
          function: place.function,
          description: draft.description,
          parameters,
          endpoint: draft.endpoint
        })
      : []
  return Signature.make({
    name,
    originalName: draft.original,
    description: draft.description,
    parameters: loose ? Unify.loose(parameters) : parameters,
    ...(response === undefined ? {} : { response: loose ? Unify.loose(response) : response }),
    ...(origin === undefined ? {} : { responseOrigin: origin }),
    ...(origin !== 'recorded' || draft.responseCalls === undefined ? {} : { responseCalls: draft.responseCalls }),
    category: draft.category,
    toolClass: draft.toolClass,
    ...(draft.categoryOrigin === undefined ? {} : { categoryOrigin: draft.categoryOrigin }),
    ...(draft.classOrigin === undefined ? {} : { classOrigin: draft.classOrigin }),
    source: draft.source,
    effect,
    requires: premise === undefined ? draft.requires : premise.requires.map(own),
    grants: premise === undefined ? draft.grants : premise.grants.map(own),
    undoes: draft.undoes,
    ...(draft.ends === undefined && ends.length === 0 ? {} : { ends: draft.ends ?? ends }),
    ...(draft.endpoint === undefined ? {} : { endpoint: draft.endpoint }),
    ...(draft.former === undefined ? {} : { former: draft.former })
  })
}

// What comes before the eye, and whatever else another function takes.
const summary = (
  { response, whole }: Draft,
  place: Annotate.Around,
  taken: ReadonlySet<string>
): JsonSchema.JsonSchema | undefined => {
  const first = response === undefined ? undefined : Summary.of(response, place, taken)
  const more = whole === undefined ? undefined : Summary.linked(whole, place, taken)
  return first === undefined || more === undefined ? (first ?? more) : Summary.join(first, more)
}

/** Values are passed on as they are, so a number never meets a parameter that is a text, nor an identifier one of another form. */
export const consistent = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> =>
  formed(typed(signatures))

const formed = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { parameters, response } of signatures)
    for (const [type, form] of [...Unify.forms(parameters), ...(response === undefined ? [] : Unify.forms(response))]) {
      const byForm = counts.get(type) ?? new Map<string, number>()
      counts.set(type, byForm.set(form, (byForm.get(form) ?? 0) + 1))
    }
  const usual = new Map(
    [...counts].flatMap(([type, byForm]) => {
      const [most] = [...byForm].toSorted(([, one], [, other]) => other - one)
      return byForm.size < 2 || most === undefined ? [] : [[type, most[0]] as const]
    })
  )
  return usual.size === 0 ? signatures : rewritten(signatures, (schema) => Unify.apart(usual, schema))
}

const rewritten = (
  signatures: ReadonlyArray<Signature.Signature>,
  change: (schema: JsonSchema.JsonSchema) => JsonSchema.JsonSchema
): ReadonlyArray<Signature.Signature> =>
  signatures.map((one) => {
    const [parameters, response] = [change(one.parameters), one.response && change(one.response)]
    return parameters === one.parameters && response === one.response
      ? one
      : Signature.make({ ...one, parameters, ...(response === undefined ? {} : { response }) })
  })

const typed = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> => {
  const found = new Map<string, Set<string>>()
  for (const { parameters, response } of signatures)
    for (const [type, json] of [...Unify.used(parameters), ...(response === undefined ? [] : Unify.used(response))])
      found.set(type, (found.get(type) ?? new Set<string>()).add(json))
  const mixed = new Set([...found].flatMap(([type, jsons]) => (jsons.size > 1 ? [type] : [])))
  if (mixed.size === 0) return signatures
  return rewritten(signatures, (schema) => Unify.strict(mixed, schema))
}
