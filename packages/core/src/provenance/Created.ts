/** Free text composed by the assistant: what it states has to be among its facts, in any form. */
import type { Json } from '../json/Json.js'
import { isList, isObject } from '../json/Json.js'
import * as Calendar from '../time/Calendar.js'
import * as ParseDate from './op/ParseDate.js'
import * as ParseNumber from './op/ParseNumber.js'
import * as ParseTime from './op/ParseTime.js'
import * as Statement from './Statement.js'

/** What a text states that none of its facts says; empty if all is well. `now` resolves relative dates of the facts. */
export const unfounded = (text: string, facts: ReadonlyArray<Json>, now: string): ReadonlyArray<string> => {
  const said = Statement.of(text)
  const literal = [...said.relative, ...said.ids, ...said.names]
  const isFigured = said.numbers.length + said.dates.length + said.times.length + said.weekdays.length > 0
  // Most texts that somebody composes state nothing.
  if (!isFigured && literal.length === 0) return []
  const scalars = facts.flatMap(leaves)
  const words = literal.length === 0 ? [] : scalars.map((fact) => String(fact).toLowerCase())
  const known = isFigured ? scalars.map((fact) => Statement.of(String(fact))) : []
  const days =
    said.dates.length + said.weekdays.length === 0
      ? []
      : scalars
          .flatMap((fact) => ParseDate.parse(String(fact), now) ?? [])
          .flatMap((date) => Calendar.parse(date) ?? [])
  const dates = [...known.flatMap((fact) => fact.dates), ...days]
  const includes = (word: string): boolean => words.some((fact) => fact.includes(word.toLowerCase()))
  return [
    ...said.numbers
      .filter(
        (number) =>
          !known.some((fact) => fact.numbers.includes(number)) &&
          !scalars.some((fact) => fact === number || ParseNumber.parse(String(fact)) === number)
      )
      .map(String),
    ...said.dates
      .filter((date) => !dates.some((fact) => Statement.compatible(date, fact)))
      .map((date) => `day ${date.day}`),
    ...said.times.filter(
      (time) =>
        !known.some((fact) => fact.times.includes(time)) &&
        !scalars.some((fact) => ParseTime.parse(String(fact)) === time)
    ),
    ...said.weekdays
      .filter(
        (weekday) =>
          !known.some((fact) => fact.weekdays.includes(weekday)) && !dates.some((date) => falls(date, weekday))
      )
      .map((weekday) => Calendar.weekdays[weekday] ?? ''),
    ...literal.filter((word) => !includes(word))
  ]
}

const falls = ({ year, month, day }: Statement.PartialDate, weekday: number): boolean =>
  year !== undefined && month !== undefined && Calendar.weekdayOf({ year, month, day }) === weekday

const leaves = (value: Json): ReadonlyArray<string | number | boolean> =>
  value === null
    ? []
    : isList(value)
      ? value.flatMap(leaves)
      : isObject(value)
        ? Object.values(value).flatMap(leaves)
        : [value]
