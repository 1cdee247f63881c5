/**
 * A register: how somebody speaks to an assistant, as data. Frames are sentences with a place for a request; layouts
 * say how often several requests are put in which order of words.
 */

/**
 * What a frame takes: a bare verb phrase (`do`), its gerund (`doing`), a verb phrase whose subject may be the speaker
 * (`agent`: "I need to book …"), the content of a question (`know`), or a whole question.
 */
export type Kind = 'do' | 'doing' | 'agent' | 'know' | 'question'

/**
 * Where a frame stands: at the beginning of a conversation, of a message that follows on (`next`) or changes the subject
 * (`turn`), behind another sentence of the same message (`then`), behind all others (`last`), or at any beginning.
 */
export type Place = 'first' | 'next' | 'turn' | 'then' | 'last' | 'any'

/** A frame. */
export interface Frame {
  readonly kind: Kind
  readonly place: Place
  readonly before: string
  readonly after: string
  readonly weight: number
}

/** How several requests of one message are put. */
export type Layout =
  /** A sentence for each. */
  | 'sentences'
  /** All in one sentence. */
  | 'joined'
  /** Two in one sentence, the others in their own. */
  | 'split'
  /** "After finding a hotel, book it." */
  | 'after'
  /** Numbers or dashes. */
  | 'list'
  /** "Three things. Find a hotel …": one after another, behind an opening that says how many there are. */
  | 'several'
  /** One after another without ado. */
  | 'fragments'
  /** The last one occurs to the speaker late. */
  | 'afterthought'

/** A register. Shares are in [0, 1]. */
export interface Register {
  /** How many of those who do not paste identifiers speak so. */
  readonly weight: number
  /** How likely a word on the last answer is. */
  readonly warmth: number
  /** How likely a reason for the request is. */
  readonly reason: number
  /** How likely a further request has nothing that ties it to the one before. */
  readonly bare: number
  /** How many begin sentences with small letters, leave the last full stop out, cut months short, use no contractions. */
  readonly lower: number
  readonly open: number
  readonly short: number
  readonly expanded: number
  /** How many articles are left out. */
  readonly bareNouns: number
  /** Of how many wordings the shortest is taken. */
  readonly choice: number
  readonly frames: ReadonlyArray<Frame>
  readonly acknowledgements: ReadonlyArray<string>
  /** What stands before a list of three or more. */
  readonly intros: ReadonlyArray<string>
  /** What says how many requests there are (`{n}`), without a mark at its end. */
  readonly counted: ReadonlyArray<string>
  readonly layouts: { readonly [layout in Layout]: number }
}

/** Frames of a kind at a place: `{}` is where the request goes, and a leading number weighs one (2 if there is none). */
export const frames = (kind: Kind, place: Place, ...texts: ReadonlyArray<string>): ReadonlyArray<Frame> =>
  texts.map((text) => {
    const found = /^(?:([\d.]+)\| ?)?(.*)\{\}(.*)$/.exec(text)
    return { kind, place, before: found?.[2] ?? '', after: found?.[3] ?? '.', weight: Number(found?.[1] ?? 2) }
  })
