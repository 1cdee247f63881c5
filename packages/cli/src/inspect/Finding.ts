/** Something that is wrong with a run, and where. */
import { StoreError } from '@magnet/store'
import type { Style } from '../terminal/Style.js'
import * as Text from '../terminal/Text.js'

/** A finding; `line` and `id` are those of the record, where one is concerned. */
export interface Finding {
  readonly file: string
  readonly line?: number
  readonly id?: string
  readonly reason: string
  readonly place: string
  readonly message: string
}

/** What a failure of reading says about the file. */
export const of = (error: StoreError.StoreError): Finding => ({
  file: error.path,
  ...(error.reason._tag === 'Malformed' && error.reason.line !== undefined ? { line: error.reason.line } : {}),
  reason: 'shape',
  place: error.reason._tag === 'Malformed' ? (error.reason.place ?? '') : '',
  message: StoreError.message(error)
})

/** One line for a person. */
export const render = (finding: Finding, style: Style): string =>
  [
    `${StoreError.quote(finding.file)}${finding.line === undefined ? '' : `:${finding.line}`}`,
    ...(finding.id === undefined ? [] : [style.bold(Text.safe(finding.id))]),
    ...(finding.place === '' ? [] : [Text.safe(finding.place)]),
    `${style.bad(Text.safe(finding.reason))}: ${Text.brief(finding.message, 400)}`
  ].join('  ')
