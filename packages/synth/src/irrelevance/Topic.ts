/** What a request is about that needs no tool. */
import { FunctionName, type Plan, type Signature, type Stream } from '@magnet/core'
import type { Source } from '../Source.js'

/** How often people speak of what; of what is shown only where something is. */
const weights = { general: 6.5, abilities: 2.2, greeting: 0.6, thanks: 0.8, shown: 3 } as const

/** A topic that suits what is shown and what is listed. */
export const draw = (
  plan: Plan.Plan,
  listed: ReadonlyArray<Signature.Signature>,
  executor: Source['executor'],
  service: string,
  stream: Stream.Stream
): Plan.Topic => {
  const places = shown(plan, listed)
  const tags = ['general', 'abilities', 'greeting', 'thanks', 'shown'] as const
  // Of a function about which nobody has written, only look-ups go into words that a person would say.
  const able =
    executor === 'world' ? listed : listed.filter((one) => reading.has(FunctionName.words(one.name)[0] ?? ''))
  const isOut = {
    shown: places.length === 0,
    abilities: able.length < 2,
    general: false,
    greeting: false,
    thanks: false
  }
  const tag = stream.weighted(tags, (one) => (isOut[one] ? 0 : weights[one])) ?? 'general'
  const choice = stream.real()
  switch (tag) {
    case 'general':
      return { tag, service, choice }
    case 'abilities':
      return {
        tag,
        functions: stream
          .shuffle(able)
          .slice(0, stream.int(2, 4))
          .map((one) => one.name)
      }
    case 'shown':
      return { tag, pointer: places[Math.floor(choice * places.length)] ?? '/now' }
    case 'greeting':
    case 'thanks':
      return { tag }
  }
}

const reading: ReadonlySet<string> = new Set([
  'get',
  'list',
  'find',
  'search',
  'lookup',
  'look',
  'show',
  'fetch',
  'check'
])

/** The texts of the context that the system message shows, and that nobody could think a listed function is asked for. */
const shown = (plan: Plan.Plan, listed: ReadonlyArray<Signature.Signature>): ReadonlyArray<string> => {
  if (plan.shown === 'none') return []
  const profile = plan.shown === 'profile' ? plan.context.profile : {}
  const texts = Object.entries(profile).flatMap(([key, value]) =>
    typeof value === 'string' ? [`/profile/${key}`] : []
  )
  const names = new Set(listed.flatMap((one) => FunctionName.words(one.name)))
  // The day comes up as often as all that is on file.
  const days = ['date', 'day', 'today', 'time', 'clock', 'now'].some((word) => names.has(word)) ? [] : ['/now']
  const known = texts.filter(
    (pointer) =>
      !FunctionName.words(pointer)
        .slice(1)
        .some((word) => names.has(word))
  )
  return [...days, ...known]
}
