/** A phrase under parsing: lower case, single spaces, without the punctuation around it. */

/** The phrase that a parser reads. */
export const of = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s"'“‘(,.;:]+/, '')
    .replace(/[\s"'”)!?,.;:]+$/, '')
    .replaceAll(/\s+/g, ' ')
