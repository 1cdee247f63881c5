/**
 * The language of a function about which nobody has written anything but a name and a description.
 *
 * Laws: its name is never said; every required parameter that a person says has a slot in every way to ask.
 */
import type { Phrases, Signature } from '@magnet/core'
import { Words } from '@magnet/pools'
import * as Asking from './Asking.js'
import * as Label from './Label.js'
import * as Pool from './Pool.js'
import * as Slots from './Slots.js'
import * as Spoken from './Spoken.js'
import * as Telling from './Telling.js'

/** Whether the response of a function holds something that can be told, and the function can be asked for. */
export const reports = (signature: Signature.Signature): boolean =>
  Telling.of(signature).length > 0 && Asking.of(signature) !== undefined

/** The phrases of a function. */
export const of = (signature: Signature.Signature, _pool: Pool.Pool): Phrases.Phrases => {
  const asking = Asking.of(signature)
  const thing = asking?.thing ?? 'that'
  return {
    ask: asking?.ask ?? [],
    question: asking?.question ?? [],
    answer: Telling.of(signature),
    lack: asking?.lack ?? [],
    ...stands(signature),
    service: service(signature),
    wants: Object.fromEntries(
      signature.inputs
        .filter((input) => input.voice !== 'opaque' && !Spoken.isUnsaid(Pool.parameter(signature, input).kind))
        .map((input) => [input.name, wants(input)])
    ),
    gives: Object.fromEntries(
      Slots.of(signature)
        .filter(({ input }) => input.voice !== 'opaque')
        .map(({ input, words }) => [input.name, gives(input, words)])
    ),
    tells: / /.test(thing) ? [thing] : []
  }
}

/**
 * A look-up of one thing by what people call it stands behind that name: who asks for the weather in Lisbon never
 * mentions that its coordinates are looked up.
 */
const stands = (signature: Signature.Signature): { readonly stands?: ReadonlyArray<string> } => {
  const required = signature.inputs.filter((input) => input.required)
  const [only] = required
  if (signature.effect !== 'read' || only === undefined || required.length !== 1 || only.voice !== 'spoken') return {}
  const { kind, role } = Pool.parameter(signature, only)
  const called =
    role === 'name' ||
    (kind !== undefined &&
      ['City', 'Place', 'Address', 'PostalCode', 'Country', 'Username', 'PersonName', 'Search'].includes(kind.name))
  const gives = signature.outputs.filter((output) => output.voice === 'opaque' && !output.type.startsWith('?'))
  return called && gives.length > 0 && gives.every((output) => !output.many) && signature.outputs.length < 12
    ? { stands: [`{${only.name}}`] }
    : {}
}

const wants = (input: Signature.Parameter): ReadonlyArray<string> => {
  const label = Label.of(input.name) ?? 'value'
  if (/^(?:until|till|to|through)$/.test(label))
    return ['Until when?', 'Until which date?', 'How long should it be for?']
  if (/^(?:since|from|starting)$/.test(label)) return ['From when?', 'From which date?', 'When should it begin?']
  if (/\bdate\b|^day$/.test(label))
    return [`For which ${label === 'day' ? 'day' : 'date'}?`, `What ${label} should I use?`]
  if (/^(?:q|query|search|keyword|term|phrase|words?|s)\b/.test(Words.text(input.name)))
    return ['What should I look for?', 'What are you looking for?', 'What should I search for?']
  return [`Which ${label} should I use?`, `What's the ${label}?`, `Which ${label} do you mean?`]
}

const gives = (input: Signature.Parameter, words: string): ReadonlyArray<string> => [
  '{}',
  ...(input.voice === 'composed'
    ? []
    : [
        words
          .replace(`{${input.name}}`, '{}')
          .replace(/^with (?:an? |the )?/, 'the ')
          .replace(/^the (.*) of \{\}$/, 'a $1 of {}')
      ].filter((one) => /^(?:in|for|on|at|from|until|within|about|to) /.test(one)))
]

const dull = new Set(
  'api apis v1 v2 v3 v4 data rest rapidapi unofficial free pro by the com and tools tool other'.split(' ')
)

const service = ({ toolClass, category, classOrigin, categoryOrigin }: Signature.Signature): string => {
  // Nobody calls a service by what its functions have in common.
  const own = Words.of(classOrigin === 'clustered' ? '' : toolClass).filter(
    (word) => !dull.has(word) && !/\d/.test(word)
  )
  const words =
    own.length > 0 && own.length <= 3 && own.every((word) => /^[a-z]{3,}$/.test(word) && /[aeiouy]/.test(word))
      ? own
      : Words.of(categoryOrigin === 'clustered' ? '' : category).filter((word) => !dull.has(word))
  return words.length === 0 ? 'the service for this' : `the ${words.join(' ')} service`
}
