/** What holds for every message of a user, whoever words it. */
import type * as Function from '../Function.js'

/** As instructions. */
export const rules: string = `The message
- is what one person would type in their situation, in the way of speaking that "manner" describes, in one to four sentences;
- talks about things and wishes, never about functions, calls, parameters, tools or fields, and holds none of the words under "avoid";
- invents nothing: no name, number, date, place or reason that is not given;
- does not repeat how earlier messages of the history began or ended;
- holds no placeholder, no markup, and no list.`

/** What is wrong with a message, as far as its letters tell. */
export const wrong = (
  text: string,
  avoid: ReadonlyArray<string>,
  history: ReadonlyArray<Function.Line>
): string | undefined => {
  const lower = text.toLowerCase()
  const told = avoid.find((word) => word.trim() !== '' && lower.includes(word.toLowerCase()))
  if (told !== undefined) return `the message must not say ${JSON.stringify(told)}`
  if (/[{}]|<[a-z_ ]+>|\[[A-Za-z_ ]+\]/.test(text)) return 'the message holds a placeholder'
  if (history.some((line) => line.role === 'user' && line.content.trim() === text.trim()))
    return 'the message was said before, word for word'
  return undefined
}
