/** The next page of a list that an earlier turn has asked for: the same question, further down. */
import { Pointer, Signature, type Stream } from '@magnet/core'
import type { Draft } from './Draft.js'
import type { Frame } from './Frame.js'
import type * as Scope from './Scope.js'
import { mention } from './Search.js'

/** How likely somebody who asks again wants to see more of the same, where they could ask for something else. */
const share = 0.4

/** The arguments of the next page, now and then, if a page was seen before and nothing decides what else to look at. */
export const next = (frame: Frame, scope: Scope.Scope, stream: Stream.Stream): Draft | undefined => {
  const page = Signature.page(frame.signature)
  if (page === undefined || frame.call.intent !== 'asked' || frame.ghost || frame.fed.size + frame.withheld.size > 0)
    return undefined
  const before = scope.findLast((entry) => entry.signature === frame.signature && entry.intent === 'asked')
  if (before === undefined) return undefined
  const free = frame.signature.inputs.some(({ required, voice }) => required && voice !== 'opaque')
  if (free && (before.asked === frame.asked || !stream.chance(share))) return undefined
  const value = Number(before.arguments[page.name] ?? 1) + 1
  const id = mention(frame, page)
  return {
    arguments: { ...before.arguments, [page.name]: value },
    sources: { ...before.sources, [Pointer.of(page.name)]: { tag: 'said', mention: id } },
    mentions: [
      {
        id,
        turn: frame.asked,
        call: frame.call.id,
        parameter: page.name,
        say: { tag: 'value', type: page.type, value }
      }
    ],
    composed: []
  }
}
