/**
 * A small world of inns, of which a test knows everything: what feeds what, what is refused, and what nobody can call.
 * Of the four rooms of a town one is free, so that most bindings of a booking are refused at first.
 */
import { Declare, Derive, FunctionGraph, type Phrases, Seed, ToolError, Union, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Source } from '../src/Source.js'

type State = {
  readonly towns: ReadonlyArray<string>
  /** The room of each town that is free. */
  readonly free: ReadonlyArray<number>
  readonly stays: ReadonlyArray<{ readonly room: string; readonly nights: number }>
  readonly open: boolean
  readonly nights: ReadonlyArray<number>
  readonly letters: ReadonlyArray<string>
}

const Town = Declare.text('Town', 'the name of a town', { nouns: ['town'] })
const TownCode = Declare.id('TownCode', 'the code of a town', /^T\d$/, { nouns: ['town'] })
const RoomId = Declare.id('RoomId', 'the id of a room', /^R\d\d$/, { nouns: ['room'] })
const StayId = Declare.id('StayId', 'the id of a stay', /^S\d+$/, { nouns: ['stay'] })
const VaultId = Declare.id('VaultId', 'the id of a vault', /^V\d$/, { nouns: ['vault'] })
const CardId = Declare.id('CardId', 'the id of a card', /^C\d$/, {
  nouns: ['card'],
  known: { by: 'ending', words: ['ending in {}'] }
})
const Price = Declare.number(
  'Price',
  'a price',
  { minimum: 1 },
  { order: { min: ['cheapest'], max: ['most expensive'] } }
)
const Floor = Declare.number('Floor', 'a floor', { whole: true }, { order: { min: ['lowest'], max: ['highest'] } })
const Nights = Declare.number('Nights', 'a number of nights', { minimum: 1, whole: true })
const View = Declare.text('View', 'what one sees from a room')
const Letter = Declare.composed('Letter', 'the text of a letter')

/** What a visitor needs before they check in. */
const premise = 'inn.desk'

/** Phrases of which a test says only what it needs. */
const speech = (ask: string, more: Partial<Phrases.Phrases> = {}): Phrases.Phrases => ({
  ask: [ask, `go and ${ask}`, `try to ${ask}`],
  answer: [() => 'Done.', () => 'That is done.', () => 'All done.'],
  lack: ['do that', 'help with that'],
  service: 'the inn',
  wants: {},
  tells: [],
  ...more
})

const read = Declare.read<State>('inn')
const write = Declare.write<State>('inn')
const refuse = (code: ToolError.ToolErrorCode): E.Either<ToolError.ToolError, never> =>
  E.left(ToolError.make(code, `That is ${code}.`))

const find = read({
  name: 'find_town',
  description: 'Finds a town.',
  toolClass: 'towns',
  parameters: { town: Declare.required(Town, 'Its name') },
  returns: Declare.object({ code: TownCode }),
  phrases: speech('find {town}', { stands: ['{town}'] }),
  run:
    ({ town }) =>
    (state) =>
      state.towns.includes(town) ? E.right([{ code: `T${state.towns.indexOf(town)}` }, state]) : refuse('not_found')
})

const search = read({
  name: 'search_rooms',
  description: 'Lists the rooms of a town.',
  toolClass: 'rooms',
  parameters: { code: Declare.required(TownCode, 'Which town') },
  returns: Declare.object({ rooms: Declare.list(Declare.object({ room_id: RoomId, price: Price, floor: Floor })) }),
  phrases: speech('list the rooms in {code}'),
  run:
    ({ code }) =>
    (state) =>
      E.right([
        {
          rooms: [0, 1, 2, 3].map((n) => ({ room_id: `R${code.slice(1)}${n}`, price: 50 + 10 * n, floor: (n + 1) % 4 }))
        },
        state
      ])
})

const best = read({
  name: 'best_room',
  description: 'The best room of a town.',
  toolClass: 'rooms',
  parameters: { code: Declare.required(TownCode, 'Which town') },
  returns: Declare.object({ room_id: RoomId }),
  phrases: speech('find the best room in {code}', { stands: ['the best room in {code}'] }),
  run:
    ({ code }) =>
    (state) =>
      E.right([{ room_id: `R${code.slice(1)}3` }, state])
})

const view = read({
  name: 'room_view',
  description: 'What one sees from a room.',
  toolClass: 'rooms',
  parameters: { room_id: Declare.required(RoomId, 'Which room') },
  returns: Declare.object({ view: View }),
  phrases: speech('see what {room_id} looks out on'),
  run:
    ({ room_id }) =>
    (state) =>
      E.right([{ view: room_id.endsWith('3') ? 'the lake' : 'the yard' }, state])
})

const book = write({
  name: 'book_room',
  description: 'Books a room.',
  toolClass: 'stays',
  parameters: {
    room_id: Declare.required(RoomId, 'Which room'),
    nights: Declare.required(Nights, 'How long'),
    card_id: Declare.required(CardId, 'Which card')
  },
  returns: Declare.object({ stay_id: StayId, nights: Nights }),
  phrases: speech('book {room_id} for {nights} with {card_id}', {
    wants: { nights: ['How long?', 'How many nights?'] }
  }),
  undoes: ['cancel_stay'],
  run:
    ({ room_id, nights }) =>
    (state) =>
      Number(room_id[2]) === state.free[Number(room_id[1])] && !state.stays.some((stay) => stay.room === room_id)
        ? E.right([
            { stay_id: `S${state.stays.length}`, nights },
            { ...state, stays: [...state.stays, { room: room_id, nights }] }
          ])
        : refuse('sold_out')
})

const cancel = write({
  name: 'cancel_stay',
  description: 'Cancels a stay.',
  toolClass: 'stays',
  parameters: { stay_id: Declare.required(StayId, 'Which stay') },
  returns: Declare.object({ stay_id: StayId }),
  phrases: speech('cancel {stay_id}'),
  undoes: ['book_room'],
  run:
    ({ stay_id }) =>
    (state) =>
      state.stays[Number(stay_id.slice(1))] === undefined
        ? refuse('not_found')
        : E.right([{ stay_id }, { ...state, stays: state.stays.toSpliced(Number(stay_id.slice(1)), 1) }])
})

const desk = write({
  name: 'open_desk',
  description: 'Opens the desk.',
  toolClass: 'desk',
  parameters: {},
  returns: Declare.object({ open: Declare.flag('Open') }),
  phrases: speech('open the desk', { tells: ['desk'] }),
  grants: [premise],
  run: () => (state) => E.right([{ open: true }, { ...state, open: true }])
})

const checkIn = write({
  name: 'check_in',
  description: 'Checks in.',
  toolClass: 'desk',
  parameters: { stay_id: Declare.required(StayId, 'Which stay') },
  returns: Declare.object({ floor: Floor }),
  phrases: speech('check in to {stay_id}'),
  requires: [premise],
  run:
    ({ stay_id }) =>
    (state) =>
      !state.open
        ? refuse('unauthenticated')
        : state.stays[Number(stay_id.slice(1))] === undefined
          ? refuse('not_found')
          : E.right([{ floor: 2 }, state])
})

const letter = write({
  name: 'write_letter',
  description: 'Writes to the people of a stay.',
  toolClass: 'desk',
  parameters: { stay_id: Declare.required(StayId, 'Which stay'), letter: Declare.required(Letter, 'What to write') },
  returns: Declare.object({ stay_id: StayId }),
  phrases: speech('write {letter} to {stay_id}'),
  suggest: (state) => state.letters.map((letter) => ({ letter })),
  run:
    ({ stay_id }) =>
    (state) =>
      E.right([{ stay_id }, state])
})

const vault = read({
  name: 'read_vault',
  description: 'Reads a vault, of which nobody knows the id.',
  toolClass: 'desk',
  parameters: { vault_id: Declare.required(VaultId, 'Which vault') },
  returns: Declare.object({ view: View }),
  phrases: speech('read {vault_id}'),
  run: () => (state) => E.right([{ view: 'gold' }, state])
})

/** The world. */
const world: World.World = Declare.world<State>({
  name: 'inn',
  version: 1,
  description: 'Rooms in four towns.',
  types: [Town, TownCode, RoomId, StayId, VaultId, CardId, Price, Floor, Nights, View, Letter],
  functions: [find, search, best, view, book, cancel, desk, checkIn, letter, vault],
  init: (seed) => ({
    towns: ['Ashby', 'Bexley', 'Corfe', 'Dunster'],
    free: [0, 1, 2, 3].map((town) => Number.parseInt(seed.slice(town, town + 1), 16) % 4),
    stays: [],
    open: false,
    nights: [1, 2, 3, 5],
    letters: ['See you soon.', 'We come late.']
  }),
  visible: Declare.facts([
    ['/towns/*', Town],
    ['/nights/*', Nights],
    ['/letters/*', Letter]
  ]),
  context: () => ({
    now: '2025-05-02T09:00:00+00:00',
    timezone: 'UTC',
    profile: {
      cards: [
        { card_id: 'C1', ending: '1111' },
        { card_id: 'C2', ending: '2222' }
      ]
    },
    meanings: { '/profile/cards/*/card_id': CardId.name }
  })
})

/** A seed of the world. */
export const seed: Seed.Seed = Seed.root('inn')

const signatures = world.functions.map((f) => f.signature)
const joint = Union.union('inn', [world])

/** The world as a source; values pass along all of its edges. */
export const source: Source = {
  world: joint,
  parts: [world],
  graph: FunctionGraph.make(
    signatures,
    Derive.derive(signatures, { seed }).edges.map((edge) => ({ ...edge, confirmed: true }))
  ),
  executor: 'world'
}
