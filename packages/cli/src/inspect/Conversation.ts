/** A record as a person reads it: what is said, what is called with which words as sources, what comes back. */
import { Json, Pooled, Provenance, type Trajectory } from '@magnet/core'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'
import * as Listing from './Listing.js'

/** How a record is printed. */
export interface Layout {
  readonly style: Style
  readonly width: number
}

/** The whole record. */
export const render = (record: Trajectory.Trajectory, layout: Layout): string =>
  [
    header(record, layout),
    ...record.turns.map((turn, index) => renderTurn(record, turn, index, layout)),
    footer(record, layout)
  ].join('\n\n')

const header = (record: Trajectory.Trajectory, { style, width }: Layout): string => {
  const tags = Listing.labels(record)
  const system = record.messages[0]
  return [
    style.bold(Text.safe(record.id)) +
      style.dim(
        `  ${record.kind}${record.irrelevance === undefined ? '' : ` (${record.irrelevance})`}, ${Text.plural(record.turns.length, 'turn')}, ${Text.plural(Listing.calls(record), 'call')}, ${Text.plural(record.tools.length, 'tool')}, family ${Text.safe(record.family)}`
      ),
    ...(tags.length === 0 ? [] : [`labels: ${style.label(tags.join(' '))}`]),
    ...withheld(record).map((text) => style.dim(Text.wrap(text, width))),
    ...record.context.policy.map(({ name, effect }) =>
      style.dim(`rule in force: ${Text.safe(name)} (${effect === 'confirm' ? 'needs a yes' : 'forbids'})`)
    ),
    ...(system?.role === 'system' ? [said('system', Text.safe(system.content), style.dim, width)] : [])
  ].join('\n')
}

const withheld = (record: Trajectory.Trajectory): ReadonlyArray<string> =>
  record.toolsets
    .filter((toolset) => toolset.withheld.length > 0)
    .map((toolset) => {
      const turn = record.turns.findIndex(({ user }) => user >= toolset.from)
      return `withheld from turn ${Math.max(turn, 0) + 1} on: ${toolset.withheld.map((name) => named(record, name)).join(', ')}`
    })

const renderTurn = (
  record: Trajectory.Trajectory,
  turn: Trajectory.TurnRecord,
  index: number,
  layout: Layout
): string => {
  const { style, width } = layout
  const next = record.turns[index + 1]?.user ?? record.messages.length
  const calls = new Map(turn.calls.map((call) => [call.tool_call, call] as const))
  const notes = [turn.kind, ...(turn.register === undefined ? [] : [turn.register])].join(', ')
  const lines: Array<string> = [
    `${style.bold(`Turn ${index + 1}`)} ${style.dim(`(${notes})`)}${turn.labels.length === 0 ? '' : ` ${style.label(turn.labels.join(' '))}`}`
  ]
  if (turn.missing !== undefined) lines.push(style.dim(missing(record, turn.missing)))
  if (turn.missing?.arguments !== undefined)
    lines.push(Text.wrap(style.dim(`  asked for: ${asked(record, turn.missing)}`), width, '  '))
  if (turn.shown !== undefined) lines.push(style.dim(`  told by the system message: ${Text.safe(turn.shown)}`))
  if (turn.act !== undefined) lines.push(Text.wrap(style.dim(act(record, turn.kind, turn.act)), width, '  '))
  for (const message of record.messages.slice(turn.user, next)) {
    if (message.role === 'user') lines.push(said('user', Text.safe(message.content), style.user, width))
    if (message.role === 'assistant') {
      if (message.content !== '') lines.push(said('assistant', Text.safe(message.content), (text) => text, width))
      for (const call of message.tool_calls ?? [])
        lines.push(renderCall(record, call, calls.get(call.id), message.loss, layout))
      if (message.loss === 0)
        lines.push(style.dim(`    not trained${message.loss_reason === undefined ? '' : `: ${message.loss_reason}`}`))
    }
    if (message.role === 'tool') {
      const id = calls.get(message.tool_call_id)?.id
      const of = id === undefined ? '' : ` [${id}]`
      lines.push(Text.wrap(`${style.dim(`=>${of}`)} ${Text.brief(spaced(message.content), width * 4)}`, width, '     '))
    }
  }
  return lines.join('\n')
}

const missing = (record: Trajectory.Trajectory, lacks: Trajectory.MissingRecord): string => {
  const { what, turn } = Pooled.missing(record, lacks)
  return `  missing: ${Text.safe(what)} (${lacks.policy}; ${turn === undefined ? 'never supplied' : `supplied in turn ${turn}`})`
}

const asked = (
  record: Trajectory.Trajectory,
  { function: name, arguments: given = {} }: Trajectory.MissingRecord
): string => `${named(record, name)} ${Text.brief(literal(given), 200)}`

const act = (
  record: Trajectory.Trajectory,
  kind: Trajectory.TurnRecord['kind'],
  { policy, function: name, arguments: given }: Trajectory.ActRecord
): string =>
  `  ${kind === 'confirm' ? 'needs a yes' : 'not allowed'} by the rule ${Text.safe(policy)}: ${named(record, name)} ${Text.brief(literal(given), 200)}`

/** A function, with its name in the pool where that is another. */
const named = (record: Trajectory.Trajectory, name: string): string => Text.safe(Pooled.of(record, name).name)

const renderCall = (
  record: Trajectory.Trajectory,
  { function: { name, arguments: given } }: Trajectory.ToolCall,
  call: Trajectory.CallRecord | undefined,
  loss: 0 | 1,
  { style, width }: Layout
): string => {
  const marks = [
    call?.id,
    call?.intent === 'implied' ? 'implied' : undefined,
    call?.origin.tag === 'walked' ? undefined : call?.origin.tag,
    call?.executor === 'recorded' || call?.executor === 'model' ? call.executor : undefined,
    call?.fallback === undefined ? undefined : `simulated: ${call.fallback}`,
    call?.distance === undefined ? undefined : `${Text.plural(call.distance, 'turn')} back`,
    call?.ok === false
      ? `fails${call.failure === undefined ? '' : `: ${call.failure.cause}, ${call.failure.recovery}`}`
      : undefined,
    loss === 0 ? 'not trained' : undefined
  ].filter((mark) => mark !== undefined)
  const pooled = Pooled.of(record, name)
  return [
    `  ${style.call('->')} ${style.call(Text.safe(pooled.name))} ${style.dim(`[${marks.join(', ')}]`)}`,
    ...Object.entries(given).map(([key, value]) => {
      const sources = call === undefined ? '' : Text.safe(Provenance.text(Provenance.of(record, call, key)))
      const line = `${Text.safe(pooled.parameter(key))} = ${Text.brief(literal(value), 200)}${Text.safe(pooled.value(key, value))}`
      return Text.wrap(sources === '' ? line : `${line}  ${style.dim(`<- ${sources}`)}`, width + 10, '       ')
    })
  ].join('\n')
}

/** JSON with spaces, so that lines can be broken. */
export const literal = (value: Json.Json): string =>
  Json.isList(value)
    ? `[${value.map(literal).join(', ')}]`
    : Json.isObject(value)
      ? `{${Object.entries(value)
          .map(([key, member]) => `${JSON.stringify(key)}: ${literal(member)}`)
          .join(', ')}}`
      : JSON.stringify(value)

/** The text of a result with spaces. */
export const spaced = (content: string): string => {
  try {
    return literal(JSON.parse(content) as Json.Json)
  } catch {
    return content
  }
}

/** What somebody says. */
export const said = (who: string, text: string, paint: (text: string) => string, width: number): string => {
  const body = Text.wrap(text, width, ' '.repeat(12))
  return `  ${who.padEnd(10)}${paint(body.slice(12))}`
}

const footer = (record: Trajectory.Trajectory, { style, width }: Layout): string => {
  const edits = record.derivation.edits.map((edit) => edit.tag)
  const counts = Map.groupBy(edits, (tag) => tag)
  const operations = [...counts].map(([tag, all]) => `${all.length} ${tag}`).join(', ')
  const worlds = record.worlds.map((world) => `${world.name} ${world.version}`).join(', ')
  return style.dim(
    Text.wrap(
      `walk of ${Text.plural(record.derivation.base.flat().length, 'call')}${operations === '' ? '' : `; ${operations}`}; worlds: ${Text.safe(worlds)}`,
      width
    )
  )
}
