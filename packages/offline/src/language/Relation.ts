/** How a thing is told by one of its fields: the message "from" its sender, the hotel "in" its city. */
import { Pointer } from '@magnet/core'

const byField: ReadonlyArray<readonly [RegExp, ReadonlyArray<string>]> = [
  [/^(?:from|sender|author|from_name|sent_by)$/, ['from {}']],
  [/^(?:to|recipient|to_name)$/, ['to {}']],
  [/^(?:city|town|area|neighbou?rhood|district|country|region|location)$/, ['in {}']],
  [/^(?:airline|carrier|operator|provider|company|insurer|chain)$/, ['with {}']],
  [/^(?:hotel|hotel_name|restaurant|venue|place|museum)$/, ['at {}']],
  [/^(?:title|name|label)$/, ['{}', '{}', '{}', 'called {}']],
  [/^(?:text|subject|topic|about)$/, ['about {}']]
]

/** How a thing is related to the value of one of its fields. */
export const words = (by: Pointer.Pointer): ReadonlyArray<string> => {
  const field = Pointer.tokens(by).at(-1) ?? ''
  return byField.find(([pattern]) => pattern.test(field))?.[1] ?? []
}
