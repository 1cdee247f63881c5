import { type Json, type Plan, Seed, Stream } from '@magnet/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { call, mention, output, plan as invitation, said } from './fixture/Invitation.js'
import { world } from './fixture/Wedding.js'
import * as Query from './Query.js'

/**
 * Law: whatever a message refers to without its id can be told from all that came up before, by a reader who knows
 * only the order in which things came up and what they are called.
 */

/** A conversation drawn at random: bookings are made and cancelled, people are looked up and written to. */
interface Story {
  readonly plan: Plan.Plan
  /** What each turn refers to, if it does. */
  readonly referents: ReadonlyArray<Thing | undefined>
  /** What came up before each turn, in order; the same thing may come up again. */
  readonly before: ReadonlyArray<ReadonlyArray<Thing>>
}
interface Thing {
  readonly kind: 'booking' | 'person'
  readonly id: string
  readonly name: string
}

const names = ['Joey Marsh', 'Mei Ito', 'Grace Abara', 'Owen Silva']

const story = (seed: number): Story => {
  const stream = Stream.make(Seed.derive(Seed.root('story'), seed))
  const turns: Array<Plan.PlannedTurn> = []
  const mentions: Array<Plan.Mention> = []
  const referents: Array<Thing | undefined> = []
  const before: Array<ReadonlyArray<Thing>> = []
  const came: Array<Thing> = []
  const made = new Map<string, string>()
  const text = (id: string): Plan.Mention =>
    mention(`${id}.text`, turns.length, id, 'text', { tag: 'text', value: 'Hi!' })
  for (let turn = 0; turn < 6; turn++) {
    const id = `c${turn}`
    before.push([...came])
    const known = [...new Map(came.map((thing) => [thing.id, thing])).values()]
    const thing = stream.chance(0.6) ? stream.some(known) : undefined
    referents.push(thing)
    if (thing !== undefined) {
      const at = made.get(thing.id) ?? ''
      const refers: Json.JsonObject =
        thing.kind === 'booking' ? { booking_id: thing.id } : { to: thing.id, text: 'Hi!' }
      if (thing.kind === 'person') mentions.push(text(id))
      turns.push({
        calls: [
          call({
            id,
            function: thing.kind === 'booking' ? 'get_invoice' : 'send_message',
            arguments: refers,
            sources:
              thing.kind === 'booking'
                ? { booking_id: output(at, '/booking_id') }
                : { to: output(at, '/contact_id'), text: said(`${id}.text`) }
          })
        ]
      })
      came.push(thing)
    } else if (stream.chance(0.5)) {
      const booking: Thing = { kind: 'booking', id: `BK${turn}`, name: '' }
      turns.push({ calls: [call({ id, function: 'book_flight', output: { booking_id: booking.id } })] })
      made.set(booking.id, id)
      came.push(booking)
    } else {
      const name = names[turn % names.length] ?? ''
      const person: Thing = { kind: 'person', id: `U-${turn % names.length}`, name }
      mentions.push(
        mention(`${id}.name`, turn, `h${turn}`, 'name', { tag: 'value', type: 'PersonName', value: name }),
        text(id)
      )
      turns.push({
        calls: [
          call({
            id: `h${turn}`,
            function: 'find_contact',
            arguments: { name },
            sources: { name: said(`${id}.name`) },
            output: { contact_id: person.id },
            hidden: id
          }),
          call({
            id,
            function: 'send_message',
            arguments: { to: person.id, text: 'Hi!' },
            sources: { to: output(`h${turn}`, '/contact_id'), text: said(`${id}.text`) }
          })
        ]
      })
      made.set(person.id, `h${turn}`)
      came.push(person)
    }
  }
  return { plan: { ...invitation, turns, mentions }, referents, before }
}

/** Everything that the words of a message could mean, as a reader takes them. */
const meanings = (text: string, kind: Thing['kind'], before: ReadonlyArray<Thing>): ReadonlyArray<string> => {
  const own = before.filter((thing) => thing.kind === kind)
  const order = [...new Set(own.map((thing) => thing.id))]
  const last = own.at(-1)?.id
  const named = own.filter((thing) => thing.name !== '' && text.includes(thing.name))
  if (named.length > 0) return [...new Set(named.map((thing) => thing.id))]
  const ordinal = ['first', 'second', 'third', 'fourth'].findIndex((word) => text.includes(`the ${word} `))
  if (ordinal >= 0) return order.slice(ordinal, ordinal + 1)
  if (/the earlier /.test(text)) return order.filter((id) => id !== last)
  // A pronoun means what came up last, of whatever kind it can stand for.
  if (/\bthem\b/i.test(text)) return kind === 'person' && last !== undefined ? [last] : []
  if (/\bit\b/i.test(text.replace(/"[^"]*"|“[^”]*”/g, '')))
    return before.at(-1)?.kind === kind && last !== undefined ? [last] : []
  return last === undefined ? [] : [last]
}

describe('what a message refers to', () => {
  test('is exactly one of the things that came up, and the one that is meant', () => {
    let checked = 0
    const words = new Set<string>()
    for (let number = 0; number < 150; number++) {
      const { plan, referents, before } = story(number)
      const history: Array<string> = []
      for (const turn of plan.turns.keys()) {
        const query = Query.write({
          plan,
          turn,
          world,
          seed: Seed.derive(Seed.root('refers'), number),
          history,
          answers: []
        })
        if (!isRight(query)) throw new Error(query.left.reason)
        const { text } = query.right
        history.push(text)
        const thing = referents[turn]
        if (thing === undefined) continue
        checked += 1
        expect([text, meanings(text, thing.kind, before[turn] ?? [])]).toEqual([text, [thing.id]])
        words.add(/\bit\b|\bthem\b|the (?:earlier|first|second|third)|that \w+/.exec(text)?.[0] ?? 'name')
      }
    }
    expect(checked).toBeGreaterThan(200)
    for (const way of ['it', 'them', 'that booking', 'the earlier', 'the first', 'name']) expect(words).toContain(way)
  })
})
