/** Whether a text that a model wrote keeps to what is known: it invents no figure, day, identifier or name, and loses none. */
import { Statement } from '@magnet/core'

/** What a text states that none of the known ones does, in words. */
export const invented = (text: string, known: ReadonlyArray<string>): string | undefined => {
  const own = Statement.of(text)
  const given = known.map((one) => Statement.of(one))
  const lower = known.join('\n').toLowerCase()
  const has = <A>(of: (one: Statement.Statement) => ReadonlyArray<A>, same: (one: A) => boolean): boolean =>
    given.some((one) => of(one).some(same))
  const number = own.numbers.find((one) => !has(numbers, (other) => other === one) && !lower.includes(String(one)))
  if (number !== undefined) return String(number)
  const time = own.times.find(
    (one) =>
      !has(
        ({ times }) => times,
        (other) => other === one
      )
  )
  if (time !== undefined) return `the time ${time}`
  const date = own.dates.find(
    (one) =>
      !has(
        ({ dates }) => dates,
        (other) => Statement.compatible(one, other)
      )
  )
  if (date !== undefined) return `the day ${date.day}`
  const id = own.ids.find((one) => !lower.includes(one.toLowerCase()))
  if (id !== undefined) return id
  const weekday = own.weekdays.find(
    (one) =>
      !has(
        ({ weekdays }) => weekdays,
        (other) => other === one
      )
  )
  if (weekday !== undefined) return 'a day of the week'
  const relative = own.relative.find((one) => !lower.includes(one.toLowerCase()))
  if (relative !== undefined) return `"${relative}"`
  return own.names.find((one) => !lower.includes(one.toLowerCase()))
}

/** What an old text states that a new one does not, in words. */
export const lost = (old: string, text: string): string | undefined => {
  const [before, after] = [Statement.of(old), Statement.of(text)]
  const number = before.numbers.find((one) => !after.numbers.includes(one))
  if (number !== undefined) return String(number)
  const time = before.times.find((one) => !after.times.includes(one))
  if (time !== undefined) return `the time ${time}`
  const date = before.dates.find((one) => !after.dates.some((other) => Statement.compatible(one, other)))
  if (date !== undefined) return `the day ${date.day}`
  const id = before.ids.find((one) => !after.ids.includes(one))
  return id ?? (old.includes('?') && !text.includes('?') ? 'the question' : undefined)
}

const numbers = ({ numbers: all }: Statement.Statement): ReadonlyArray<number> => all
