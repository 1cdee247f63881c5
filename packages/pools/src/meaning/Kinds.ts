/** The built-in kinds, written as users write theirs. The first that fits a name and a schema is its meaning. */
import * as E from 'fp-ts/lib/Either.js'
import type { Kind } from './Kind.js'
import * as KindCodec from './KindCodec.js'
import { amounts } from './kind/Amounts.js'
import { contact } from './kind/Contact.js'
import { market } from './kind/Market.js'
import { moments } from './kind/Moments.js'
import { places } from './kind/Places.js'
import { silent } from './kind/Silent.js'
import { things } from './kind/Things.js'

/** Every built-in kind as it is written, in the order in which they are tried. */
export const written: ReadonlyArray<KindCodec.Written> = [
  ...silent,
  ...places,
  ...market,
  ...contact,
  ...moments,
  ...things,
  ...amounts
]

/** Every built-in kind. */
export const builtIn: ReadonlyArray<Kind> = written.flatMap((one) => {
  const kind = KindCodec.decode(one)
  return E.isRight(kind) ? [kind.right] : []
})
