/** How much room a drive has. */
import type { Document, State } from './State.js'

/** The size of a document with its versions, in kilobytes. */
export const size = ({ versions }: Document): number => versions.reduce((sum, { kilobytes }) => sum + kilobytes, 0)

/** What is left, in megabytes with one digit; the trash counts. */
export const free = (state: State): number => {
  const used = [...state.documents, ...state.trash.map((one) => one.document)].reduce((sum, one) => sum + size(one), 0)
  return Math.max(0, Math.round((state.quota - used / 1024) * 10) / 10)
}
