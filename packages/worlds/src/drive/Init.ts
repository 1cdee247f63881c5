/** The drive of a seed: some sixty documents in fourteen folders, with versions, readers and a trash. */
import { Seed, Stream } from '@magnet/core'
import * as Calendar from '../cast/Calendar.js'
import * as Cast from '../cast/Cast.js'
import * as Ideas from './Ideas.js'
import type { Document, Folder, Kind, State, Trashed, Version } from './State.js'
import * as Storage from './Storage.js'

const kinds: readonly [Kind, ...ReadonlyArray<Kind>] = [
  'text',
  'text',
  'text',
  'spreadsheet',
  'slides',
  'scan',
  'photo album'
]

/** The state at the beginning. */
export const init = (seed: Seed.Seed): State => {
  const cast = Cast.of(seed)
  const stream = Stream.make(Seed.derive(seed, 'drive'))
  const salt = stream.int(1, 2_000_000_000)
  const folders = Ideas.folders.map(([name, locked, confidential]): Folder => ({ name, locked, confidential }))
  const authors = [cast.user.name, ...stream.shuffle(cast.people.map(({ name }) => name)).slice(0, 4)]
  const document = (number: number, title: string, folder: number): Document => {
    const versions = saved(stream, cast.today, number, authors)
    return { number, title, kind: stream.pick(kinds), folder, edited: versions.at(-1)?.saved ?? '', versions }
  }
  const documents = stream
    .shuffle(Ideas.documents)
    .slice(0, 60)
    .map(([title, name], number) =>
      document(
        number,
        title,
        folders.findIndex((folder) => folder.name === name)
      )
    )
  const thrown = trash(stream, cast.today, (number, title) => document(number, title, stream.int(2, 9)))
  const used = [...documents, ...thrown.map((one) => one.document)].reduce((sum, one) => sum + Storage.size(one), 0)
  return {
    salt,
    now: cast.now,
    today: cast.today,
    timezone: cast.timezone,
    user: { name: cast.user.name, home_city: cast.user.home_city, email: cast.user.email },
    folders,
    documents,
    collaborators: cast.people.map(({ name, first, email }) => ({ name, first, email })),
    grants: documents.slice(0, 8).map(({ number }, index) => ({
      number: index,
      document: number,
      collaborator: stream.int(0, cast.people.length - 1),
      right: stream.pick(['read', 'annotate', 'edit'] as const)
    })),
    trash: thrown,
    comments: [],
    words: stream.shuffle(Ideas.words).slice(0, 18),
    names: stream.shuffle(Ideas.names).slice(0, 18),
    remarks: stream.shuffle(Ideas.remarks).slice(0, 18),
    quota: Math.ceil(used / 1024) + stream.int(10, 60),
    verified: false,
    exported: 0,
    issued: 200
  }
}

// The minutes differ from document to document, so that no two were saved at once.
const saved = (
  stream: Stream.Stream,
  today: string,
  number: number,
  authors: ReadonlyArray<string>
): ReadonlyArray<Version> => {
  let [day, kilobytes] = [-stream.int(40, 400), stream.int(30, 900)]
  const own = stream.shuffle(authors)
  return Array.from({ length: stream.int(3, 7) }, (_none, index): Version => {
    day = Math.min(day + stream.int(1, 50), -8 + index)
    kilobytes = Math.max(12, kilobytes + stream.int(-60, 240))
    return {
      saved: `${Calendar.addDays(day)(today)}T${Calendar.clock(7 * 60 + ((number * 13 + index * 131) % 900))}`,
      by: own[index % own.length] ?? '',
      kilobytes
    }
  })
}

const trash = (
  stream: Stream.Stream,
  today: string,
  document: (number: number, title: string) => Document
): ReadonlyArray<Trashed> =>
  stream
    .shuffle(Ideas.thrown)
    .slice(0, 15)
    .map((title, number) => ({
      number,
      document: document(100 + number, title),
      since: Calendar.addDays(-stream.int(1, 28))(today)
    }))
