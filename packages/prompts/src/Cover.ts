/** Whether a reply speaks of everything that it was asked about. */

/** What is wrong with a list that has to name each of some things once, if anything. */
export const once = (
  noun: string,
  expected: ReadonlyArray<string>,
  found: ReadonlyArray<string>
): string | undefined => {
  const unknown = found.find((one) => !expected.includes(one))
  if (unknown !== undefined) return `there is no ${noun} ${JSON.stringify(unknown)}`
  const twice = found.find((one, index) => found.indexOf(one) < index)
  if (twice !== undefined) return `the ${noun} ${JSON.stringify(twice)} stands there twice`
  const missing = expected.find((one) => !found.includes(one))
  return missing === undefined ? undefined : `the ${noun} ${JSON.stringify(missing)} is missing`
}
