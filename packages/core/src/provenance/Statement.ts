/**
 * What a text states: its numbers, dates, times, identifiers and proper names, in any form that people write them. So
 * a fact in an answer or a composed text can be compared with where it comes from.
 */
import * as Calendar from '../time/Calendar.js'
import { monthNumber } from './op/ParseDate.js'
import * as ParseTime from './op/ParseTime.js'

/** A date as far as a text says it. */
export interface PartialDate {
  readonly year?: number
  readonly month?: number
  readonly day: number
}

/** What a text states. */
export interface Statement {
  readonly numbers: ReadonlyArray<number>
  readonly dates: ReadonlyArray<PartialDate>
  /** Times of day as `HH:MM`. */
  readonly times: ReadonlyArray<string>
  /** Weekdays, 0 for Sunday. */
  readonly weekdays: ReadonlyArray<number>
  /** Words that mean a day relative to now. */
  readonly relative: ReadonlyArray<string>
  /** Words of letters and digits, and digits with a leading zero: identifiers. */
  readonly ids: ReadonlyArray<string>
  /** Capitalised words that do not begin a sentence. */
  readonly names: ReadonlyArray<string>
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'

// What can begin with a digit, tried in this order at its place.
const isoForm = /(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])/y
const dayForm = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})\\b\\.?(?:,? (\\d{4})\\b)?`, 'y')
const nthForm = /(\d{1,2})(?:st|nd|rd|th)\b/y
const timeForm = /(\d{1,2}:\d\d(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b)(?::\d\d)?/y
const numberForm = /(\d+(?:,\d{3})*(?:\.\d+)?)(k|%|(?:km|mi|m|cm|kg|g|lbs?|h|hrs?|min|s|GB|MB)(?![\w-]))?(?!-?\w)/y
// What can begin with a capital.
const monthForm = new RegExp(`(${month})\\b\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (\\d{4})\\b)?`, 'y')
const nameForm = /\p{Lu}[\p{L}\p{M}'’]*/uy
// A run of letters, digits, hyphens: an identifier if it has a digit, else a word.
const runForm = /\w+(?:-\w+)*/y

const match = (form: RegExp, text: string, index: number): RegExpExecArray | null => {
  form.lastIndex = index
  return form.exec(text)
}

// Capitalised by custom, naming nobody.
const common = new Set("I I'm I'll I've I'd OK".split(' '))
const relativeWords = new Set(['today', 'tonight', 'tomorrow', 'yesterday'])
const weekdayWords: ReadonlyMap<string, number> = new Map(
  Calendar.weekdays.flatMap((name, index) =>
    ['', 's', "'s"].map((ending) => [name.toLowerCase() + ending, index] as const)
  )
)

/** A statement in the making. */
interface Draft {
  readonly numbers: Array<number>
  readonly dates: Array<PartialDate>
  readonly times: Array<string>
  readonly weekdays: Array<number>
  readonly relative: Array<string>
  readonly ids: Array<string>
  readonly names: Array<string>
}

/**
 * What a text states. It is read from left to right, each word by the forms that its first character allows; one
 * pattern of all forms would be tried at every place.
 */
export const of = (text: string): Statement => read(text, true)

/** What a text states but for its proper names. */
export const figures = (text: string): Statement => read(text, false)

const read = (text: string, withNames: boolean): Statement => {
  const draft: Draft = { numbers: [], dates: [], times: [], weekdays: [], relative: [], ids: [], names: [] }
  let index = 0
  while (index < text.length) {
    const unit = text.charCodeAt(index)
    if (unit >= 97 && unit <= 122) index = small(text, index, unit, draft)
    else if (isDigit(unit)) index = digit(text, index, draft)
    else if (isLetter(unit)) index = letter(text, index, unit, draft, withNames)
    else index += 1
  }
  return draft
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit > 191

/** Reads what begins with a digit; the place behind it. */
const digit = (text: string, index: number, draft: Draft): number => {
  let end = index + 1
  while (isDigit(text.charCodeAt(end))) end += 1
  // What follows the digits says which forms are worth a try.
  const next = text.charCodeAt(end)
  if (next === hyphen && end - index === 4) {
    const iso = match(isoForm, text, index)
    if (iso !== null) {
      const day = Calendar.parse(iso[1] ?? '')
      if (day !== undefined) draft.dates.push(day)
      if (iso[2] !== undefined) draft.times.push(iso[2])
      return isoForm.lastIndex
    }
  }
  const isShort = end - index <= 2
  const after = next === space ? text.charCodeAt(end + 1) : next
  if (isShort && (next === space ? after === smallO || isMonthly(after) : isOrdinal(next))) {
    const day = match(dayForm, text, index)
    if (day !== null) return date(draft, day[1], day[2], day[3], dayForm.lastIndex)
    const nth = match(nthForm, text, index)
    if (nth !== null) return date(draft, nth[1], undefined, undefined, nthForm.lastIndex)
  }
  if (isShort && (next === colon || after === smallA || after === smallP)) {
    const time = match(timeForm, text, index)
    if (time !== null) {
      const parsed = ParseTime.read(time[1] ?? '')
      if (parsed !== undefined) draft.times.push(parsed)
      return timeForm.lastIndex
    }
  }
  const number = match(numberForm, text, index)
  // A number has no leading zero: that is a part of a code or of a telephone number.
  if (number === null || /^0\d/.test(number[0])) return identifier(text, index, draft)
  const value = Number((number[1] ?? '').replaceAll(',', '')) * (number[2] === 'k' ? 1000 : 1)
  draft.numbers.push(isMinus(text, index - 1) ? -value : value)
  return numberForm.lastIndex
}

const [space, hyphen, colon, smallA, smallO, smallP] = [32, 45, 58, 97, 111, 112]
/** Whether a name of a month begins with a letter. */
const isMonthly = (unit: number): boolean => 'JFMASOND'.includes(String.fromCharCode(unit))
/** Whether st, nd, rd or th begins with a letter. */
const isOrdinal = (unit: number): boolean => unit === 115 || unit === 110 || unit === 114 || unit === 116

/** A hyphen that stands for minus: it joins nothing. */
const isMinus = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 45 && (index === 0 || /[\s($€£]/.test(text[index - 1] ?? ''))

const date = (
  draft: Draft,
  day: string | undefined,
  name: string | undefined,
  year: string | undefined,
  end: number
): number => {
  draft.dates.push({
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(name === undefined ? {} : { month: monthNumber(name.toLowerCase()) }),
    day: Number(day)
  })
  return end
}

/** Reads a word that begins with a small letter of ASCII, the most common by far: without a pattern. */
const small = (text: string, index: number, unit: number, draft: Draft): number => {
  let end = index + 1
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  if (isDigit(next) || (next === 45 && /\d/.test(match(runForm, text, index)?.[0] ?? '')))
    return identifier(text, index, draft)
  // Only t, y, n and m begin a word that says a time: one of four letters or more.
  if ((unit === 116 || unit === 121 || unit === 110 || unit === 109) && end - index > 3)
    word(text, index, text.slice(index, end), false, draft)
  return end
}

/** Reads what begins with another letter; the place behind it. */
const letter = (text: string, index: number, unit: number, draft: Draft, withNames: boolean): number => {
  const isCapital = (unit >= 65 && unit <= 90) || (unit > 191 && /\p{Lu}/u.test(text[index] ?? ''))
  if (isCapital && isMonthly(unit) && monthStarts.has(text.slice(index, index + 3))) {
    const day = match(monthForm, text, index)
    if (day !== null) return date(draft, day[2], day[1], day[3], monthForm.lastIndex)
  }
  if (isNumbered(text, index)) return identifier(text, index, draft)
  let end = isCapital ? nameEnd(text, index) : index + (match(runForm, text, index)?.[0].split('-')[0] ?? '').length
  if (isCapital && (withNames || (end - index > 3 && isTimely(unit))))
    word(text, index, text.slice(index, end), withNames, draft)
  end = Math.max(end, index + 1)
  // The rest of a word with letters beyond ASCII is no word of its own.
  while (end < text.length && text.charCodeAt(end) > 191) end += 1
  return end
}

const monthStarts: ReadonlySet<string> = new Set(Calendar.months.map((one) => one.slice(0, 3)))

/** Whether the run of letters, digits and hyphens at a place has a digit. */
const isNumbered = (text: string, index: number): boolean => {
  for (let at = index; ; at++) {
    const unit = text.charCodeAt(at)
    if (isDigit(unit)) return true
    if (!isAscii(unit) && !(unit === hyphen && at > index && isRun(text.charCodeAt(at + 1)))) return false
  }
}

const isAscii = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95
const isRun = (unit: number): boolean => isAscii(unit) || isDigit(unit)

/** Where the name ends that begins with a capital at a place. */
const nameEnd = (text: string, index: number): number => {
  let end = index
  let unit = text.charCodeAt(end)
  while ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 39) unit = text.charCodeAt(++end)
  // Beyond ASCII it takes tables to tell letters.
  return unit > 127 ? index + (match(nameForm, text, index)?.[0].length ?? 0) : end
}

/** Whether a word that begins with a capital can say a day or a time. */
const isTimely = (unit: number): boolean => 'SMTWFYN'.includes(String.fromCharCode(unit))

/** Keeps a word that says a day, a time, or (capitalised) a name. */
const word = (text: string, index: number, found: string, withNames: boolean, draft: Draft): void => {
  const lower = found.toLowerCase()
  const weekday = lower === found ? undefined : weekdayWords.get(lower)
  if (weekday !== undefined) draft.weekdays.push(weekday)
  else if (relativeWords.has(lower)) draft.relative.push(lower)
  else if (lower === 'noon' || lower === 'midnight') draft.times.push(lower === 'noon' ? '12:00' : '00:00')
  else if (withNames) {
    const plain = found.replaceAll('’', "'")
    if (!common.has(plain) && !opens(text, index)) draft.names.push(plain.replace(/'s?$/, ''))
  }
}

const identifier = (text: string, index: number, draft: Draft): number => {
  const run = match(runForm, text, index)?.[0] ?? ''
  const counted = /^(\d+)-[a-z]+$/.exec(run)
  if (counted !== null) draft.numbers.push(Number(counted[1]))
  else if (run !== '') draft.ids.push(run)
  return index + Math.max(1, run.length)
}

/** Whether a sentence or a quotation begins at a place. */
const opens = (text: string, at: number): boolean =>
  /(?:^|[.!?:;\n]["”’)]?\s+|["“‘(]|(?:^|\n)[-*•]\s+)$/.test(text.slice(Math.max(0, at - 4), at))

/** Whether two dates can be the same day: what both say is equal. */
export const compatible = (left: PartialDate, right: PartialDate): boolean =>
  left.day === right.day &&
  (left.month === undefined || right.month === undefined || left.month === right.month) &&
  (left.year === undefined || right.year === undefined || left.year === right.year)
