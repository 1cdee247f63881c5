/** The front door: a panel that has to be opened, and codes for guests. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { CalendarDate, PersonName } from '../cast/Types.js'
import {
  CodeCount,
  CodedGuest,
  DoorCode,
  GuestCodeId,
  GuestTitle,
  PanelMinutes,
  PanelState,
  GuestDays
} from './DoorTypes.js'
import * as Ids from './Ids.js'
import type { GuestCode, State } from './State.js'
import * as Words from './words/Door.js'

const write = Declare.write<State>('home')

/** The premise of whatever changes who may come in. */
const premise = 'home.panel'

const locked: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'The door panel is locked. Open it with the key of this phone first.'
)

/** How many codes the lock holds. */
const most = 8

const open = write({
  name: 'open_door_panel',
  description: 'Opens the panel of the front door lock with the key of this phone, for ten minutes.',
  toolClass: 'door',
  grants: [premise],
  parameters: {},
  returns: Declare.object({ panel: PanelState, minutes: PanelMinutes }),
  phrases: Words.open,
  run: () => (state) =>
    E.right([{ panel: 'open' as const, minutes: 10 }, state.unlocked ? state : { ...state, unlocked: true }])
})

const stays = [2, 3, 4, 5, 7, 10, 14, 21]

const create = write({
  name: 'create_guest_code',
  description: `Makes a door code for a guest, from a day on and for a number of days. The lock holds ${most} codes. The door panel has to be open.`,
  toolClass: 'door',
  requires: [premise],
  parameters: {
    guest: Declare.required(PersonName, 'Name of the guest.'),
    from: Declare.required(CalendarDate, 'The first day, from today on.'),
    days: Declare.required(GuestDays, 'For how many days.')
  },
  returns: Declare.object({ code_id: GuestCodeId, guest: GuestTitle, code: DoorCode, until: CalendarDate }),
  phrases: Words.create,
  suggest: (state) =>
    state.guests.flatMap((guest, index) =>
      [0, 3].map((shift) => ({
        guest,
        from: Calendar.addDays(((index * 3 + shift) % 12) + 1)(state.today),
        days: stays[(index + shift) % stays.length] ?? 3
      }))
    ),
  run:
    ({ guest, from, days }) =>
    (state) => {
      if (!state.unlocked) return locked
      if (from < state.today)
        return Refusal.of('conflict', `${from} is over. A code can begin on ${state.today} or later.`, 'from')
      const same = state.codes.find((code) => code.guest.toLowerCase() === guest.trim().toLowerCase())
      if (same !== undefined)
        return Refusal.of('conflict', `${same.guest} has a code already; it works until ${same.until}.`, 'guest')
      if (state.codes.length >= most)
        return Refusal.of('conflict', `All ${most} codes of the lock are in use. Revoke one first.`)
      const made: GuestCode = {
        number: state.issued,
        guest: guest.trim(),
        code: String(Chance.int(100_000, 999_999, state.salt, 41, state.issued)),
        from,
        until: Calendar.addDays(days - 1)(from)
      }
      return E.right([
        { code_id: Ids.guest.write(state, made.number), guest: made.guest, code: made.code, until: made.until },
        { ...state, issued: state.issued + 1, codes: [...state.codes, made] }
      ])
    }
})

const find = Declare.read<State>('home')({
  name: 'find_guest_code',
  description: 'Finds the door code entry of a guest. It does not show the digits.',
  toolClass: 'door',
  parameters: { guest: Declare.required(CodedGuest, 'Name of the guest.') },
  returns: Declare.object({ code_id: GuestCodeId, from: CalendarDate, until: CalendarDate }),
  phrases: Words.find,
  suggest: (state) => state.codes.map(({ guest }) => ({ guest })),
  run:
    ({ guest }) =>
    (state) => {
      const code = state.codes.find((one) => one.guest.toLowerCase() === guest.trim().toLowerCase())
      return code === undefined
        ? Refusal.of('not_found', `Nobody called "${guest}" has a code for the door.`, 'guest')
        : E.right([{ code_id: Ids.guest.write(state, code.number), from: code.from, until: code.until }, state])
    }
})

const held = (state: State, id: string) => Ids.numbered(Ids.guest, state, state.codes, id, 'code_id', 'guest code')

const extend = write({
  name: 'extend_guest_code',
  description: 'Lets a guest code work for some days longer. The door panel has to be open.',
  toolClass: 'door',
  requires: [premise],
  amends: ['create_guest_code'],
  parameters: {
    code_id: Declare.required(GuestCodeId, 'Id of the guest code.'),
    days: Declare.required(GuestDays, 'How many days longer.')
  },
  returns: Declare.object({ code_id: GuestCodeId, guest: GuestTitle, until: CalendarDate }),
  phrases: Words.extend,
  suggest: () => stays.map((days) => ({ days })),
  run:
    ({ code_id, days }) =>
    (state) => {
      const found = held(state, code_id)
      if (E.isLeft(found)) return found
      if (!state.unlocked) return locked
      const code = found.right
      const until = Calendar.addDays(days)(code.until)
      if (Calendar.number(until) - Calendar.number(code.from) > 90)
        return Refusal.of(
          'forbidden',
          `A guest code works for 90 days at most; ${code.guest}'s began on ${code.from}.`,
          'days'
        )
      return E.right([
        { code_id, guest: code.guest, until },
        { ...state, codes: state.codes.map((one) => (one === code ? { ...one, until } : one)) }
      ])
    }
})

const revoke = write({
  name: 'revoke_guest_code',
  description: 'Ends a guest code for good. The door panel has to be open.',
  toolClass: 'door',
  requires: [premise],
  undoes: ['create_guest_code'],
  parameters: { code_id: Declare.required(GuestCodeId, 'Id of the guest code.') },
  returns: Declare.object({ guest: GuestTitle, left: CodeCount }),
  phrases: Words.revoke,
  run:
    ({ code_id }) =>
    (state) => {
      const found = held(state, code_id)
      if (E.isLeft(found)) return found
      if (!state.unlocked) return locked
      const codes = state.codes.filter((one) => one !== found.right)
      return E.right([
        { guest: found.right.guest, left: codes.length },
        { ...state, codes }
      ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [open, create, find, extend, revoke]
