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
  /** Words of letters and digits: identifiers. */
  readonly ids: ReadonlyArray<string>
  /** Capitalised words that do not begin a sentence. */
  readonly names: ReadonlyArray<string>
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const weekday = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day'
const pattern = new RegExp(
  [
    String.raw`(?<iso>\d{4}-\d\d-\d\d)(?:[T ](?<isoTime>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])`,
    String.raw`(?<![\w,.])(?<d1>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>${month})\b\.?(?:,? (?<y1>\d{4})\b)?`,
    String.raw`\b(?<m2>${month})\b\.? (?:the )?(?<d2>\d{1,2})(?:st|nd|rd|th)?\b(?!:)(?:,? (?<y2>\d{4})\b)?`,
    String.raw`\b(?<nth>\d{1,2})(?:st|nd|rd|th)\b`,
    String.raw`\b(?<time>\d{1,2}:\d\d(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b|[Nn]oon|[Mm]idnight)(?::\d\d)?`,
    String.raw`\b(?<weekday>${weekday})s?\b`,
    String.raw`\b(?<relative>[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday)\b`,
    String.raw`(?<![\w-])(?<number>-?\d[\d,]*(?:\.\d+)?)(?<unit>k|%|(?:km|mi|m|cm|kg|g|lbs?|h|hrs?|min|s|GB|MB))?(?![\w-]*\w)`,
    String.raw`(?<id>(?=[\w-]*\d)(?=[\w-]*[A-Za-z_])\w[\w-]*)`,
    String.raw`(?<name>\p{Lu}[\p{L}\p{M}'’]*)`
  ].join('|'),
  'gu'
)

// Capitalised by custom, naming nobody.
const common = new Set("I I'm I'll I've I'd OK".split(' '))

/** What a text states. */
export const of = (text: string): Statement => {
  const numbers: Array<number> = []
  const dates: Array<PartialDate> = []
  const times: Array<string> = []
  const weekdays: Array<number> = []
  const relative: Array<string> = []
  const ids: Array<string> = []
  const names: Array<string> = []
  for (const found of text.matchAll(pattern)) {
    const group = found.groups ?? {}
    if (group['number'] !== undefined) {
      const value = Number(group['number'].replaceAll(',', ''))
      numbers.push(group['unit'] === 'k' ? value * 1000 : value)
    } else if (group['name'] !== undefined) {
      const word = group['name'].replaceAll('’', "'")
      if (!common.has(word) && !opens(text, found.index)) names.push(word.replace(/'s?$/, ''))
    } else if (group['id'] !== undefined) ids.push(group['id'])
    else if (group['time'] !== undefined) push(times, ParseTime.parse(group['time']))
    else if (group['iso'] !== undefined) {
      const day = Calendar.parse(group['iso'])
      if (day !== undefined) dates.push(day)
      push(times, group['isoTime'])
    } else if (group['weekday'] !== undefined) weekdays.push(Calendar.weekdays.indexOf(group['weekday']))
    else if (group['relative'] !== undefined) relative.push(group['relative'].toLowerCase())
    else if (group['nth'] !== undefined) dates.push({ day: Number(group['nth']) })
    else {
      const year = group['y1'] ?? group['y2']
      dates.push({
        ...(year === undefined ? {} : { year: Number(year) }),
        month: monthNumber((group['m1'] ?? group['m2'] ?? '').toLowerCase()),
        day: Number(group['d1'] ?? group['d2'])
      })
    }
  }
  return { numbers, dates, times, weekdays, relative, ids, names }
}

const push = <A>(list: Array<A>, value: A | undefined): void => {
  if (value !== undefined) list.push(value)
}

/** Whether a sentence or a quotation begins at a place. */
const opens = (text: string, at: number): boolean =>
  /(?:^|[.!?:;\n]["”’)]?\s+|["“‘(]|^[-*•]\s+)$/.test(text.slice(Math.max(0, at - 4), at))

/** Whether two dates can be the same day: what both say is equal. */
export const compatible = (left: PartialDate, right: PartialDate): boolean =>
  left.day === right.day &&
  (left.month === undefined || right.month === undefined || left.month === right.month) &&
  (left.year === undefined || right.year === undefined || left.year === right.year)
