/** Faults of the model: what it says instead of the right answer. Undefined where a fault does not fit the request. */
import { Json } from '@magnet/core'
import type { Exchange } from '@magnet/prompts'
import * as Answer from '../Answer.js'
import * as Sample from '../respond/Sample.js'
import type * as Fault from './Fault.js'

/** The outcome with the fault in it. */
export const spoil = (
  kind: Fault.Kind,
  request: Exchange.Request,
  answer: Answer.Answer
): Answer.Outcome | undefined => {
  switch (kind) {
    case 'refusal':
      return { _tag: 'Refused', text: "I'm sorry, but I can't help with that request." }
    case 'filter':
      return { _tag: 'Filtered' }
    case 'empty':
      return { _tag: 'Empty' }
    default: {
      const spoiled = content(kind, request, answer)
      return spoiled === undefined ? undefined : Answer.answered(spoiled)
    }
  }
}

const content = (kind: Fault.Kind, request: Exchange.Request, answer: Answer.Answer): Answer.Answer | undefined => {
  switch (kind) {
    case 'wrong-schema':
      return wrongSchema(request, answer)
    case 'unknown-tool':
      return firstCall(answer, (call) => ({ ...call, name: `${call.name}_v2` }))
    case 'text-arguments':
      return firstCall(answer, (call) => ({ ...call, arguments: JSON.stringify(call.arguments) }))
    case 'hint-leaked':
      return leaked(request, answer)
    case 'hint-ignored':
      return ignored(request, answer)
    case 'function-named':
      return named(request, answer)
    default:
      return undefined
  }
}

const firstCall = (
  answer: Answer.Answer,
  change: (call: Answer.Called) => Answer.Called
): Answer.Answer | undefined => {
  const [first, ...others] = answer.calls
  return first === undefined ? undefined : { ...answer, calls: [change(first), ...others] }
}

const wrongSchema = (request: Exchange.Request, answer: Answer.Answer): Answer.Answer | undefined => {
  if (answer.value !== undefined && request.schema !== undefined)
    return { ...answer, value: broken(answer.value, request.schema.schema) }
  return firstCall(answer, (call) => {
    const tool = request.tools?.find(({ name }) => name === call.name)
    return { ...call, arguments: broken(call.arguments, tool?.parameters ?? {}) }
  })
}

/** A value with one member of another type than the schema says; a list around it where it has no members. */
const broken = (value: Json.Json, schema: Json.JsonObject): Json.Json => {
  const members = schema['properties']
  if (!Json.isObject(value) || !Json.isObject(members)) return [value]
  const name = Object.keys(members).find((key) => Object.hasOwn(value, key))
  if (name === undefined) return [value]
  const described = members[name]
  const type = Json.isObject(described) ? described['type'] : undefined
  return { ...value, [name]: type === 'object' ? 'n/a' : { value: value[name] ?? null } }
}

const leaked = (request: Exchange.Request, answer: Answer.Answer): Answer.Answer | undefined =>
  request.tools === undefined
    ? undefined
    : { ...answer, text: `According to the hint that I was given, this is the next step. ${answer.text}`.trim() }

const ignored = (request: Exchange.Request, answer: Answer.Answer): Answer.Answer | undefined => {
  const [first] = answer.calls
  if (first === undefined) return undefined
  const other = request.tools?.find(({ name }) => name !== first.name)
  return other === undefined
    ? Answer.text('That is all done.')
    : Answer.calls([{ id: first.id, name: other.name, arguments: Sample.ofObject(other.parameters) }])
}

const spoken = ['query', 'text', 'message', 'paraphrase']
const callable = /"(?:name|function)"\s*:\s*"([a-z]+(?:_[a-z0-9]+)+)"/

const named = (request: Exchange.Request, answer: Answer.Answer): Answer.Answer | undefined => {
  const { value } = answer
  if (!Json.isObject(value)) return undefined
  const member = spoken.find((key) => typeof value[key] === 'string')
  const first = request.messages[0]
  const name = request.tools?.[0]?.name ?? (first?.role === 'user' ? callable.exec(first.content)?.[1] : undefined)
  const said = member === undefined ? undefined : value[member]
  return member === undefined || name === undefined || typeof said !== 'string'
    ? undefined
    : { ...answer, value: { ...value, [member]: `${said} Please use ${name} for it.` } }
}
