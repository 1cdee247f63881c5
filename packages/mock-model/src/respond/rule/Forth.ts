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
    calls: input.calls.map(({ id, function: name }, index) => {
      const described = input.functions.find((one) => one.name === name)
      const filled = Fill.all(
        described?.parameters ?? {},
        {
          said,
          made: input.made,
          pending,
          context: input.context,
          name,
          second: input.calls.findIndex((call) => call.function === name) < index,
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
  const held = Names.leaves(input.context).map(([at]) => Names.field(at))
  const inContext = (name: string): boolean => held.some((field) => Names.fits(field, name))
  const valuesOf = (one: Function.Function): ReadonlyArray<Said> => {
    // A function gives nothing to itself, and nothing to those before it.
    const at = input.asked.indexOf(one)
    const supplied = suppliedBy({
      ...input,
      asked: at < 0 ? [] : input.asked.slice(0, at),
      implied: input.implied.filter((other) => other !== one)
    })
    const all = Names.properties(one.parameters)
    const required = all.filter((parameter) => parameter.required).map(({ name }) => name)
    const set = together(input, one.name, required, stream)
    // What somebody could say they do say, but for what a hidden function is there to pass on.
    const isSupplied = (name: string): boolean =>
      input.flows === undefined
        ? supplied(name)
        : input.flows.some(({ to, parameter }) => to === one.name && parameter === name)
          ? at < 0 || set[name] === undefined
          : set[name] === undefined && inContext(name)
    const wanted = all.filter(({ name }) =>
      input.supplies === undefined
        ? required.includes(name) && !isSupplied(name) && !left.has(Names.spoken(name))
        : input.supplies.includes(name)
    )
    const said = (values: Json.JsonObject, second: boolean): ReadonlyArray<Said> =>
      wanted.map(({ name, schema }) => ({
        of: one.name,
        name,
        second,
        value: values[name] ?? invented(name, schema, input, stream)
      }))
    // The last one is asked for of several things, where one is.
    const again = input.operations.includes('parallel') && one === input.asked.at(-1)
    if (!again && !isTwice(input, one.name)) return said(set, false)
    const made = [...input.made, { id: '', function: one.name, arguments: set, output: null }]
    return [...said(set, false), ...said(together({ ...input, made }, one.name, required, stream), true)]
  }
  const all = [...input.asked, ...input.implied].map(valuesOf)
  const words = labelled(all.flat(), input.avoid)
  const saying = (from: number, to: number): ReadonlyArray<string> =>
    all.slice(from, to).map((values) => values.flatMap((said) => words.get(said) ?? []).join(' and '))
  const asked = saying(0, input.asked.length).map((values, index) => ({ one: input.asked[index], values }))
  const implied = saying(input.asked.length, all.length).filter((values) => values !== '')
  if (input.supplies !== undefined) return { query: `It is ${asked.map(({ values }) => values).join(' and ')}.` }
  const lead = stream.pick(["I'd like to", 'I want to', 'I need to', 'Could you help me to'] as const)
  const about = implied.length === 0 ? '' : `. This is about ${implied.join(' and ')}`
  const behind = (values: string): string => (values === '' ? '' : ` for ${values}`)
  // Where there are several, nothing else tells which.
  const choice = '. Where there are several, I mean the first one'
  const forms = [
    ...[wish, purpose].map((tell) =>
      asked
        .map(
          ({ one, values }, index) =>
            `${index === 0 ? lead : 'then'} ${one === undefined ? '' : tell(one)}${behind(values)}`
        )
        .join(', ')
    ),
    `Please take care of the next thing${behind(
      asked
        .map(({ values }) => values)
        .filter((values) => values !== '')
        .join(' and ')
    )}`
  ].map((text) => ({ query: `${`${text}${about}${choice}`.replaceAll(/[{}[\]<>]/g, '')}.` }))
  if (input.asked.length === 0)
    return {
      query: `${stream.pick(['Please try that again now', 'Could you try it once more', 'Have another go at it, please'] as const)}.`
    }
  return (
    forms.find((value) => E.isRight(Query.prompt.reply(input, { text: '', value }))) ?? forms.at(-1) ?? { query: lead }
  )
})

/** A value that a message says, and what for. */
interface Said {
  readonly of: string
  readonly name: string
  readonly value: Json.Json
  /** Whether it is for a second call of the function. */
  readonly second: boolean
}

/** Whether a function is called twice: what it returns is wanted as two parameters of one function. */
const isTwice = ({ flows = [], asked }: Query.Input, of: string): boolean =>
  asked.some(({ name, parameters }) => {
    const required = Names.properties(parameters).filter((parameter) => parameter.required)
    const own = flows.filter(
      ({ from, to, parameter }) => from === of && to === name && required.some((one) => one.name === parameter)
    )
    return own.some(({ pointer, parameter }) =>
      own.some((other) => other.pointer === pointer && other.parameter !== parameter)
    )
  })

/**
 * The words of each value, with the name of its parameter. Where one name has several values it is said whose it is, unless
 * that would say what must not be said. A value is said once.
 */
const labelled = (all: ReadonlyArray<Said>, avoid: ReadonlyArray<string>): ReadonlyMap<Said, string> => {
  const found = new Map<Said, string>()
  for (const [name, group] of Map.groupBy(all, (said) => said.name)) {
    const values = [...new Map(group.map((said) => [told(said.value), said] as const)).values()]
    for (const said of values) {
      const own = Names.labelOf(said.of, name)
      const isPlain =
        values.every((other) => other.of === said.of) ||
        avoid.some((word) => word !== '' && own.includes(word.toLowerCase()))
      found.set(said, `${said.second ? 'second ' : ''}${isPlain ? Names.spoken(name) : own} "${told(said.value)}"`)
    }
  }
  return found
}

/** Values for some parameters that go together: of the sets for a function that hold most of them, one. */
const together = (
  { known, made }: Query.Input,
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
  // Nobody asks for the same thing once more.
  const before = made.filter((call) => call.function === of)
  const fresh = sets.filter(
    (set) => !before.some((call) => names.every((name) => J.equals(call.arguments[name], set[name])))
  )
  const open = fresh.length > 0 ? fresh : sets
  const most = Math.max(0, ...open.map(held))
  const best = most === 0 ? undefined : stream.some(open.filter((set) => held(set) === most))
  if (best === undefined) return {}
  // What it leaves open, other sets tell.
  return Object.fromEntries([
    ...Object.entries(best),
    ...names
      .filter((name) => best[name] === undefined)
      .flatMap((name): ReadonlyArray<readonly [string, Json.Json]> => {
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
