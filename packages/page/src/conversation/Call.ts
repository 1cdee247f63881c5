/** A call with its arguments, where each comes from, and what it gave. */
import { Pooled, Provenance, type Source, type Trajectory } from '@magnet/core'
import * as Html from '../html/Html.js'
import * as Words from '../html/Words.js'
import * as Literal from './Literal.js'

/** A record that is shown, and the prefix of the ids of its parts on the page. */
export interface Shown {
  readonly record: Trajectory.Trajectory
  readonly prefix: string
}

/** Where a message is on the page. */
export const messageId = ({ prefix }: Shown, message: number): string => `${prefix}-message-${message}`

/** Where a call is on the page; undefined for one that the record does not know. */
const callId = ({ record, prefix }: Shown, id: string): string | undefined => {
  const index = record.turns.flatMap(({ calls }) => calls).findIndex((call) => call.id === id)
  return index === -1 ? undefined : `${prefix}-call-${index}`
}

/** The call, with its result if it has one. */
export const render = (
  shown: Shown,
  { function: { name, arguments: given } }: Trajectory.ToolCall,
  call: Trajectory.CallRecord | undefined,
  result: string | undefined
): Html.Html => {
  const pooled = Pooled.of(shown.record, name)
  return Html.element(
    'div',
    { class: 'call', id: call === undefined ? undefined : callId(shown, call.id) },
    Html.element(
      'p',
      { class: 'name' },
      Html.element('code', {}, pooled.name),
      marks(call).map((mark) => Html.element('span', { class: mark.startsWith('fails') ? 'tag bad' : 'tag' }, mark))
    ),
    Object.keys(given).length === 0
      ? undefined
      : Html.element(
          'ul',
          { class: 'arguments' },
          Object.entries(given).map(([key, value]) =>
            Html.element(
              'li',
              {},
              Html.element(
                'code',
                {},
                Html.element('span', { class: 'parameter' }, pooled.parameter(key)),
                ` = ${Literal.text(value)}${pooled.value(key, value)}`
              ),
              call === undefined
                ? undefined
                : Provenance.of(shown.record, call, key).map((told) => [' ', source(shown, told)])
            )
          )
        ),
    result === undefined ? undefined : output(result)
  )
}

const marks = (call: Trajectory.CallRecord | undefined): ReadonlyArray<string> =>
  call === undefined
    ? []
    : [
        call.id,
        ...(call.intent === 'implied' ? ['implied'] : []),
        ...(call.origin.tag === 'walked' ? [] : [call.origin.tag]),
        ...(call.extra === true ? ['extra'] : []),
        ...(call.distance === undefined ? [] : [`${Words.plural(call.distance, 'turn')} back`]),
        ...(call.ok
          ? []
          : [`fails${call.failure === undefined ? '' : `: ${call.failure.cause}, ${call.failure.recovery}`}`])
      ]

/** A source in words, with its place and proof for whoever points at it or reaches it with the keyboard. */
const source = (shown: Shown, { part, source: told, words }: Provenance.Told): Html.Html => {
  const place = origin(shown, told)
  return Html.element(
    'span',
    { class: 'source' },
    Html.element(
      'a',
      place === undefined ? { tabindex: 0 } : { href: `#${place.id}` },
      `← ${part === '' ? '' : `${part} `}${words}`
    ),
    Html.element('span', { class: 'tip' }, `${proofs[told.proof]}${place === undefined ? '' : `; ${place.words}`}`)
  )
}

const proofs: { readonly [proof in Source.Proof]: string } = {
  literal: 'Literal: it stands there as it is',
  computed: 'Computed: it is found again by calculation',
  judged: 'Judged by a model'
}

interface Place {
  readonly id: string
  readonly words: string
}

/** The first place from which a source draws. */
const origin = (shown: Shown, told: Source.Source): Place | undefined => {
  switch (told.tag) {
    case 'user':
    case 'offered':
      return told.message in shown.record.messages
        ? {
            id: messageId(shown, told.message),
            words: `message ${told.message}, characters ${told.span[0]} to ${told.span[1]}`
          }
        : undefined
    case 'output': {
      const id = callId(shown, told.call)
      return id === undefined
        ? undefined
        : { id, words: `output of ${told.call}${told.pointer === '' ? '' : ` at ${told.pointer}`}` }
    }
    case 'created':
      return told.facts.map((fact) => origin(shown, fact)).find((place) => place !== undefined)
    case 'derived':
      return told.from.map((from) => origin(shown, from)).find((place) => place !== undefined)
    case 'context':
      return { id: messageId(shown, 0), words: `context ${told.pointer}` }
    case 'documented':
    case 'default':
      return undefined
  }
}

/** Results that are longer are folded, and those that are much longer are cut. */
const brief = 110
const most = 4000

const output = (content: string): Html.Html => {
  const block = Literal.block(content)
  const line = Words.brief(Literal.line(content), brief)
  const label = [Html.element('span', { class: 'unseen' }, 'Result: '), Html.element('code', {}, line)]
  return [...Literal.line(content)].length <= brief
    ? Html.element('p', { class: 'result' }, label)
    : Html.element(
        'details',
        { class: 'result' },
        Html.element('summary', {}, label),
        Html.element(
          'pre',
          { tabindex: 0 },
          block.length <= most
            ? block
            : `${block.slice(0, most)}\n… and ${Words.plural(block.length - most, 'more character')}`
        )
      )
}
