import { Path, Seed, Stream } from '@magnet/core'
import type { Source } from '@magnet/synth'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, expect, test } from 'vitest'
import * as Built from '../../test/Built.js'
import * as Draft from './Draft.js'
import * as Frame from './Frame.js'
import * as Outlook from './Outlook.js'
import type * as Scope from './Scope.js'
import * as Vocabulary from './Vocabulary.js'

let source: Source.Source

beforeAll(async () => {
  source = await Built.source()
}, 120_000)

// A list and one of it, a day of something else, a way between two places, and what is free.
const walks = [
  ['search_flights', 'book_flight', 'get_invoice'],
  ['lookup_restaurant', 'check_tables', 'reserve_table'],
  ['list_folder_documents', 'find_document', 'share_document'],
  ['search_places', 'places_nearby', 'plan_route'],
  ['find_contact', 'send_message', 'search_messages']
]

test('what a try finds depends on its draws, and not on the tries before it', () => {
  const { world, graph } = source
  const vocabulary = Vocabulary.of(world)
  let compared = 0
  for (const [index, names] of walks.entries()) {
    const known = names.flatMap((name) => graph.nodes.filter((node) => node === name))
    const frames = Frame.of(Path.walked(known), [], vocabulary)
    if (typeof frames === 'string') continue
    const initial = world.init(Seed.derive(Seed.root('outlook'), index))
    const setting = { world, vocabulary, graph, initial, context: world.context(initial), shown: 'date' as const }
    const scope: Array<Scope.Entry> = []
    let state = initial
    for (const frame of frames) {
      const outlook = Outlook.of(frame.signature)
      const tries = Array.from({ length: 20 }, (_, count) => {
        const stream = (): Stream.Stream => Stream.make(Seed.derive(Seed.root('try'), index, frame.call.id, count))
        const shared = Draft.draw(setting, frame, scope, state, stream(), count, outlook)
        expect(shared).toEqual(Draft.draw(setting, frame, scope, state, stream(), count))
        compared += 1
        return shared
      })
      for (const draft of tries) {
        if (typeof draft === 'string') continue
        const made = world.step({ function: frame.signature.name, arguments: draft.arguments })(state)
        if (E.isLeft(made)) continue
        const { turn, asked, signature, call } = frame
        scope.push({ id: call.id, turn, asked, signature, intent: call.intent, output: made.right[0], ...draft })
        state = made.right[1]
        break
      }
    }
  }
  expect(compared).toBeGreaterThan(200)
})
