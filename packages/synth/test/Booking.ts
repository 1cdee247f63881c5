/** A plan made by hand in the world of inns: rooms are listed, a booking is asked for without the tool, then made. */
import {
  CallId,
  Derivation,
  type Edit,
  type FunctionName,
  type Json,
  Path,
  type Plan,
  Seed,
  type World
} from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { none, some } from 'fp-ts/lib/Option.js'
import type * as Messages from '../src/assemble/Messages.js'
import type { Reply } from '../src/port/Teacher.js'
import type * as Record from '../src/assemble/Record.js'
import * as SystemMessage from '../src/assemble/SystemMessage.js'
import * as Inn from './Inn.js'

const { graph, world } = Inn.source
const name = (text: string): FunctionName.FunctionName => {
  const found = graph.nodes.find((node) => node === text)
  if (found === undefined) throw new Error(`there is no ${text}`)
  return found
}
const [search, book, find] = [CallId.of(1), CallId.of(2), CallId.of(3)]

/** A seed of a world in which the cheapest room of the first town is free. */
export const worldSeed: Seed.Seed =
  Array.from({ length: 64 }, (_, index) => Seed.derive(Seed.root('booking'), index)).find(
    (seed) => Number.parseInt(seed.slice(0, 1), 16) % 4 === 0
  ) ?? Seed.root('booking')
const initial = world.init(worldSeed)

const edits = (supplied: boolean): ReadonlyArray<Edit.Edit> => [
  {
    _tag: 'InsertBefore',
    call: {
      id: find,
      function: name('find_town'),
      origin: { _tag: 'Inserted', partner: search, because: { parameter: 'code' } },
      intent: 'implied'
    },
    consumer: search,
    because: { parameter: 'code' }
  },
  {
    _tag: 'Split',
    before: book,
    missing: {
      _tag: 'Function',
      function: name('book_room'),
      call: supplied ? some(book) : none,
      parameters: [],
      policy: 'all_or_nothing'
    }
  }
]

const derivation: Derivation.Derivation = Derivation.extend(edits(true))(graph)(
  Derivation.of(Path.walked([name('search_rooms'), name('book_room')]))
)

const planned =
  (
    id: Path.CallId,
    step: number,
    given: Json.JsonObject,
    sources: Plan.PlannedCall['sources'],
    needs: ReadonlyArray<Path.CallId>
  ): ((state: World.State) => readonly [Plan.PlannedCall, World.State]) =>
  (state) => {
    const call = Path.calls(derivation.path).find((one) => one.id === id)
    if (call === undefined) throw new Error(`there is no ${id}`)
    const result = world.step({ function: call.function, arguments: given })(state)
    if (E.isLeft(result)) throw new Error(result.left.message)
    const [output, after] = result.right
    return [{ call, arguments: given, sources, output, ok: true, step, needs, executor: 'world', accept: {} }, after]
  }

const said = (mention: string): Plan.Planned => ({ tag: 'said', mention })

const [found, first] = planned(find, 0, { town: 'Ashby' }, { '/town': said('town') }, [])(initial)
const [listed, second] = planned(
  search,
  1,
  { code: 'T0' },
  { '/code': { tag: 'output', call: find, pointer: '/code' } },
  [find]
)(first)
const [booked, final] = planned(
  book,
  0,
  { room_id: 'R00', nights: 2, card_id: 'C2' },
  {
    '/room_id': {
      tag: 'derived',
      op: 'select',
      from: [{ tag: 'output', call: search, pointer: '/rooms' }],
      with: { by: '/price', rule: 'min', take: '/room_id' },
      because: [said('cheapest')]
    },
    '/nights': said('nights'),
    '/card_id': {
      tag: 'derived',
      op: 'select',
      from: [{ tag: 'context', pointer: '/profile/cards' }],
      with: { by: '/ending', rule: 'equals', take: '/card_id' },
      because: [said('card')]
    }
  },
  [search]
)(second)

const plan: Plan.Plan = {
  turns: [
    { calls: [found, listed] },
    {
      calls: [],
      missing: {
        tag: 'function',
        parameters: [],
        policy: 'all_or_nothing',
        withheld: booked,
        ghost: false,
        form: 'silent'
      }
    },
    { calls: [booked] }
  ],
  mentions: [],
  context: world.context(initial),
  shown: 'profile',
  explicit: false
}

const query = (
  text: string,
  words: Readonly<globalThis.Record<string, readonly [words: string, op?: string]>>
): Messages.Worded['query'] => ({
  text,
  register: 'plain',
  words: new Map(
    Object.entries(words).map(([id, [part, op]]) => {
      const from = text.indexOf(part)
      return [id, { span: [from, from + part.length] as const, ...(op === undefined ? {} : { op }) }] as const
    })
  )
})

const reply = (text: string, must: Reply['answer']['must'] = []): Reply => ({
  text,
  answer: { must, may: [] }
})

/** What the record of the booking is made of. It passes every check. */
export const parts: Record.Parts = {
  id: 'mt-000000',
  family: 'f-000000',
  kind: 'multi_turn',
  ends: false,
  source: Inn.source,
  strategy: 'execute-first',
  derivation,
  bound: { plan, final, excluded: [name('cancel_stay')] },
  worded: [
    { query: query('Which rooms are there in Ashby?', { town: ['Ashby'] }), reply: reply('There are four rooms.') },
    {
      query: query('Book the cheapest for two nights, on the card ending in 2222.', {
        cheapest: ['cheapest'],
        nights: ['two', 'parse_number'],
        card: ['2222']
      }),
      reply: reply('I have nothing here to do that with.')
    },
    {
      query: query('Try it again, please.', {}),
      reply: reply('Done: it is S0.', [{ call: book, pointer: '/stay_id' }])
    }
  ],
  system: SystemMessage.of(plan, Seed.root('tools')),
  seed: Seed.root('tools'),
  worldSeed,
  initial,
  maxTokens: 8000,
  distractors: [5, 30]
}
