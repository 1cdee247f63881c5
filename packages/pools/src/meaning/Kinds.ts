/** The built-in kinds. The first that fits a name and a schema is its meaning. */
import type { Kind } from './Kind.js'
import { amounts } from './kind/Amounts.js'
import { contact } from './kind/Contact.js'
import { market } from './kind/Market.js'
import { moments } from './kind/Moments.js'
import { places } from './kind/Places.js'
import { silent } from './kind/Silent.js'
import { things } from './kind/Things.js'

/** Every built-in kind, in the order in which they are tried. */
export const builtIn: ReadonlyArray<Kind> = [
  ...silent,
  ...places,
  ...market,
  ...contact,
  ...moments,
  ...things,
  ...amounts
]
