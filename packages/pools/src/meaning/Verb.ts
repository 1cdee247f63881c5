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
  update: 'update put edit change modify set rename replace',
  delete: 'delete remove clear erase',
  cancel: 'cancel revoke',
  send: 'send deliver notify',
  download: 'download export scrape crawl'
}

const said =
  'borrow rent lend buy sell renew redeem donate switch translate summarize shorten compare analyze analyse rank score classify subscribe unsubscribe follow unfollow like unlike block unblock join leave pay refund transfer track encrypt decrypt hash upload import start stop run execute solve play mark unmark assign unassign invite resolve whois match sort split merge compress resize crop pause resume skip seek toggle void correct sign unlock lock restore archive unarchive approve reject decline accept reassign share unshare unpublish enable disable activate deactivate attach detach connect disconnect link unlink move copy duplicate clone reorder mute unmute pin unpin vote promote demote reschedule extend renew reset retry trigger deploy rollback purge authorize authenticate register unregister enroll suspend reactivate redeem apply issue capture charge bill reserve release confirm complete finish close reopen escalate comment reply forward draft tag untag label categorize sync migrate claim rate review recommend preview upgrade downgrade provision rotate redact annotate append navigate click hover drag fill press scroll evaluate describe explain rewrite replicate'.split(
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
  'pause skip report flag comment review rate label tag release reserve share issue charge bill capture claim draft sign reset trigger deploy clone copy link lock pin vote promote register forward reply preview sync apply move complete close search look list score rank track test post match like count view filter set play start leave open block access query store return forecast display output book sort hash present change estimate schedule download save show transfer'.split(
    ' '
  )
)

/** The verb that a phrase begins with, if any. `acts` says that the phrase is that of an act. */
export const of = (first: string, second: string | undefined, acts = false): Verb | undefined => {
  // "Start/Resume playback" is either.
  const word = (first.split('/')[0] ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')
  const direct = base.get(word)
  if (direct !== undefined && acts && said.includes(word)) return direct
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
