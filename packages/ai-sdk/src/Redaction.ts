/**
 * What may be shown: everything but keys. The keys of a run are known, so they are replaced wherever they stand, as they
 * are and as a URL or JSON writes them. In messages about failures, what only looks like a key is replaced as well, since a
 * server may answer with another. What a model says is data, of which as little is changed as can be: there only a known
 * key that is no word is replaced (`ollama` and `none` are keys of servers that want none).
 */

/** Replaces the keys in a text. */
export type Redaction = (text: string) => string

/** What stands in place of a key. */
const mark = '[key]'

/** What keys of well-known services look like, and what follows `Bearer` in a header. */
const looks = /\b(?:sk|rk|pk)-[\w*-]{8,}|\bAIza[\w-]{20,}|(?<=\bBearer\s+)[\w.~+/*-]{8,}=*/g

/** Whether a key can be nothing else. */
const isSecret = (key: string): boolean => key.length >= 12 && !/^[a-z]+(?:[ _-][a-z]+)*$/i.test(key)

/** Of messages about failures. */
export const ofDetails = (keys: ReadonlyArray<string>): Redaction => {
  const redact = known(keys.filter((key) => key.length >= 4))
  return (text) => redact(text).replace(looks, mark)
}

/** Of what a model says. */
export const ofReplies = (keys: ReadonlyArray<string>): Redaction => known(keys.filter(isSecret))

const known = (keys: ReadonlyArray<string>): Redaction => {
  const forms = [...new Set(keys.flatMap((key) => [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]))]
    // The longest first: a key may begin another.
    .toSorted((left, right) => right.length - left.length)
  return (text) => forms.reduce((so, form) => (so.includes(form) ? so.replaceAll(form, mark) : so), text)
}
