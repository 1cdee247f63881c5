/** Where something is: its city, its country and its time zone are those of one town, whatever function tells them. */
import type { Json } from '@magnet/core'
import { Towns } from '@magnet/pools'
import * as Chance from './Chance.js'

/** What a row of the table of towns says, by kind. */
const columns: ReadonlyArray<string> = ['City', 'Country', 'CountryCode', 'TimeZone']

const salt = Chance.ofText('town')

/** The value of a kind for something, where the kind is one of places. What the call was given decides where that is. */
export const of = (
  kind: string | undefined,
  given: ReadonlyMap<string, Json.Json>,
  key: number,
  index: number | undefined
): string | undefined => {
  const column = kind === undefined ? -1 : columns.indexOf(kind)
  if (column < 0) return undefined
  const known = columns.findIndex((one) => typeof given.get(one) === 'string')
  const rows = known < 0 ? Towns.all : Towns.all.filter((row) => row[known] === given.get(columns[known] ?? ''))
  const drawn = Chance.join(key, salt) >>> 2
  return rows[
    (index === undefined || known >= 0 ? drawn : (Chance.join(salt, rows.length) >>> 2) + index) %
      Math.max(1, rows.length)
  ]?.[column]
}
