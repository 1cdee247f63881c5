/**
 * What the members of one object have to do with each other: a total is the length of the list beside it, and what begins
 * comes before what ends.
 *
 * Laws: holding ties twice is holding them once; only members of ties change, each to a value of the same type.
 */
import type { Json } from '@magnet/core'
import { Json as J } from '@magnet/core'
import { Words } from '@magnet/pools'

/** Two members that depend on each other. */
export type Tie =
  | { readonly tag: 'size'; readonly of: string; readonly total: string }
  | { readonly tag: 'order'; readonly first: string; readonly last: string }
  | { readonly tag: 'mail'; readonly name: string; readonly mail: string }

/** A member by its name, and what it is. */
export interface Member {
  readonly name: string
  readonly list: boolean
  /** Whether values of it come earlier or later, or are more or less. */
  readonly ordered: boolean
  readonly kind: string | undefined
}

/** The ties of an object. */
export const of = (members: ReadonlyArray<Member>): ReadonlyArray<Tie> => {
  const lists = members.filter((member) => member.list)
  const [list] = lists
  const plain = members.filter((member) => !member.list)
  const sizes: ReadonlyArray<Tie> =
    list === undefined || lists.length > 1
      ? []
      : plain.flatMap(({ name }) =>
          totals.test(Words.text(name)) ? [{ tag: 'size', of: list.name, total: name }] : []
        )
  const ordered = plain.filter((member) => member.ordered)
  const orders = ordered.flatMap((first): ReadonlyArray<Tie> => {
    const text = Words.text(first.name)
    const last = ordered.find(({ name }) => name !== first.name && follows(text, Words.text(name)))
    return last === undefined ? [] : [{ tag: 'order', first: first.name, last: last.name }]
  })
  const mail = plain.find((member) => member.kind === 'Email')
  const person = plain.find(({ name }) =>
    /^(?:(?:display|full|user|person|member|contact) )?name$/.test(Words.text(name))
  )
  const mails: ReadonlyArray<Tie> =
    mail === undefined || person === undefined ? [] : [{ tag: 'mail', name: person.name, mail: mail.name }]
  return [...sizes, ...orders, ...mails]
}

const totals =
  /^(?:(?:total|count|size|length|num|number|found|returned)(?: (?:count|results|records|items|hits|size|of .*))?|(?:results?|records?|items?|hits) (?:count|total|found)|result set size|total set size)$/

const pairs: ReadonlyArray<readonly [first: RegExp, last: RegExp]> = [
  [
    /\b(?:created?|creation|added|opened|ordered|issued|sent|submitted)\b/,
    /\b(?:updated?|modified|changed|completed?|closed|delivered|expires?|expiration|expiry|due|last used)\b/
  ],
  [
    /\b(?:start(?:s|ed)?|begins?|from|since|departs?|departure)\b/,
    /\b(?:ends?|ended|stop|to|until|till|arrives?|arrival|finish(?:ed)?)\b/
  ],
  [/\b(?:check in|opens?)\b/, /\b(?:check out|closes?)\b/],
  [/\b(?:min|minimum|low|least)\b/, /\b(?:max|maximum|high|most)\b/]
]

const follows = (first: string, last: string): boolean =>
  pairs.some(([begins, ends]) => begins.test(first) && ends.test(last) && !begins.test(last))

const nobody: ReadonlySet<unknown> = new Set()

/** The object with its ties held. */
export const hold = (
  ties: ReadonlyArray<Tie>,
  members: Record<string, Json.Json>,
  /** Addresses that were given. */
  mails: ReadonlySet<unknown> = nobody
): void => {
  for (const tie of ties) {
    if (tie.tag === 'size') {
      const [list, total] = [members[tie.of], members[tie.total]]
      if (J.isList(list) && typeof total === 'number') members[tie.total] = list.length
      continue
    }
    if (tie.tag === 'mail') {
      const [name, mail] = [members[tie.name], members[tie.mail]]
      const who = typeof name === 'string' ? /^([A-Z][a-z]+) ([A-Z][a-z]+)$/.exec(name) : null
      if (who !== null && typeof mail === 'string' && !mails.has(mail))
        members[tie.mail] = `${who[1] ?? ''}.${who[2] ?? ''}@example.com`.toLowerCase()
      continue
    }
    const [first, last] = [members[tie.first], members[tie.last]]
    const wrong =
      (typeof first === 'number' && typeof last === 'number' && first > last) ||
      (typeof first === 'string' && typeof last === 'string' && first > last)
    if (wrong && first !== undefined && last !== undefined) {
      members[tie.first] = last
      members[tie.last] = first
    }
  }
}
