/**
 * What a world says of arguments that do not fit names a parameter, and the values that it may have: the one text of a
 * result in which names stand. "The parameter date is missing; expected one of weekdays, weekends."
 */
import type { Branch } from './Alias.js'

const form =
  /^(\{"error":\{"code":"invalid_arguments","message":"(?:The parameter |There is no parameter \\"))([A-Za-z0-9_-]+)(.*)$/s

/** The text of a result with other names. */
export const renamed = (branch: Branch, content: string): string => {
  if (!content.startsWith('{"error":{"code":"invalid_arguments"')) return content
  const found = form.exec(content)
  if (found === null) return content
  const [, head = '', name = '', tail = ''] = found
  const member = branch.members.get(name)
  return `${head}${member?.to ?? name}${listed(branch, member?.branch.values, tail)}`
}

/** What is expected: one of some values, or some names. */
const listed = (branch: Branch, values: ReadonlyMap<string, string> | undefined, tail: string): string => {
  const known = values === undefined ? '' : [...values.keys()].join(', ')
  const from = known === '' ? -1 : tail.indexOf(`one of ${known}`)
  if (values !== undefined && from >= 0)
    return `${tail.slice(0, from)}one of ${[...values.values()].join(', ')}${tail.slice(from + 7 + known.length)}`
  const names = [...branch.members.keys()].join(', ')
  const begin = names === '' ? -1 : tail.indexOf(`; expected ${names}."`)
  return begin < 0
    ? tail
    : `${tail.slice(0, begin)}; expected ${[...branch.members.values()].map(({ to }) => to).join(', ')}${tail.slice(begin + 11 + names.length)}`
}
