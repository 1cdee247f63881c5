/** A pair as a person reads it: the turn so far, then both sides, and what is wrong with the second. */
import { Pair, Pooled, type Trajectory } from '@magnet/core'
import * as Text from '../terminal/Text.js'
import * as Conversation from './Conversation.js'

/** The whole pair. */
export const render = (pair: Pair.Pair, layout: Conversation.Layout): string => {
  const { style, width } = layout
  const { mistake, wrong, prompt } = pair
  const turn = prompt.findLastIndex(({ role }) => role === 'user')
  const at = Pair.parting(pair)
  return [
    `${style.bold(Text.safe(pair.id))}${style.dim(
      `  ${pair.scope}, turn ${pair.turn + 1} of ${Text.safe(pair.trajectory)}, ${Text.plural(pair.tools.length, 'tool')}, family ${Text.safe(pair.family)}, ${pair.source}`
    )}`,
    `${style.label(mistake.error)} ${Text.safe(mistake.type)}, ${mistake.direction}; wrong by ${wrong.by}, shown by the ${wrong.level}`,
    Text.wrap(`${Text.safe(mistake.place)} ${Text.safe(JSON.stringify(mistake.evidence))}`, width, '  '),
    '',
    ...(turn <= 0 ? [] : [style.dim(`  … ${Text.plural(turn, 'message')} before`)]),
    ...messages(pair, prompt.slice(Math.max(turn, 0)), layout),
    ...shared(pair, pair.chosen.slice(0, at), layout),
    '',
    style.bold('chosen'),
    ...messages(pair, pair.chosen.slice(at), layout),
    '',
    style.bad('rejected'),
    ...messages(pair, pair.rejected.slice(at), layout)
  ].join('\n')
}

/** What both sides begin with: the turn in which they part. */
const shared = (
  pair: Pair.Pair,
  all: ReadonlyArray<Trajectory.Message>,
  layout: Conversation.Layout
): ReadonlyArray<string> => {
  const turn = all.findLastIndex(({ role }) => role === 'user')
  return all.length === 0
    ? []
    : [
        layout.style.dim(`  … ${Text.plural(turn < 0 ? all.length : turn, 'message')} that both sides share`),
        ...(turn < 0 ? [] : messages(pair, all.slice(turn), layout))
      ]
}

const messages = (
  pair: Pair.Pair,
  all: ReadonlyArray<Trajectory.Message>,
  { style, width }: Conversation.Layout
): ReadonlyArray<string> =>
  all.flatMap((message) => {
    switch (message.role) {
      case 'system':
      case 'user':
        return [Conversation.said(message.role, Text.safe(message.content), style.user, width)]
      case 'assistant':
        return [
          ...(message.content === ''
            ? []
            : [Conversation.said('assistant', Text.safe(message.content), (text) => text, width)]),
          ...(message.tool_calls ?? []).map(({ function: { name, arguments: given } }) =>
            Text.wrap(
              `${style.call('->')} ${style.call(Text.safe(Pooled.of(pair, name).name))} ${Text.safe(Conversation.literal(given))}`,
              width,
              '     '
            ).replace(/^ {3}/, '')
          ),
          ...(message.loss === 0 ? [style.dim(`    not trained: ${message.loss_reason ?? ''}`)] : [])
        ]
      case 'tool':
        return [
          Text.wrap(`${style.dim('=>')} ${Text.brief(Conversation.spaced(message.content), width * 3)}`, width, '     ')
        ]
    }
  })
