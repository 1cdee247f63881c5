/** Who else sees the calendar. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import * as Ids from './Ids.js'
import type { State } from './State.js'
import { AttendeeId, AttendeeName, CalendarAccess, CalendarShareId } from './Types.js'
import * as Words from './words/Sharing.js'

const write = Declare.write<State>('calendar')

const share = write({
  name: 'share_calendar',
  description:
    "Lets somebody see the user's calendar, or edit it. May answer that the directory is briefly unavailable; calling it once more is then right.",
  toolClass: 'sharing',
  parameters: {
    attendee_id: Declare.required(AttendeeId, 'Id of the person.'),
    access: Declare.required(CalendarAccess, 'What the person may do.')
  },
  returns: Declare.object({
    share_id: CalendarShareId,
    attendee_id: AttendeeId,
    name: AttendeeName,
    access: CalendarAccess
  }),
  phrases: Words.share,
  transient: { code: 'unavailable', message: 'The directory is being synchronised. Please call again in a moment.' },
  suggest: () => [
    { access: 'busy times' },
    { access: 'all details' },
    { access: 'all details' },
    { access: 'busy times' },
    { access: 'editing' }
  ],
  run:
    ({ attendee_id, access }) =>
    (state) => {
      const found = Ids.attendeeAt(state, attendee_id, 'attendee_id')
      if (E.isLeft(found)) return found
      const [{ name }, person] = found.right
      const known = state.shares.find((one) => one.person === person)
      if (known?.access === access) return Refusal.of('conflict', `${name} has access to ${access} already.`, 'access')
      const made = { number: state.issued, person, access }
      return E.right([
        { share_id: Ids.share.write(state, made.number), attendee_id, name, access },
        { ...state, issued: state.issued + 1, shares: [...state.shares.filter((one) => one !== known), made] }
      ])
    }
})

const stop = write({
  name: 'unshare_calendar',
  description: "Ends somebody's access to the user's calendar.",
  toolClass: 'sharing',
  undoes: ['share_calendar'],
  parameters: { share_id: Declare.required(CalendarShareId, 'Id of the share.') },
  returns: Declare.object({ name: AttendeeName }),
  phrases: Words.stop,
  run:
    ({ share_id }) =>
    (state) => {
      const number = Ids.share.read(state, share_id)
      const found = state.shares.find((one) => one.number === number)
      return found === undefined
        ? Refusal.of('not_found', `Nothing is shared under ${share_id}.`, 'share_id')
        : E.right([
            { name: state.people[found.person]?.name ?? '' },
            { ...state, shares: state.shares.filter((one) => one !== found) }
          ])
    }
})

export const functions: ReadonlyArray<World.WorldFunction> = [share, stop]
