/** The sentences of a message after its first: each with words that tie it to what came before, none of them twice. */
import * as Clause from './Clause.js'
import type { Register } from './Persona.js'
import type { Talk } from './Talk.js'
import * as Text from './Text.js'

type Frame = readonly [before: string, after: string]

const plain: ReadonlyArray<Frame> = [
  [' Then ', '.'],
  [' Then ', '.'],
  [' After that, ', '.'],
  [" Once that's done, ", '.'],
  [' Also, ', '.'],
  [' And ', '.'],
  [' And ', ', please.'],
  [' Can you also ', '?'],
  [' Could you ', ' too?'],
  [' Please also ', '.'],
  [" While you're at it, ", '.'],
  [' And then ', '.'],
  [' Plus, ', '.'],
  [' I also need you to ', '.'],
  [" I'd also like you to ", '.'],
  [' When you have that, ', '.'],
  [' It would help if you could also ', '.'],
  [' Next, ', '.'],
  [' As a next step, ', '.'],
  [' With that out of the way, ', '.'],
  [' Then, if you can, ', '.'],
  [' And could you ', '?'],
  [' And can you ', ' as well?'],
  [' Beyond that, ', '.'],
  [' Apart from that, ', '.'],
  [' If all goes well, ', '.'],
  [' ', ' as well.'],
  [' ', ' after that.'],
  [' Right after, ', '.']
]
const polite: ReadonlyArray<Frame> = [
  [' Could you then ', ', please?'],
  [' And would you ', ', please?'],
  [' After that, please ', '.'],
  [' If possible, also ', '.'],
  [' It would be kind of you to ', ' as well.'],
  [" I'd be glad if you could then ", '.'],
  [' May I also ask you to ', '?'],
  [' Then, if it is no trouble, ', '.'],
  [' Please ', ' too.'],
  [' And when that is done, could you ', '?'],
  [' Perhaps you could also ', '?'],
  [' And finally, please ', '.'],
  [" I'd also be grateful if you could ", '.'],
  [' Then please ', '.']
]
const chatty: ReadonlyArray<Frame> = [
  [' Oh, and ', '.'],
  [' And then maybe ', '?'],
  [" And since you're at it, ", '.'],
  [' Then it would be great if you could ', '.'],
  [' Could you maybe also ', '?'],
  [' And hey, ', ' too!'],
  [' Once you have that, ', ', would you?'],
  [' Then just ', '.'],
  [' Oh, also ', '!'],
  [' And if you have a second, ', '.'],
  [' After that you could ', ', if you like.'],
  [' Then ', ' and I am happy.'],
  [' Also, can you ', '?'],
  [" And don't laugh, but also ", '.'],
  [' Think you can ', ' as well?'],
  [' Then, pretty please, ', '.']
]
const businesslike: ReadonlyArray<Frame> = [
  [' Then ', '.'],
  [' Following that, ', '.'],
  [' Next, ', '.'],
  [' In addition, ', '.'],
  [' Furthermore, ', '.'],
  [' I also need you to ', '.'],
  [' Once completed, ', '.'],
  [' Afterwards, ', '.'],
  [' Finally, ', '.'],
  [' You should then ', '.'],
  [' At the same time, ', '.'],
  [' As soon as that is settled, ', '.']
]
const brief: ReadonlyArray<Frame> = [
  [' Then ', '.'],
  [' And ', '.'],
  [' Also ', '.'],
  [' ', '.'],
  [' ', '.'],
  [' After that, ', '.'],
  [' Next, ', '.'],
  [' Plus ', '.'],
  [' ', ' too.'],
  [' Then quickly ', '.'],
  [' And ', ', thanks.']
]

const frames: { readonly [register in Register]: ReadonlyArray<Frame> } = {
  plain,
  terse: brief,
  hurried: brief,
  polite: [...polite, ...polite, ...plain],
  chatty: [...chatty, ...chatty, ...plain],
  businesslike
}

const questions: ReadonlyArray<string> = [' And ', ' And ', ' Also, ', ' ', ' ', ' Then, ', ' And then, ']

/** Whether a request has its reason with it, after which no more follows: "stop it, I've changed my mind". */
export const isAside = (words: string): boolean => /, (?:I|I've|I'm|we|there|it)\b/.test(words)

/** Clauses as sentences that follow others; `from` says how many came before. */
export const sentences = (
  talk: Talk,
  clauses: ReadonlyArray<Clause.Clause>,
  from: number,
  history: ReadonlyArray<string>
): Text.Text => {
  const used = new Set<string>()
  return clauses.flatMap((clause, index) => {
    if (clause.kind === 'question') return asked(talk, clause, index + from > 1, used)
    const words = Clause.words(clause)
    const last = index === clauses.length - 1
    const open = frames[talk.occasion.persona.register].filter(
      (frame) => takes(frame, words) && (last || !/final|happy/i.test(frame.join('')))
    )
    const unused = open.filter(([before]) => !used.has(before))
    const fresh = unused.filter(([before]) => before.length < 8 || !history.some((earlier) => earlier.includes(before)))
    const [before, after] = talk.stream.some(fresh) ??
      talk.stream.some(unused) ??
      talk.stream.some(open) ?? [' Then ', '.']
    used.add(before)
    return [before, ...(before === ' ' ? Text.capitalised(clause.text) : clause.text), after, ...(clause.note ?? [])]
  })
}

const asked = (talk: Talk, clause: Clause.Clause, late: boolean, used: Set<string>): Text.Text => {
  const open = questions.filter((before) => !used.has(before) || before === ' ')
  const before = late && !used.has(' And ') ? ' And ' : (talk.stream.some(open) ?? ' And ')
  used.add(before)
  return [before, ...(before === ' ' ? Text.capitalised(clause.text) : clause.text), '?', ...(clause.note ?? [])]
}

// Long requests take nothing after them, and a prohibition little before it.
const takes = ([before, after]: Frame, words: string): boolean =>
  (after.length === 1 || (words.length < 60 && !/["”]$/.test(words))) &&
  (!/^ (?:too|as well|after that)/.test(after) || !/\b(?:too|as well|after|again|instead)\b/.test(words)) &&
  (!isAside(words) || after === '.') &&
  (!/^don't\b/.test(words) || /^ (?:Then|And|Also|Plus|And then|After that|$)/.test(before)) &&
  !(/^let\b/.test(words) && / (?:maybe|just)\b/.test(before))
