/** Verbs of function names and descriptions, in whatever form, as the acts that people ask for. */

/** An act. `do` stands for verbs that are said as they are. */
export type Act =
  | 'get'
  | 'list'
  | 'search'
  | 'check'
  | 'calculate'
  | 'convert'
  | 'make'
  | 'create'
  | 'update'
  | 'delete'
  | 'cancel'
  | 'send'
  | 'download'
  | 'do'

/** A verb with its base form. */
export interface Verb {
  readonly act: Act
  readonly word: string
}

const acts: { readonly [act in Exclude<Act, 'do'>]: string } = {
  get: 'perform get fetch retrieve return obtain receive read load show view give provide display access pull expose present gather collect query grab see extract output produces',
  list: 'list enumerate browse',
  search: 'search find look lookup discover locate filter autocomplete',
  check: 'check verify validate test determine confirm inspect detect identify recognize',
  calculate: 'calculate compute estimate predict count measure evaluate forecast',
  convert: 'convert transform parse encode decode normalize reverse geocode',
  make: 'generate make build render compose randomize pick roll',
  create: 'create add insert register post submit publish book schedule save store open',
  update: 'update edit change modify set rename replace',
  delete: 'delete remove clear erase',
  cancel: 'cancel revoke',
  send: 'send deliver notify',
  download: 'download export scrape crawl'
}

const said =
  'translate summarize shorten compare analyze analyse rank score classify subscribe unsubscribe follow like block join leave pay refund transfer track encrypt decrypt hash upload import start stop run execute solve play mark assign invite resolve whois match sort split merge compress resize crop'.split(
    ' '
  )

const base: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ...Object.entries(acts).flatMap(([act, words]) =>
    words.split(' ').map((word) => [word, { act: act as Act, word }] as const)
  ),
  ...said.map((word) => [word, { act: 'do', word }] as const)
])

// These are nouns as often as verbs; another noun after them shows which.
const nouns = new Set(
  'search look list score rank track test post match like count view filter set play start leave open block access query store return forecast display output book sort hash present change estimate schedule download save show transfer'.split(
    ' '
  )
)

/** The verb that a phrase begins with, if any. */
export const of = (first: string, second: string | undefined): Verb | undefined => {
  const word = first.toLowerCase().replaceAll(/[^a-z]/g, '')
  const direct = base.get(word)
  if (direct !== undefined)
    return nouns.has(word) &&
      (second === undefined || /^(?:of|for|by|is|in|on|at|with|from|to)$/i.test(second)) &&
      !(['search', 'list', 'look'].includes(word) && second !== 'of')
      ? undefined
      : direct
  for (const form of stems(word)) {
    const found = base.get(form)
    // "tracks of an album" are things; "tracks a package" is an act.
    if (found !== undefined && !(nouns.has(form) && !/^(?:a|an|the|all|for|your|any|up)$/i.test(second ?? '')))
      return found
  }
  return undefined
}

const stems = (word: string): ReadonlyArray<string> => [
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ...(word.endsWith('s') ? [word.slice(0, -1)] : []),
  ...(word.endsWith('ing') ? [word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4)] : [])
]
