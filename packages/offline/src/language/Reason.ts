/** Now and then people say why they ask: "We have something to celebrate. Could you …?" */
import * as Manner from './Manner.js'
import * as Registers from './register/Registers.js'
import * as Talk from './Talk.js'
import * as Text from './Text.js'

/** In characters: longer messages have enough to say. */
const longest = 170

/** In characters: shorter messages have little to say of their own, and a reason tells them apart. */
const short = 60

/** A message with a reason for what it asks for first before it, or for what it asks for last behind it. */
export const around = (talk: Talk.Talk, history: ReadonlyArray<string>, body: Text.Text): Text.Text => {
  const words = Text.plain(body)
  const { persona } = talk.occasion
  const share = Registers.of(persona.register).reason * (words.length > short ? 1 : 2.5)
  if (!talk.stream.chance(Math.min(0.8, share)) || words.length > longest || words.includes('\n')) return body
  const before = !follows.test(words) && talk.stream.chance(0.6)
  const planned = before ? talk.asked[0] : talk.asked.at(-1)
  const reasons = (planned === undefined ? undefined : Talk.phrased(talk, planned)?.phrases.why) ?? []
  const reason = talk.stream.some(reasons.filter((one) => !history.some((earlier) => earlier.includes(one))))
  if (reason === undefined) return body
  const told = Manner.begun(persona, [persona.lower ? lowered(reason) : reason])
  return before ? [...told, ' ', ...body] : [...body, ' ', ...told]
}

// A reason begins with a word, not with a name; "I" keeps its capital.
const lowered = (reason: string): string =>
  /^I\b/.test(reason) ? reason : reason.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())

/** Beginnings that nothing of the same message stands before. */
const follows =
  /^(?:And|Also|Then|Next|Now|Oh|Ooh|One more|Hi|Hiya|Hey|Hello|Good|First|To begin|Quick|Real|If I may|If you|Moving|In addition|Last|By the way|Out of|That reminds|So|I'm in a rush|Running|Me again|Wait|Something|Another|Different|Separate|Other|On an?|After|Start by|Begin with|As next|Random|Right|Completely|Totally|May I also|Great|OK|You know|Alright)\b/i
