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
        {
          said,
          made: input.made,
          pending,
          context: input.context,
          name,
          ...(input.flows === undefined ? {} : { flows: input.flows.filter(({ to }) => to === id) })
        },
        (call, pointer) => ({ $from: call, pointer })
      )
      pending.push({ id, response: described?.response })
      return { id, arguments: JSON.stringify(filled) }
    })
  }
})

/**
 * A message that asks for the functions, with a value for every parameter that nothing else supplies. Values that go together
 * come from one set of what is known; a name has one value in a message, unless it is said whose it is.
 */
export const query: Rule = question(Query.prompt, (input, stream) => {
  const left = new Set(input.leftOut.map((name) => Names.spoken(name.split('.').at(-1) ?? name)))
  const given = new Map<string, Json.Json>()
  const held = Names.leaves(input.context).map(([at]) => Names.field(at))
  const inContext = (name: string): boolean => held.some((field) => Names.fits(field, name))
  const valuesOf = (one: Function.Function): string => {
    // A function gives nothing to itself, and nothing to those before it.
    const at = input.asked.indexOf(one)
    const supplied = suppliedBy({
      ...input,
      asked: at < 0 ? [] : input.asked.slice(0, at),
      implied: input.implied.filter((other) => other !== one)
    })
    const all = Names.properties(one.parameters)
    const set = together(
      input.known,
      one.name,
      all.filter(({ required }) => required).map(({ name }) => name),
      stream
    )
    // What somebody could say they do say, but for what a hidden function is there to pass on.
    const isSupplied = (name: string): boolean =>
      input.flows === undefined
        ? supplied(name)
        : input.flows.some(({ to, parameter }) => to === one.name && parameter === name)
          ? at < 0 || set[name] === undefined
          : set[name] === undefined && inContext(name)
    const wanted = all.filter(({ name, required }) =>
      input.supplies === undefined
        ? required && !isSupplied(name) && !left.has(Names.spoken(name))
        : input.supplies.includes(name)
    )
    return wanted
      .flatMap(({ name, schema }) => {
        const value = set[name] ?? given.get(name) ?? invented(name, schema, input, stream)
        const label = given.has(name) && given.get(name) !== value ? Names.labelOf(one.name, name) : Names.spoken(name)
        const isSaid = given.get(name) === value
        if (!given.has(name)) given.set(name, value)
        return isSaid ? [] : [`${label} "${told(value)}"`]
      })
      .join(' and ')
  }
  const asked = input.asked.map((one) => ({ one, values: valuesOf(one) }))
  const implied = input.implied.map(valuesOf).filter((values) => values !== '')
  if (input.supplies !== undefined) return { query: `It is ${asked.map(({ values }) => values).join(' and ')}.` }
  const lead = stream.pick(["I'd like to", 'I want to', 'I need to', 'Could you help me to'] as const)
  const about = implied.length === 0 ? '' : `. This is about ${implied.join(' and ')}`
  const behind = (values: string): string => (values === '' ? '' : ` for ${values}`)
  // Where there are several, nothing else tells which.
  const choice = '. Where there are several, I mean the first one'
  const forms = [
    ...[wish, purpose].map((words) =>
      asked.map(({ one, values }, index) => `${index === 0 ? lead : 'then'} ${words(one)}${behind(values)}`).join(', ')
    ),
    `Please take care of the next thing${asked.map(({ values }) => behind(values)).join(' and')}`
  ].map((text) => ({ query: `${`${text}${about}${choice}`.replaceAll(/[{}[\]<>]/g, '')}.` }))
  if (input.asked.length === 0)
    return {
      query: `${stream.pick(['Please try that again now', 'Could you try it once more', 'Have another go at it, please'] as const)}.`
    }
  return (
    forms.find((value) => E.isRight(Query.prompt.reply(input, { text: '', value }))) ?? forms.at(-1) ?? { query: lead }
  )
})

/** Values for some parameters that go together: of the sets for a function that hold most of them, one. */
const together = (
  known: ReadonlyArray<Json.Json>,
  of: string,
  names: ReadonlyArray<string>,
  stream: Stream.Stream
): Json.JsonObject => {
  const held = (set: Json.JsonObject): number => names.filter((name) => set[name] !== undefined).length
  const sets = known
    .filter(J.isObject)
    .flatMap(({ function: name, values }) =>
      name === of && values !== undefined && J.isObject(values) ? [values] : []
    )
  const most = Math.max(0, ...sets.map(held))
  const best = most === 0 ? undefined : stream.some(sets.filter((set) => held(set) === most))
  if (best === undefined) return {}
  // What it leaves open, other sets tell.
  const open = names.filter((name) => best[name] === undefined)
  return Object.fromEntries([
    ...Object.entries(best),
    ...open.flatMap((name): ReadonlyArray<readonly [string, Json.Json]> => {
      const value = stream.some(sets.filter((set) => set[name] !== undefined))?.[name]
      return value === undefined ? [] : [[name, value]]
    })
  ])
}

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
  const known = input.known.filter((one) => typeof one === 'string')
  return type === 'string' && format === undefined
    ? (stream.some(known) ?? Sample.of(schema, name))
    : Sample.of(schema, name)
}

const later = ({ now }: Json.JsonObject, days: number): string =>
  typeof now === 'string' ? Calendar.dateOf(Calendar.addDays(days)(now)) : '2025-06-12'
