/** Acts that are of no use before others of their service: who logs out has logged in, what is stopped was started. */
import * as Words from './Words.js'

/** What a function needs to have been done, and what it does, under names that both share. */
export interface Premise {
  readonly requires: ReadonlyArray<string>
  readonly grants: ReadonlyArray<string>
}

const pairs: ReadonlyArray<readonly [before: RegExp, after: RegExp, what: string]> = [
  [/^(?:user )?(?:log ?in|sign ?in|authenticate)\b/, /^(?:user )?(?:log ?out|sign ?out|log ?off)\b/, 'session'],
  [/^connect\b/, /^disconnect\b/, 'connection'],
  [/^(?:start|begin)\b/, /^(?:stop|end|finish)\b/, 'run'],
  [/^subscribe\b/, /^unsubscribe\b/, 'subscription'],
  [/^lock\b/, /^unlock\b/, 'lock']
]

/** The premises of functions of one service, by what they are called. What has no counterpart is none. */
export const of = (functions: ReadonlyArray<string>): ReadonlyMap<string, Premise> => {
  const said = functions.map((name) => [name, Words.text(name)] as const)
  const found = new Map<string, Premise>()
  for (const [before, after, what] of pairs)
    for (const [name, text] of said) {
      const rest = text.replace(after, '').trim()
      if (rest === text) continue
      for (const [other, first] of said)
        if (before.test(first) && first.replace(before, '').trim() === rest) {
          const key = rest === '' ? what : `${rest} ${what}`
          found.set(name, { requires: [key], grants: found.get(name)?.grants ?? [] })
          found.set(other, { requires: found.get(other)?.requires ?? [], grants: [key] })
        }
    }
  return found
}
