/**
 * What changes in a sentence where it is about several things instead of one: "is the pump on" becomes "are the pump and
 * the fan on", "the Taxes folder" becomes "the Taxes and Family folders".
 */

/** The words before what is named, and those that follow all of it. */
export interface Around {
  readonly lead: string
  readonly tail: string
}

/** The words for several things; none where it is not known how they would change. */
export const several = ({ lead, tail }: Around): Around | undefined => {
  if (/\bwhose\b/.test(lead)) return undefined
  // What is on, is on: "the thermostat in the bedroom and the kitchen says".
  if (/\b(?:in|on|at|with|for|from|of|to|by|about)(?: the| my| our)? $/.test(lead) && !nouns.has(first(tail)))
    return /^ ?'/.test(tail) ? undefined : { lead, tail }
  const auxiliary = /\b(is|has|was|does|did|do|can|could|will|would)(?: the| my| our)? $/i.exec(lead)?.[1]
  // "Which garage does the inspection" asks who does them both.
  if (auxiliary !== undefined && !(tail.trim() === '' && /^do/i.test(auxiliary))) {
    const at = lead.lastIndexOf(auxiliary)
    const plural = verbs.get(auxiliary.toLowerCase()) ?? auxiliary
    const form = /^[A-Z]/.test(auxiliary) ? `${plural.charAt(0).toUpperCase()}${plural.slice(1)}` : plural
    const own = noun(tail) ?? tail
    return /^ ?'/.test(tail)
      ? undefined
      : { lead: lead.slice(0, at) + form + lead.slice(at + auxiliary.length), tail: own }
  }
  const [, space = '', word = '', rest = ''] = /^(\s*)([a-z]+)(.*)$/is.exec(tail) ?? []
  if (word === '') return /^\s*'/.test(tail) ? undefined : { lead, tail }
  if (/^(?:still|already|currently)$/.test(word)) {
    const inner = several({ lead: '', tail: rest })
    return inner === undefined ? undefined : { lead, tail: `${space}${word}${inner.tail}` }
  }
  if (same.has(word)) return { lead, tail }
  const verb = verbs.get(word)
  if (verb !== undefined) return { lead, tail: `${space}${verb}${rest}` }
  const many = noun(tail)
  return many === undefined ? undefined : { lead, tail: many }
}

const first = (tail: string): string => /^\s*([a-z]+)/i.exec(tail)?.[1] ?? ''

/** What begins with a noun, with more of it: "folder is full" is "folders are full". */
const noun = (tail: string): string | undefined => {
  const [, space = '', word = '', rest = ''] = /^(\s*)([a-z]+)(.*)$/is.exec(tail) ?? []
  if (!nouns.has(word)) return undefined
  const [, gap = '', next = '', others = ''] = /^(\s+)([a-z]+)(.*)$/is.exec(rest) ?? []
  const verb = verbs.get(next)
  return `${space}${word}s${verb === undefined ? rest : `${gap}${verb}${others}`}`
}

/** Words that follow a thing and stay as they are. */
const same: ReadonlySet<string> = new Set(
  [
    'in on at for to from into of with by under near among around about as so up down far now right here there live soon',
    'last again anywhere too books food restaurants dishes points questions shows concerts gigs',
    'songs tasks events can could may will might charged took brought had paid went did me for'
  ]
    .join(' ')
    .split(' ')
)

const verbs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    is: 'are',
    has: 'have',
    was: 'were',
    does: 'do',
    goes: 'go',
    ends: 'end',
    belongs: 'belong',
    begins: 'begin',
    starts: 'start',
    closes: 'close',
    opens: 'open',
    costs: 'cost',
    comes: 'come',
    works: 'work',
    banks: 'bank',
    sits: 'sit',
    uses: 'use',
    delivers: 'deliver',
    expects: 'expect',
    stands: 'stand',
    takes: 'take',
    trades: 'trade',
    plays: 'play',
    holds: 'hold',
    allows: 'allow',
    says: 'say'
  })
)

const nouns: ReadonlySet<string> = new Set('account basket board card folder order task'.split(' '))
