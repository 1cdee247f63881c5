/** Thoughts as text in front of what they lead to, as reasoning models write them. */
import type { Trajectory } from '@magnet/core'

/** A text behind the thought of its message. */
export const before = (message: Trajectory.AssistantMessage, text: string): string =>
  message.reasoning === undefined ? text : `<think>\n${message.reasoning}\n</think>\n\n${text}`
