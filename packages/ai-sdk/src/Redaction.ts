/**
 * What a message may show: everything but keys. The keys of a run are known, so they are replaced wherever they stand, as
 * they are and as a URL writes them; what only looks like a key is replaced as well, since a server may answer with another.
 */

/** Replaces the keys in a text. */
export type Redaction = (text: string) => string

/** What stands in place of a key. */
const mark = '[key]'

/** What keys of well-known services look like, and what follows `Bearer` in a header. */
const looks = /\b(?:sk|rk|pk)-[\w*-]{8,}|\bAIza[\w-]{20,}|(?<=\bBearer\s+)[\w.~+/*-]{8,}=*/g

/** Of these keys. Empty ones are none. */
export const make = (keys: ReadonlyArray<string>): Redaction => {
  const known = [...new Set(keys.flatMap((key) => [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]))]
    .filter((key) => key !== '')
    // The longest first: a key may begin another.
    .toSorted((left, right) => right.length - left.length)
  return (text) =>
    known.reduce((so, key) => (so.includes(key) ? so.replaceAll(key, mark) : so), text).replace(looks, mark)
}
