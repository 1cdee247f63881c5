/** Ways of speaking, as a model is told of them: what a person sounds like in a register of the records. */

/** What a register sounds like. */
export const of = (register: string): string =>
  Object.hasOwn(manners, register) ? (manners[register] ?? plain) : plain

/** How the assistant speaks. */
export const assistant: string = 'friendly, clear and brief; plain sentences; no exclamation marks'

const plain = 'neither short nor long, neither cool nor warm; everyday words'

const manners: { readonly [register: string]: string } = {
  plain,
  terse: 'as few words as will do; often no full sentence',
  polite: 'asks rather than orders, thanks, takes the time for it; full sentences',
  chatty: 'talks as to a friend: a remark on the side, contractions, relaxed order of words',
  businesslike: 'to the point, in full sentences, no small talk',
  hurried: 'between two doors: short, no ceremony, sometimes without subject or capitals',
  non_native: 'English as a second language: simple words, short sentences, a little stiff, still clear',
  explicit: 'precise: pastes identifiers, codes, paths and exact names that were shown before'
}
