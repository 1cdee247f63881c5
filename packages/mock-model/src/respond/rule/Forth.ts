/** Both directions between a turn's functions and its words, where nothing is bound beforehand. */
import { type Json, Json as J, Calendar, type Stream } from '@magnet/core'
import { ForthTranslation, type Function, Query } from '@magnet/prompts'
import * as E from 'fp-ts/lib/Either.js'
import * as Fill from '../Fill.js'
import * as Names from '../Names.js'
import { question, type Rule } from '../Rule.js'
import * as Sample from '../Sample.js'

/** Arguments by names and types, with references to what calls return. */
export const forthTranslation: Rule = question(ForthTranslation.prompt, (input) => {
  const pending: Array<Fill.Pending> = []
  const said = input.history.toReversed().map(({ content }) => content)
  return {
    calls: input.calls.map(({ id, function: name }) => {
      const described = input.functions.find((one) => one.name === name)
      const filled = Fill.all(
        described?.parameters ?? {},
        { said, made: input.made, pending, context: input.context },
        (call, pointer) => ({ $from: call, pointer })
      )
      pending.push({ id, response: described?.response })
      return { id, arguments: JSON.stringify(filled) }
    })
  }
})

/** A message that asks for the functions, with a value for every parameter that nothing else supplies. */
export const query: Rule = question(Query.prompt, (input, stream) => {
  const supplied = suppliedBy(input)
  const left = new Set(input.leftOut.map((name) => Names.spoken(name.split('.').at(-1) ?? name)))
  const wishes = input.asked.map((one) => {
    const values = Names.properties(one.parameters)
      .filter(({ name, required }) => required && !supplied(name) && !left.has(Names.spoken(name)))
      .map(({ name, schema }) => `${Names.spoken(name)} "${told(invented(name, schema, input, stream))}"`)
    return { one, values: values.length === 0 ? '' : ` for ${values.join(' and ')}` }
  })
  const lead = stream.pick(["I'd like to", 'I want to', 'I need to', 'Could you help me to'] as const)
  const forms = [
    ...[wish, purpose].map((words) =>
      wishes.map(({ one, values }, index) => `${index === 0 ? lead : 'then'} ${words(one)}${values}`).join(', ')
    ),
    `Please take care of the next thing${wishes.map(({ values }) => values).join(' and')}`
  ].map((text) => ({ query: `${text.replaceAll(/[{}[\]<>]/g, '')}.` }))
  return (
    forms.find((value) => E.isRight(Query.prompt.reply(input, { text: '', value }))) ?? forms.at(-1) ?? { query: lead }
  )
})

// A name such as find_flight says what is done, and to what.
const wish = ({ name }: Function.Function): string => {
  const [verb = '', ...object] = Names.words(name)
  const noun = object.join(' ')
  return `${verb} ${noun === '' || noun.endsWith('s') ? noun : `the ${noun}`}`.trim()
}

const purpose = ({ description }: Function.Function): string =>
  (description.split(/[.;:(]/)[0] ?? '').trim().replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) || 'go on'

/** Whether an output, a function of the turn, or the context supplies a parameter. */
const suppliedBy = (input: Query.Input): ((parameter: string) => boolean) => {
  const fields = [
    ...input.made.flatMap((call) => Names.leaves(call.output).map(([at]) => Names.field(at))),
    ...[...input.implied, ...input.asked].flatMap(({ response }) => (response === undefined ? [] : fieldsOf(response))),
    ...Names.leaves(input.context).map(([at]) => Names.field(at))
  ]
  return (parameter) => fields.some((field) => Names.fits(field, parameter))
}

const fieldsOf = (schema: Json.JsonObject): ReadonlyArray<string> =>
  Names.properties(schema).flatMap(({ name, schema: inner }) => {
    const { items } = inner
    return inner['type'] === 'object' ? fieldsOf(inner) : J.isObject(items) ? fieldsOf(items) : [name]
  })

const told = (value: Json.Json): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('"', '')

/** A value that the parameter takes: of its choices, its format, or what the person knows. */
const invented = (name: string, schema: Json.JsonObject, input: Query.Input, stream: Stream.Stream): Json.Json => {
  const { enum: allowed, format, type } = schema
  if (J.isList(allowed)) return stream.some(allowed) ?? ''
  if (format === 'date') return later(input.context, stream.int(1, 20))
  if (type === 'number' || type === 'integer') {
    const least = typeof schema['minimum'] === 'number' ? schema['minimum'] : 1
    const most = typeof schema['maximum'] === 'number' ? schema['maximum'] : least + 9
    return stream.int(Math.ceil(least), Math.max(Math.ceil(least), Math.min(Math.floor(most), Math.ceil(least) + 99)))
  }
  const named = input.known.filter(J.isObject).flatMap((one) => {
    const value = one[name]
    return typeof value === 'string' ? [value] : []
  })
  const known = named.length > 0 ? named : input.known.filter((one) => typeof one === 'string')
  return type === 'string' && format === undefined
    ? (stream.some(known) ?? Sample.of(schema, name))
    : Sample.of(schema, name)
}

const later = ({ now }: Json.JsonObject, days: number): string =>
  typeof now === 'string' ? Calendar.dateOf(Calendar.addDays(days)(now)) : '2025-06-12'
