/**
 * Every leaf of every argument is covered by exactly one source, and the source gives the value.
 *
 * Reasons: `source.uncovered`, `source.twice`, `source.nothing` (a source of no argument), `source.leaf` (spoken words
 * for a whole list or object), `source.unresolved` (it refers to nothing, or to what comes later or is not shown),
 * `source.differs` (it gives another value), `source.forbidden` (a listed function does the op's job),
 * `source.choice` (one of several without a rule), `source.invented` (composed text that states what no fact says),
 * `source.proof` (a proof of another kind), `source.needs` (a call that it draws on is not among `needs`).
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import { equals, isList, isObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import * as Created from '../provenance/Created.js'
import * as Literal from '../provenance/Literal.js'
import * as Ops from '../provenance/Ops.js'
import * as Resolve from '../provenance/Resolve.js'
import type { Source, Sourced } from '../provenance/Source.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as Parts from '../trajectory/Sources.js'
import * as Choice from './Choice.js'
import type { Static } from './Rule.js'
import { violation } from './Rule.js'
import type { Violation } from './Violation.js'

/** The check. */
export const check: Static = (record) => {
  const dossier = Dossier.of(record)
  const forbidden = Ops.forbidden(record.tools)
  const found: Array<Violation> = []
  for (const entry of dossier.entries) {
    const names = plain(entry)
    if (names === undefined) covered(entry, found)
    const schema = Dossier.parameters(dossier, entry.call.function)
    const { needs, arguments: all } = entry.call
    for (const [index, [at, source]] of entry.sources.entries()) {
      const name = names?.[index]
      const site = {
        dossier,
        entry,
        target: name === undefined ? Dossier.schemaAt(schema, at) : Dossier.schemaOf(schema, name)
      }
      const say = (reason: string, message: string, evidence?: Json): void => {
        found.push(violation(reason, Pointers.child(entry.place, 'sources', at), message, evidence))
      }
      proven(site, at, name === undefined ? Pointers.get(all, at) : all[name], source, say)
      Parts.each(source, (part) => {
        if (part.tag === 'output' && !needs.includes(part.call)) say('source.needs', `needs does not name ${part.call}`)
        if (part.tag === 'derived') {
          const tool = forbidden.get(part.op)
          if (tool !== undefined) say('source.forbidden', `${part.op} does the job of the listed function ${tool}`)
        }
        const unjustified = Choice.objection(site, at, part)
        if (unjustified !== undefined) say('source.choice', unjustified)
      })
    }
  }
  return found
}

type Say = (reason: string, message: string, evidence?: Json) => void

/** Each leaf by exactly one source, each source for something. */
const covered = ({ call, place, sources: all }: Dossier.Entry, found: Array<Violation>): void => {
  const sources = all.map(([at]) => at)
  for (const leaf of leaves(call.arguments, '')) {
    const count = sources.filter((at) => leaf === at || (leaf.startsWith(at) && leaf[at.length] === '/')).length
    if (count === 0) found.push(violation('source.uncovered', place, `the argument ${leaf} has no source`))
    if (count > 1) found.push(violation('source.twice', place, `the argument ${leaf} has ${count} sources`))
  }
  for (const at of sources)
    if (Pointers.get(call.arguments, at) === undefined && call.sources[at]?.tag !== 'default')
      found.push(violation('source.nothing', Pointers.child(place, 'sources', at), `there is no argument ${at}`))
}

/** The names of arguments that are plain values, each with a source under its name, in the same order: most calls are so. */
const plain = ({ call, sources }: Dossier.Entry): ReadonlyArray<string> | undefined => {
  const names = Object.keys(call.arguments)
  if (names.length !== sources.length) return undefined
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? ''
    const value = call.arguments[name]
    const isPlain = typeof value !== 'object' || value === null
    if (!isPlain || !Pointers.isOf(name, sources[index]?.[0] ?? '')) return undefined
  }
  return names
}

const leaves = (value: Json, at: Pointer): ReadonlyArray<Pointer> => {
  if (typeof value !== 'object' || value === null) return [at]
  const members = isList(value) ? [...value.entries()] : Object.entries(value)
  return members.length === 0
    ? at === ''
      ? []
      : [at]
    : members.flatMap(([key, inner]) => leaves(inner, Pointers.child(at, key)))
}

const proven = (site: Resolve.Site, at: Pointer, given: Json | undefined, source: Sourced, say: Say): void => {
  const computed = source.tag === 'derived' || source.tag === 'created'
  if (source.proof === 'judged' ? source.tag !== 'created' : (source.proof === 'computed') !== computed)
    say('source.proof', `a ${source.tag} source is ${computed ? 'computed' : 'literal'}, not ${source.proof}`)
  if (source.tag === 'created') return created(site, given, source, say)
  if (source.tag === 'documented') {
    if (given === undefined || !Resolve.documented(site, source.in, given))
      say('source.differs', `the ${source.in} does not prescribe ${JSON.stringify(given)}`)
    return
  }
  if (source.tag === 'user' || source.tag === 'offered') {
    if (isList(given) || isObject(given)) return say('source.leaf', `spoken words stand for the leaves of ${at} only`)
  }
  const value = Resolve.value(site, source)
  if (E.isLeft(value))
    return say(value.left._tag === 'Unresolved' ? 'source.unresolved' : 'source.differs', value.left.message)
  if (given === undefined && source.tag === 'default') return
  if (!gives(source, value.right, given))
    say('source.differs', `expected ${JSON.stringify(value.right)}, found ${JSON.stringify(given)}`)
}

const gives = (source: Source, value: Json, given: Json | undefined): boolean =>
  source.tag === 'user' || source.tag === 'offered'
    ? typeof value === 'string' && Literal.says(value, given)
    : equals(value, given)

const created = (
  site: Resolve.Site,
  given: Json | undefined,
  source: Extract<Source, { tag: 'created' }>,
  say: Say
): void => {
  const { type, format, enum: choices } = site.target
  if (
    typeof given !== 'string' ||
    format !== undefined ||
    choices !== undefined ||
    (type !== undefined && type !== 'string')
  )
    return say('source.invented', 'only free text is composed')
  const facts = Resolve.values(site, source.facts)
  if (E.isLeft(facts)) return say('source.unresolved', facts.left.message)
  const unfounded = Created.unfounded(given, facts.right, site.dossier.record.context.now)
  if (unfounded.length > 0) say('source.invented', `no fact says ${unfounded.join(', ')}`, unfounded)
}
