/**
 * Choice is justified. A value that was picked from several comes with a rule (`select`) and the words that state it.
 *
 * A pointer into a list of several items needs no rule where nothing is chosen: all items hold the same value there; or
 * the calls of the turn that take this argument of this function draw on every item; or one list argument is made of
 * all items.
 */
import * as E from 'fp-ts/lib/Either.js'
import type { Json } from '../json/Json.js'
import { equals, isList } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import * as Pointers from '../json/Pointer.js'
import * as Resolve from '../provenance/Resolve.js'
import type { Source } from '../provenance/Source.js'
import * as Dossier from '../trajectory/Dossier.js'
import * as Parts from '../trajectory/Sources.js'

/** Why a source picks without a rule, if it does. `at` is the argument that it belongs to. */
export const objection = (site: Resolve.Site, at: Pointer, source: Source): string | undefined => {
  if (source.tag === 'derived') return source.op === 'select' ? unstated(site, source) : undefined
  if (source.tag !== 'output' && source.tag !== 'context') return undefined
  // Without an index it is of no list.
  if (Pointers.pattern(source.pointer) === source.pointer) return undefined
  const whole = root(site, source)
  const tokens = Pointers.tokens(source.pointer)
  for (const [depth, token] of tokens.entries()) {
    const list = Pointers.get(whole, Pointers.of(...tokens.slice(0, depth)))
    if (!isList(list) || list.length < 2) continue
    const rest = Pointers.of(...tokens.slice(depth + 1))
    const chosen = Pointers.get(list[Number(token)], rest)
    if (list.every((item) => equals(Pointers.get(item, rest), chosen))) continue
    if (!exhausts(site, at, source, Pointers.of(...tokens.slice(0, depth)), list.length))
      return `${source.pointer} is one of ${list.length} items, and no rule picks it`
  }
  return undefined
}

/** Whether a rule that had something to choose is stated by nobody. */
const unstated = (site: Resolve.Site, source: Extract<Source, { tag: 'derived' }>): string | undefined => {
  if ((source.with?.because ?? []).some(Parts.isSource)) return undefined
  const [from] = source.from
  const list = from === undefined ? undefined : Resolve.value(site, from)
  return list === undefined || E.isLeft(list) || !isList(list.right) || list.right.length < 2
    ? undefined
    : 'nothing states the rule that picks the item'
}

const root = ({ dossier }: Resolve.Site, source: Extract<Source, { tag: 'output' | 'context' }>): Json | undefined => {
  if (source.tag === 'context') {
    const { profile, policy } = dossier.record.context
    return { profile, policy }
  }
  const provider = dossier.byId.get(source.call)
  return provider === undefined ? undefined : Dossier.output(dossier, provider)
}

/** Whether the calls of this function in this turn draw on every item of a list for this argument. */
const exhausts = (
  { dossier, entry }: Resolve.Site,
  at: Pointer,
  source: Extract<Source, { tag: 'output' | 'context' }>,
  list: Pointer,
  length: number
): boolean => {
  const argument = Pointers.tokens(at)[0]
  const drawn = new Set<string>()
  for (const { call, turn, sources } of dossier.entries) {
    if (turn !== entry.turn || call.function !== entry.call.function) continue
    for (const [pointer, other] of sources) {
      if (Pointers.tokens(pointer)[0] !== argument) continue
      for (const part of Parts.supplies(other)) {
        const same = part.tag === 'output' && source.tag === 'output' && part.call === source.call
        if (same && part.pointer.startsWith(`${list}/`))
          drawn.add(part.pointer.slice(list.length + 1).split('/')[0] ?? '')
      }
    }
  }
  return drawn.size >= length
}
