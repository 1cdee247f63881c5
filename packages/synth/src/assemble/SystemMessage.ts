/** The system message: as much of the context as a record shows, in words; every value of the profile stands literally. */
import { Calendar, type Json, type Plan, type World } from '@magnet/core'

/** The text, or none where nothing is shown. */
export const text = (context: World.Context, shown: Plan.Shown): string | undefined => {
  if (shown === 'none') return undefined
  const today = `Today is ${Calendar.words(context.now)} (${context.timezone}).`
  if (shown === 'date') return today
  return [
    today,
    ...Object.entries(context.profile).map(([key, value]) => `The user's ${words(key)}: ${inline(value)}.`)
  ].join(' ')
}

const words = (key: string): string => key.replaceAll('_', ' ')

const inline = (value: Json.Json): string => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json.Json>).map(inline).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  // The first member names the item; the others say more about it.
  const [first, ...rest] = Object.entries(value)
  return first === undefined
    ? 'none'
    : [inline(first[1]), ...rest.map(([key, member]) => `${words(key)} ${inline(member)}`)].join(' ')
}
