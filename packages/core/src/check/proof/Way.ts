/**
 * A way to a goal: calls of an exploration that, in some order, reach it from where the search began, without a call that
 * is left out.
 *
 * First whether the goal follows at all, whatever the length and whether or not calls exclude each other: if it does not,
 * there is no way. Then a search backwards from the goal, which tries for each thing needed each call that gives it.
 *
 * Laws: the calls of a way are no more than allowed, and made in the order given they reach the goal; a call that is left
 * out is not among them.
 */
import type { Node, Place } from './Exploration.js'
import type { Finding } from './Finding.js'
import type { Item } from './Item.js'

/** What a search for a way says: `unknown` where it gave up. */
export type Verdict =
  | { readonly tag: 'none' }
  | { readonly tag: 'unknown' }
  | { readonly tag: 'way'; readonly calls: ReadonlyArray<Node> }

/** The most steps of one search backwards. */
const patience = 2000

/** A way without a call, by its name. */
export const without =
  (name: string | undefined) =>
  (finding: Finding): Verdict => {
    const enabled = closure(finding, name)
    if (enabled === undefined) return { tag: 'none' }
    const needs: ReadonlyArray<Need> = [
      ...(finding.ends ?? []).map((place): Need => ({ tag: 'place', place, of: [] })),
      ...finding.conveying.map((nodes): Need => ({ tag: 'fact', nodes, of: [] }))
    ]
    const search: Search = { finding, enabled, left: patience }
    const calls = backwards(search, needs, [], new Set())
    return calls === undefined ? { tag: search.left > 0 ? 'none' : 'unknown' } : { tag: 'way', calls }
  }

/** Whether a goal follows from what was found, whatever the length of the way. */
export const follows = (finding: Finding): boolean => closure(finding, undefined) !== undefined

/** The calls that can be made without one of them, if they reach the goal. */
const closure = (finding: Finding, left: string | undefined): ReadonlySet<Node> | undefined => {
  const { nodes, start, needs, givers, computed, ends, conveying, leading } = finding
  const isLeft = (node: Node): boolean => node.name === left
  if (ends === undefined || conveying.some((group) => group.every(isLeft))) return undefined
  if (ends.some((place) => place.round > 0 && (leading.get(place) ?? []).every(isLeft))) return undefined
  const known = new Set<Item>()
  const places = new Set<Place>()
  const enabled = new Set<Node>()
  const isKnown = (item: Item): boolean => known.has(item) || start.has(item) || isDocumented(finding, item)
  let open: ReadonlyArray<Node> = nodes
  for (let grown = true; grown;) {
    grown = false
    const rest: Array<Node> = []
    for (const node of open) {
      if (node.name === left) continue
      if ((node.from.round > 0 && !places.has(node.from)) || !(needs.get(node) ?? []).every(isKnown)) {
        rest.push(node)
        continue
      }
      enabled.add(node)
      places.add(node.to)
    }
    if (rest.length < open.length) grown = true
    open = rest
    for (const [item, group] of givers)
      if (!known.has(item) && group.some((node) => enabled.has(node))) {
        known.add(item)
        grown = true
      }
    for (const [item, ways] of computed)
      if (!known.has(item) && ways.some((one) => one.from.every(isKnown))) {
        known.add(item)
        grown = true
      }
  }
  return ends.every((place) => place.round === 0 || places.has(place)) &&
    conveying.every((group) => group.some((node) => enabled.has(node)))
    ? enabled
    : undefined
}

/** A value that comes from nowhere is one that a schema states. */
const isDocumented = ({ start, givers, computed }: Finding, item: Item): boolean =>
  !start.has(item) && !givers.has(item) && !computed.has(item)

/** Something needed, and the calls that need it, each because of the one before. */
type Need = { readonly of: ReadonlyArray<Node> } & (
  | { readonly tag: 'item'; readonly item: Item }
  | { readonly tag: 'place'; readonly place: Place }
  | { readonly tag: 'fact'; readonly nodes: ReadonlyArray<Node> }
)

interface Search {
  readonly finding: Finding
  readonly enabled: ReadonlySet<Node>
  left: number
}

/** Takes the first need, and each call that meets it: first those that are made anyway. */
const backwards = (
  search: Search,
  needs: ReadonlyArray<Need>,
  chosen: ReadonlyArray<Node>,
  computed: ReadonlySet<Item>
): ReadonlyArray<Node> | undefined => {
  const { finding, enabled } = search
  const at = needs.findIndex((need) => !isMet(finding, need, chosen, computed))
  const need = needs[at]
  if (need === undefined) return ordered(finding, chosen, computed)
  if ((search.left -= 1) <= 0) return undefined
  const rest = needs.slice(at + 1)
  if (need.tag === 'item')
    for (const one of finding.computed.get(need.item) ?? []) {
      const froms = one.from.map((item): Need => ({ tag: 'item', item, of: need.of }))
      const found = backwards(search, [...rest, ...froms], chosen, new Set([...computed, need.item]))
      if (found !== undefined) return found
    }
  const meet = meeting(finding, need).filter((node) => enabled.has(node) && !need.of.includes(node))
  if (meet.some((node) => chosen.includes(node))) {
    const found = backwards(search, rest, chosen, computed)
    if (found !== undefined) return found
  }
  if (chosen.length >= finding.calls) return undefined
  for (const node of meet) {
    if (chosen.includes(node)) continue
    const of = [...need.of, node]
    const more = (finding.needs.get(node) ?? []).map((item): Need => ({ tag: 'item', item, of }))
    if (node.from.round > 0) more.push({ tag: 'place', place: node.from, of })
    const found = backwards(search, [...rest, ...more], [...chosen, node], computed)
    if (found !== undefined) return found
  }
  return undefined
}

const meeting = ({ givers, leading }: Finding, need: Need): ReadonlyArray<Node> =>
  need.tag === 'fact'
    ? need.nodes
    : need.tag === 'place'
      ? (leading.get(need.place) ?? [])
      : (givers.get(need.item) ?? [])

const isMet = (finding: Finding, need: Need, chosen: ReadonlyArray<Node>, computed: ReadonlySet<Item>): boolean =>
  need.tag === 'place'
    ? need.place.round === 0 || chosen.some((node) => node.to === need.place && node.from !== need.place)
    : need.tag === 'fact'
      ? need.nodes.some((node) => chosen.includes(node))
      : finding.start.has(need.item) || computed.has(need.item) || isDocumented(finding, need.item)

/** The calls in an order in which they can be made and end where the goal does; nothing if there is none. */
const ordered = (
  finding: Finding,
  chosen: ReadonlyArray<Node>,
  computed: ReadonlySet<Item>
): ReadonlyArray<Node> | undefined => {
  const here = new Map<string, Place>()
  const known = new Set<Item>()
  const isKnown = (item: Item): boolean =>
    finding.start.has(item) ||
    known.has(item) ||
    isDocumented(finding, item) ||
    (computed.has(item) &&
      (finding.computed.get(item) ?? []).some((one) => one.from.every((from) => from !== item && isKnown(from))))
  const made: Array<Node> = []
  // Reads first: what they give may be needed, and they change nothing.
  let open = chosen.toSorted((left, right) => Number(left.to !== left.from) - Number(right.to !== right.from))
  while (open.length > 0) {
    const next = open.find(
      (node) =>
        (here.get(node.from.world) === node.from || (!here.has(node.from.world) && node.from.round === 0)) &&
        (finding.needs.get(node) ?? []).every(isKnown)
    )
    if (next === undefined) return undefined
    made.push(next)
    here.set(next.to.world, next.to)
    for (const [item, group] of finding.givers) if (group.includes(next)) known.add(item)
    open = open.filter((node) => node !== next)
  }
  return (finding.ends ?? []).every(
    (place) => here.get(place.world) === place || (!here.has(place.world) && place.round === 0)
  )
    ? made
    : undefined
}
