/** Now and then people say why they ask: "We have something to celebrate. Could you …?" */
import type { Register } from './Persona.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

/** How often a message of a register has a reason. */
const share: { readonly [register in Register]: number } = {
  plain: 0.38,
  terse: 0.1,
  polite: 0.42,
  chatty: 0.6,
  businesslike: 0.28,
  hurried: 0.28
}

/** Longer messages have enough to say. */
const longest = 330

/** A message with a reason for what it asks for first before it, or for what it asks for last behind it. */
export const around = (talk: Talk.Talk, history: ReadonlyArray<string>, body: Text.Text): Text.Text => {
  const words = Text.plain(body)
  if (!talk.stream.chance(share[talk.occasion.persona.register]) || words.length > longest) return body
  const before = !follows.test(words) && talk.stream.chance(0.6)
  const planned = before ? talk.asked[0] : talk.asked.at(-1)
  const reasons = (planned === undefined ? undefined : Talk.phrased(talk, planned)?.phrases.why) ?? []
  const reason = talk.stream.some(reasons.filter((one) => !history.some((earlier) => earlier.includes(one))))
  if (reason === undefined) return body
  return before ? [`${reason} `, ...body] : [...body, ` ${reason}`]
}

/** Beginnings that nothing of the same message stands before. */
const follows =
  /^(?:And|Also|Then|Next|Now|Oh|Ooh|One more|Hi|Hey|Hello|Good|First|To begin|Quick|Real|If I may|If you|Moving|In addition|Last|By the way|Out of|That reminds|So|I'm in a rush|Running)\b/
