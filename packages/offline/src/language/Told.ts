/**
 * How the reports of a turn become one text: sentences one after another, tied now and then; where there is much to
 * tell, in paragraphs or as a list, the same way throughout a conversation. A person goes by the full name once.
 *
 * Law: the words of every report stand in the text, but for names that stand there already.
 */
import { Seed, Stream } from '@magnet/core'
import type * as Report from './Report.js'

/** How an assistant sets out much at once. */
export type Layout = 'running' | 'paragraphs' | 'list'

/** The layout of a conversation. */
export const layout = (conversation: Seed.Seed): Layout =>
  Stream.make(Seed.derive(conversation, 'layout')).weighted(layouts, ([, weight]) => weight)?.[0] ?? 'running'

const layouts: ReadonlyArray<readonly [Layout, number]> = [
  ['running', 0.55],
  ['paragraphs', 0.27],
  ['list', 0.18]
]

/** The text of some reports, and of what is lacking after them. The layout is asked for where there is much to tell. */
export const text = (
  reports: ReadonlyArray<Report.Report>,
  lacking: string | undefined,
  layout_: () => Layout,
  stream: Stream.Stream
): string => {
  const told = reports.map((report) => report.text)
  const much = told.length > 2 && told.join(' ').length > 260
  const set = much ? layout_() : 'running'
  const [head = '', ...rest] = told
  const running = [head, ...tied(rest, stream)]
  const body =
    set === 'list'
      ? `${stream.pick(lacking === undefined ? intros : partly)}\n${told.map((one) => `- ${one}`).join('\n')}`
      : set === 'paragraphs'
        ? paragraphs(running)
        : running.join(' ')
  const opened =
    reports.length > 0 && !much && !begun.test(body) && stream.chance(0.12) ? `${stream.pick(openers)} ${body}` : body
  const whole = [opened, ...(lacking === undefined ? [] : [lacking])]
    .filter((part) => part !== '')
    .join(set !== 'running' ? '\n\n' : ' ')
  return introduced(whole, names(reports))
}

// Where something is left to do, nothing is "all".
const partly: readonly [string, ...ReadonlyArray<string>] = [
  'So far:',
  "Here's what I have so far:",
  'This much is done:',
  'For now:'
]

const intros: readonly [string, ...ReadonlyArray<string>] = [
  "Here's where things stand:",
  'Here you go:',
  'One by one:',
  "Here's the rundown:",
  'This is what I have for you:',
  "That's all taken care of:",
  "Here's what came of it:",
  'All of it, in order:',
  "Here's the state of it all:",
  'Item by item:',
  'This is how it went:'
]

// Beginnings that are an opening of their own.
const begun = /^(?:Done|Yes|All set|Moved|Added|Stopped|Noted|Linked|Cancelled|Ticked|Recalled|Off you go|Gone)\b/

/** Words before what is told. */
export const openers: readonly [string, ...ReadonlyArray<string>] = [
  'Sure.',
  'Of course.',
  'No problem.',
  'Certainly.',
  'Sure thing.',
  'Gladly.',
  'Right.',
  'OK.'
]

/** Sentences that follow others, one of them tied to what came before at most. */
const tied = (rest: ReadonlyArray<string>, stream: Stream.Stream): ReadonlyArray<string> => {
  if (rest.length === 0 || !stream.chance(0.4)) return rest
  const at = stream.int(0, rest.length - 1)
  return rest.map((one, index) => {
    const begun = index === at ? common.exec(one)?.[0] : undefined
    if (begun === undefined) return one
    const word =
      index === rest.length - 1 && index > 0
        ? stream.pick(['And ', 'Also, ', 'Finally, '])
        : stream.pick(['Also, ', 'And '])
    return `${word}${/^I\b/.test(begun) ? begun : begun.toLowerCase()}${one.slice(begun.length)}`
  })
}

// Words that begin a sentence and are no name.
const common =
  /^(?:The(?= [a-z])|Your|You|You're|You'd|You'll|There|There's|That's|It's|It|They|I|I've|I'd|Here's|At|In|For)(?= )/

const paragraphs = (told: ReadonlyArray<string>): string => {
  const half = Math.ceil(told.length / 2)
  return [told.slice(0, half), told.slice(half)].map((part) => part.join(' ')).join('\n\n')
}

const names = (reports: ReadonlyArray<Report.Report>): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (const { must, may } of reports)
    for (const facts of [must, may])
      for (const { person, words } of facts)
        if (person && words.includes(' ') && !found.includes(words)) found.push(words)
  return found
}

/** Leaves full names where they come up first, and first names after that; what is quoted stays. */
const introduced = (text_: string, full: ReadonlyArray<string>): string =>
  full.reduce((text__, name) => {
    const [first = ''] = name.split(' ')
    if (full.some((other) => other !== name && other.startsWith(`${first} `))) return text__
    let seen = false
    return text__
      .split(/("[^"]*")/)
      .map((part) =>
        part.startsWith('"')
          ? part
          : part.replaceAll(name, () => {
              const again = seen
              seen = true
              return again ? first : name
            })
      )
      .join('')
  }, text_)
