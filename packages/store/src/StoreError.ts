/** Why a file or folder could not be read or written: one type, with a closed union of reasons. */

/** What is the matter with the path. */
export type Reason =
  | { readonly _tag: 'Missing' }
  | { readonly _tag: 'NoPermission' }
  | { readonly _tag: 'NoSpace' }
  | { readonly _tag: 'NotAFile' }
  | { readonly _tag: 'NotAFolder' }
  /** More bytes than `limit`, packed or unpacked. */
  | { readonly _tag: 'TooLarge'; readonly limit: number }
  /** A gzip file that ends early, or a line that does. */
  | { readonly _tag: 'CutOff'; readonly line?: number }
  /** The content is not what the file should hold. */
  | {
      readonly _tag: 'Malformed'
      readonly line?: number
      readonly place?: string
      readonly expected: string
      readonly found: string
    }
  /** A folder that holds something else than a run. */
  | { readonly _tag: 'Foreign'; readonly names: ReadonlyArray<string> }
  /** A folder that holds something else than an export. */
  | { readonly _tag: 'NoExport'; readonly names: ReadonlyArray<string> }
  /** A run that is not finished, where only a whole one will do. */
  | { readonly _tag: 'Unfinished' }
  /** A run from which records were removed afterwards. */
  | { readonly _tag: 'Decontaminated' }
  /** A folder that holds something else than a split. */
  | { readonly _tag: 'NoSplit'; readonly names: ReadonlyArray<string> }
  /** A folder without a manifest, where a run was to be read. */
  | { readonly _tag: 'NoRun' }
  /** A run with another identity; each difference is a sentence. */
  | { readonly _tag: 'OtherRun'; readonly differences: ReadonlyArray<string> }
  /** A run that has more slots than asked for. */
  | { readonly _tag: 'MoreSlots'; readonly present: number; readonly asked: number }
  /** A run that has more pairs than asked for. */
  | { readonly _tag: 'MorePairs'; readonly present: number; readonly asked: number }
  /** Another process is writing. */
  | { readonly _tag: 'Locked'; readonly pid: number; readonly host: string }
  | { readonly _tag: 'System'; readonly detail: string }

/** A failure of the store. */
export interface StoreError {
  readonly _tag: 'StoreError'
  readonly action: 'read' | 'write'
  readonly path: string
  readonly reason: Reason
}

export const make = (action: StoreError['action'], path: string, reason: Reason): StoreError => ({
  _tag: 'StoreError',
  action,
  path,
  reason
})

/** A path or name as it stands in a message: quoted where it holds anything unusual, so that a message stays one line. */
export const quote = (text: string): string => (/^[\w./@%+=:,~-]+$/.test(text) ? text : JSON.stringify(text))

/** The failure in one line: which file, what was expected, what to do. */
export const message = ({ action, path, reason }: StoreError): string => {
  const place = quote(path)
  switch (reason._tag) {
    case 'Missing':
      return `${place} does not exist. Check the path.`
    case 'NoPermission':
      return `No permission to ${action} ${place}. Change the permissions, or choose another path.`
    case 'NoSpace':
      return `No space is left to write ${place}. What was finished before is kept; free some space and run the same command again to go on.`
    case 'NotAFile':
      return `${place} is a folder, and a file was expected.`
    case 'NotAFolder':
      return `${place} is a file, and a folder was expected. Choose another path.`
    case 'TooLarge':
      return `${place} holds more than ${reason.limit / (1024 * 1024)} MiB, which is the limit. Split it.`
    case 'CutOff':
      return reason.line === undefined
        ? `${place} is a gzip file that ends early: it was cut off. Get a whole copy of it.`
        : `${place} ends in the middle of line ${reason.line}: it was cut off. Get a whole copy of it, or run the command that wrote it again.`
    case 'Malformed':
      return `${place}${reason.line === undefined ? '' : ` line ${reason.line}`}${at(reason.place)}: expected ${reason.expected}, found ${reason.found}.`
    case 'Foreign':
      return `${place} is not empty and holds no Magnet run (it holds ${listed(reason.names)}). Choose another folder with --out.`
    case 'NoExport':
      return `${place} is not empty and holds no export of Magnet (it holds ${listed(reason.names)}). Choose another folder with --out.`
    case 'Unfinished':
      return `${place} is not finished. Run the same "magnet synth" command again to complete it first.`
    case 'Decontaminated':
      return `${place} was decontaminated: records were removed from it, and what follows depends on them. Nothing can be added. Make a new run in another folder with --out, and decontaminate that.`
    case 'NoSplit':
      return `${place} is not empty and holds no split of Magnet (it holds ${listed(reason.names)}). Choose another folder with --out.`
    case 'NoRun':
      return `${place} holds no Magnet run: it has no manifest.json. Give the folder that "magnet synth --out" wrote.`
    case 'OtherRun':
      return `${place} holds another run: ${reason.differences.join('; ')}. Use the same options to continue it, or another folder with --out.`
    case 'MoreSlots':
      return `${place} already holds ${reason.present} slots, and ${reason.asked} were asked for. Nothing was changed. The first ${reason.asked} lines of its sft.jsonl are what a smaller run would hold; or choose another folder with --out.`
    case 'MorePairs':
      return `${place} was made with ${reason.present} pairs, and ${reason.asked} were asked for. Nothing was changed. The first ${reason.asked} of its preference.jsonl are what a smaller run would hold; or choose another folder with --out.`
    case 'Locked':
      return `${place} is being written by process ${reason.pid} on ${quote(reason.host)}. Wait until it has finished, or stop it; its work is kept. If there is no such process any more, remove ${quote(`${path}/.lock`)}.`
    case 'System':
      return `Cannot ${action} ${place}: ${reason.detail}.`
  }
}

const at = (place: string | undefined): string => (place === undefined || place === '' ? '' : ` at ${quote(place)}`)

const listed = (names: ReadonlyArray<string>): string =>
  names.slice(0, 3).map(quote).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '')
