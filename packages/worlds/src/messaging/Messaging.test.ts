import { type Json, Pointer, Seed, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { world as messaging } from './index.js'
import { init } from './Init.js'
import * as Topic from './Topic.js'

const start = init(Seed.root('messaging'))

const step = (state: World.State, name: string, args: Json.JsonObject): readonly [Json.Json, World.State] => {
  const result = messaging.step({ function: name, arguments: args })(state)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject): string => {
  const result = messaging.step({ function: name, arguments: args })(state)
  return E.isLeft(result) ? result.left.code : 'accepted'
}

const at = (value: Json.Json, pointer: string): Json.Json => Pointer.get(value, pointer) ?? null

const people = start.contacts
const idOf = (name: string): Json.Json => at(step(start, 'find_contact', { name })[0], '/contact_id')
const someone = people[0]?.first ?? ''
const other = people[1]?.first ?? ''

describe('messaging', () => {
  it('finds a contact by first or full name, whatever the case', () => {
    const full = people[0]?.name ?? ''
    expect(step(start, 'find_contact', { name: someone })[0]).toEqual(
      step(start, 'find_contact', { name: full.toUpperCase() })[0]
    )
    expect(refusal(start, 'find_contact', { name: 'Nobody Atall' })).toBe('not_found')
  })

  it('sends a message, reports its delivery, and takes it back', () => {
    const [sent, next] = step(start, 'send_message', { to: idOf(someone), text: 'Hello!' })
    expect(at(sent, '/recipient')).toBe(people[0]?.name)
    const sent_id = at(sent, '/sent_id')
    expect(['read', 'delivered']).toContain(at(step(next, 'check_delivery', { sent_id })[0], '/status'))
    const [, back] = step(next, 'unsend_message', { sent_id })
    expect(refusal(back, 'check_delivery', { sent_id })).toBe('not_found')
  })

  it('blocks a sender once, and takes entries off the list by their own id', () => {
    const [, open] = step(start, 'unlock_mailbox', {})
    const message_id = at(step(start, 'list_unread', {})[0], '/messages/0/message_id')
    const [entry, blocked] = step(open, 'block_sender', { message_id })
    expect(refusal(blocked, 'block_sender', { message_id })).toBe('conflict')
    const [freed, next] = step(blocked, 'unblock_contact', { block_id: at(entry, '/block_id') })
    expect(at(freed, '/name')).toBe(at(entry, '/name'))
    expect(step(next, 'list_blocked', {})[0]).toEqual(step(start, 'list_blocked', {})[0])
  })

  it('opens the archive, deletes and blocks only in a session', () => {
    const message_id = at(step(start, 'list_unread', {})[0], '/messages/0/message_id')
    const protected_: ReadonlyArray<readonly [string, Json.JsonObject]> = [
      ['list_archived', {}],
      ['delete_message', { message_id }],
      ['block_sender', { message_id }]
    ]
    const [, open] = step(start, 'unlock_mailbox', {})
    for (const [name, args] of protected_) {
      expect([name, refusal(start, name, args)]).toEqual([name, 'unauthenticated'])
      expect([name, refusal(open, name, args)]).toEqual([name, 'accepted'])
    }
  })

  it('reads a message that speaks of the city and the day that it gives', () => {
    const message_id = at(step(start, 'list_unread', {})[0], '/messages/0/message_id')
    const message = step(start, 'read_message', { message_id })[0]
    expect(at(message, '/text')).toContain(at(message, '/city'))
    const date = at(message, '/date')
    expect(at(message, '/text')).toContain(` ${typeof date === 'string' ? Number(date.slice(8)) : 'no day'} `)
  })

  it('counts an answered message as read', () => {
    const unread = step(start, 'list_unread', {})[0]
    const message_id = at(unread, '/messages/0/message_id')
    const [, next] = step(start, 'reply_message', { message_id, text: 'Yes!' })
    expect(
      Pointer.matches(step(next, 'list_unread', {})[0], '/messages/*/message_id').map(([, id]) => id)
    ).not.toContain(message_id)
  })

  it('finds whole words only, and nothing in the archive', () => {
    expect(step(start, 'search_messages', { keyword: 'zzz' })[0]).toEqual({ messages: [] })
    for (const message of start.messages.filter((one) => one.folder === 'archive')) {
      const found = step(start, 'search_messages', { keyword: start.events[message.event]?.about ?? '' })[0]
      const received = Pointer.matches(found, '/messages/*/received').map(([, value]) => value)
      expect(received.length).toBeGreaterThan(0)
      expect(received).not.toContain(message.received)
    }
  })

  it('has nobody write twice about one event', () => {
    const pairs = start.messages.map((message) => `${message.from} ${message.event}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it('orders messages newest first, no two at the same minute', () => {
    const received = start.messages.map((message) => message.received)
    expect(new Set(received).size).toBe(received.length)
    expect(received).toEqual(received.toSorted().toReversed())
  })

  it('starts a group once, lets people join once, and writes to all', () => {
    const name = start.names[0] ?? ''
    const [group, made] = step(start, 'create_group', { name })
    const group_id = at(group, '/group_id')
    expect(refusal(made, 'create_group', { name: name.toUpperCase() })).toBe('conflict')
    expect(refusal(made, 'send_to_group', { group_id, text: 'Hello?' })).toBe('conflict')
    const [, joined] = step(made, 'add_to_group', { group_id, contact_id: idOf(other) })
    expect(refusal(joined, 'add_to_group', { group_id, contact_id: idOf(other) })).toBe('conflict')
    expect(at(step(joined, 'send_to_group', { group_id, text: 'Hi all!' })[0], '/recipients')).toBe(1)
    expect(at(step(joined, 'lookup_group', { group: name })[0], '/owner')).toBe(start.user.name)
  })

  it('schedules for later days only, moves and cancels', () => {
    const to = idOf(someone)
    expect(refusal(start, 'schedule_message', { to, text: 'Hi', date: start.today, time: '09:00' })).toBe('conflict')
    const date = start.scheduled[0]?.date ?? ''
    const [set, waiting] = step(start, 'schedule_message', { to, text: 'Hi', date, time: '09:00' })
    const scheduled_id = at(set, '/scheduled_id')
    expect(refusal(waiting, 'postpone_message', { scheduled_id, date })).toBe('conflict')
    const [, cancelled] = step(waiting, 'cancel_scheduled', { scheduled_id })
    expect(step(cancelled, 'list_scheduled', {})[0]).toEqual(step(start, 'list_scheduled', {})[0])
  })

  it('says what every subject is about, where and when, in its text', () => {
    for (const [topic, { about }] of Topic.topics.entries())
      for (const turn of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const text = Topic.text(topic, turn, 'Lisbon', '2026-05-14')
        for (const part of [about, 'lisbon', '14 may']) expect(text.toLowerCase()).toContain(part)
      }
  })
})
