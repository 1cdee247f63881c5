/** A record as a person reads it: who says what, what is called, where every argument comes from, and what is learnt. */
import { Pooled, type Trajectory } from '@magnet/core'
import * as Html from '../html/Html.js'
import * as Words from '../html/Words.js'
import * as Call from './Call.js'
import * as Literal from './Literal.js'
import * as Spoken from './Spoken.js'
import * as Tools from './Tools.js'

/** The record, folded under one line; the first of several may be open. */
export const render = (record: Trajectory.Trajectory, index: number): Html.Html => {
  const shown = { record, prefix: `record-${index + 1}` }
  const labels = [...new Set(record.turns.flatMap((turn) => turn.labels))]
  const calls = record.turns.flatMap((turn) => turn.calls).length
  const system = record.messages[0]
  return Html.element(
    'details',
    { class: 'record', open: index === 0 ? true : undefined },
    Html.element(
      'summary',
      {},
      Html.element('h3', { class: 'id' }, record.id),
      Html.element(
        'span',
        { class: 'about' },
        `${Words.name(record.kind)}${record.irrelevance === undefined ? '' : ` (${Words.name(record.irrelevance)})`}, ${Words.plural(record.turns.length, 'turn')}, ${Words.plural(calls, 'call')}`
      ),
      tags(labels)
    ),
    Html.element(
      'div',
      { class: 'conversation' },
      Html.element(
        'p',
        { class: 'aside' },
        `Family ${record.family}; walk of ${Words.plural(record.derivation.base.flat().length, 'call')}${edits(record)}; ${
          record.worlds.length === 0 ? 'no world' : `worlds: ${record.worlds.map(({ name }) => name).join(', ')}`
        }.`
      ),
      Tools.render(record),
      system?.role === 'system'
        ? Html.element(
            'div',
            { class: 'system', id: Call.messageId(shown, 0) },
            Html.element('p', { class: 'who' }, 'System'),
            Html.element('p', { class: 'said' }, system.content)
          )
        : undefined,
      record.turns.map((turn, at) => renderTurn(shown, turn, at))
    )
  )
}

const edits = (record: Trajectory.Trajectory): string => {
  const counts = Map.groupBy(record.derivation.edits, ({ tag }) => tag)
  return counts.size === 0
    ? ''
    : `, then ${[...counts].map(([tag, all]) => `${all.length} × ${Words.name(tag)}`).join(', ')}`
}

const tags = (labels: ReadonlyArray<string>): Html.Child =>
  labels.length === 0
    ? undefined
    : Html.element(
        'span',
        { class: 'tags' },
        labels.map((label) => Html.element('span', { class: 'tag' }, Words.name(label)))
      )

const renderTurn = (shown: Call.Shown, turn: Trajectory.TurnRecord, at: number): Html.Html => {
  const { record } = shown
  const next = record.turns[at + 1]?.user ?? record.messages.length
  return Html.element(
    'div',
    { class: 'turn' },
    Html.element(
      'div',
      { class: 'heading' },
      Html.element('h4', {}, `Turn ${at + 1}`),
      Html.element(
        'span',
        { class: 'about' },
        [turn.kind, ...(turn.register === undefined ? [] : [Words.name(turn.register)])].join(', ')
      ),
      tags(turn.labels)
    ),
    notes(record, turn, next).map((note) => Html.element('p', { class: 'aside' }, note)),
    record.messages
      .slice(turn.user, next)
      .map((message, offset) => renderMessage(shown, turn, message, turn.user + offset))
  )
}

/** What a reader has to know to understand a turn: which tools its list has, what is missing, which rule applies. */
const notes = (record: Trajectory.Trajectory, turn: Trajectory.TurnRecord, next: number): ReadonlyArray<string> => [
  ...record.toolsets.flatMap(({ from, withheld }, index) => {
    if (index === 0 ? turn !== record.turns[0] : from < turn.user || from >= next) return []
    const back = (record.toolsets[index - 1]?.withheld ?? []).filter((name) => !withheld.includes(name))
    return [
      ...(withheld.length === 0 ? [] : [`Not listed from here on: ${withheld.join(', ')}.`]),
      ...(back.length === 0 ? [] : [`Listed from here on: ${back.join(', ')}.`])
    ]
  }),
  ...(turn.missing === undefined ? [] : [missing(record, turn.missing)]),
  ...(turn.act === undefined
    ? []
    : [
        `${turn.kind === 'confirm' ? 'Needs a yes' : 'Not allowed'} by the rule ${turn.act.policy}: ${Pooled.of(record, turn.act.function).name} ${Words.brief(Literal.text(turn.act.arguments), 200)}`
      ])
]

const missing = (record: Trajectory.Trajectory, lacks: Trajectory.MissingRecord): string => {
  const { what, turn } = Pooled.missing(record, lacks)
  return `Missing: ${what} (${Words.name(lacks.policy)}; ${turn === undefined ? 'never supplied' : `supplied in turn ${turn}`}).`
}

const renderMessage = (
  shown: Call.Shown,
  turn: Trajectory.TurnRecord,
  message: Trajectory.Message,
  index: number
): Html.Html | undefined => {
  const { record } = shown
  const id = Call.messageId(shown, index)
  switch (message.role) {
    case 'user':
      return bubble('User', id, 'bubble user', Spoken.text(message.content, quoted(record).get(index)))
    case 'system':
      return bubble('System', id, 'system', message.content)
    case 'assistant':
      return Html.element(
        'div',
        { class: message.loss === 0 ? 'assistant untrained' : 'assistant', id },
        Html.element(
          'p',
          { class: continues(record, index) && message.loss === 1 ? 'who unseen' : 'who' },
          'Assistant',
          message.loss === 0
            ? Html.element(
                'span',
                { class: 'tag bad' },
                `not trained${message.loss_reason === undefined ? '' : `: ${message.loss_reason}`}`
              )
            : undefined
        ),
        message.reasoning === undefined
          ? undefined
          : Html.element(
              'p',
              { class: 'thought' },
              Html.element('span', { class: 'who' }, 'Thought '),
              message.reasoning
            ),
        message.content === ''
          ? undefined
          : Html.element('p', { class: 'said' }, Spoken.text(message.content, quoted(record).get(index))),
        (message.tool_calls ?? []).map((call) =>
          Call.render(
            shown,
            call,
            turn.calls.find((one) => one.tool_call === call.id),
            result(record, call.id, index)
          )
        )
      )
    // A result stands under its call.
    case 'tool':
      return undefined
  }
}

/** Whether a message goes on where the assistant was heard last: its name need not be seen again. */
const continues = (record: Trajectory.Trajectory, index: number): boolean =>
  record.messages.slice(0, index).findLast(({ role }) => role !== 'tool')?.role === 'assistant'

const bubble = (who: string, id: string, name: string, content: Html.Child): Html.Html =>
  Html.element(
    'div',
    { class: name, id },
    Html.element('p', { class: 'who' }, who),
    Html.element('p', { class: 'said' }, content)
  )

const result = (record: Trajectory.Trajectory, call: string, after: number): string | undefined =>
  record.messages
    .slice(after)
    .flatMap((message) => (message.role === 'tool' && message.tool_call_id === call ? [message.content] : []))[0]

const known = new WeakMap<Trajectory.Trajectory, Spoken.Quoted>()

const quoted = (record: Trajectory.Trajectory): Spoken.Quoted => {
  const own = known.get(record) ?? Spoken.quoted(record)
  known.set(record, own)
  return own
}
