/** What was said so far, as prompts show it. */
import type { Function } from '@magnet/prompts'

/** Messages and answers in turn. */
export const of = (messages: ReadonlyArray<string>, answers: ReadonlyArray<string>): ReadonlyArray<Function.Line> =>
  Array.from({ length: Math.max(messages.length, answers.length) }, (_, index) => index).flatMap((index) => [
    ...line('user', messages[index]),
    ...line('assistant', answers[index])
  ])

const line = (role: Function.Line['role'], content: string | undefined): ReadonlyArray<Function.Line> =>
  content === undefined ? [] : [{ role, content }]
