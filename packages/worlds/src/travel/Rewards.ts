/** The frequent flyer account: it has to be linked before it can be read or used. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Calendar from '../cast/Calendar.js'
import * as Code from '../cast/Code.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import * as Booked from './Booked.js'
import { read, write } from './State.js'
import { BookingId, Cabin, FlightId, MemberNumber, Points, PointsExpiry, Tier } from './Types.js'
import * as Why from './Why.js'

const members = Code.of('FF')
const premise = 'travel.rewards'

const missing = (): ReturnType<typeof Refusal.of> =>
  Refusal.of('unauthenticated', 'No frequent flyer account is linked. Link it first.')

export const linkRewards: World.WorldFunction = write({
  name: 'link_rewards',
  description: "Links the traveller's frequent flyer account, which is needed to see or use points.",
  toolClass: 'rewards',
  parameters: {},
  returns: Declare.object({ member_number: MemberNumber, tier: Tier }),
  grants: [premise],
  phrases: {
    ask: [
      'link my frequent flyer account',
      'connect my frequent flyer account',
      'hook up my frequent flyer membership',
      'sign me in to my frequent flyer account'
    ],
    question: ['can you connect my frequent flyer account', 'could you link my frequent flyer membership'],
    answer: [
      (told) => `Your account is linked; you have ${told.must('/tier')} status.`,
      (told) => `Linked. You're a ${told.must('/tier')} member, number ${told.may('/member_number')}.`,
      (told) => `I'm connected to membership ${told.may('/member_number')}, which is ${told.must('/tier')}.`
    ],
    lack: ['link your frequent flyer account', 'connect memberships', 'sign in to your frequent flyer account'],
    service: 'the frequent flyer login',
    wants: {},
    why: Why.linkRewards,
    tells: ['link my', 'connect my', 'sign in', 'log in']
  },
  run: () => (state) =>
    state.rewards.linked
      ? Refusal.of('conflict', 'The frequent flyer account is linked already.')
      : E.right([
          { member_number: members.write(state.salt, 77), tier: state.rewards.tier },
          { ...state, rewards: { ...state.rewards, linked: true } }
        ])
})

export const getPoints: World.WorldFunction = read({
  name: 'get_points',
  description: 'Returns the points on the linked frequent flyer account and when they expire.',
  toolClass: 'rewards',
  parameters: {},
  returns: Declare.object({ points: Points, expire_on: PointsExpiry }),
  requires: [premise],
  phrases: {
    ask: [
      'check how many frequent flyer points I have',
      'look up my points balance',
      'tell me how many points I have collected',
      'see when my frequent flyer points expire'
    ],
    question: ['how many frequent flyer points do I have', 'when do my points expire', "what's my points balance"],
    answer: [
      (told) => `You have ${told.must('/points')} points; they expire on ${told.must('/expire_on')}.`,
      (told) => `There are ${told.must('/points')} points on your account, good until ${told.must('/expire_on')}.`,
      (told) => `Your balance is ${told.must('/points')} points. Use them by ${told.must('/expire_on')}.`
    ],
    lack: ['look up your points', 'see what you have collected', 'check your frequent flyer balance'],
    service: 'the points account',
    wants: {},
    called: { '/points': ['my points'] },
    why: Why.getPoints,
    tells: ['points balance', 'frequent flyer points']
  },
  run: () => (state) =>
    state.rewards.linked
      ? E.right([
          {
            points: state.rewards.points,
            expire_on: Calendar.addDays(60 + (state.salt % 240))(state.today)
          },
          state
        ])
      : missing()
})

export const upgradeBooking: World.WorldFunction = write({
  name: 'upgrade_booking',
  description: 'Upgrades an economy booking to business with points of the linked frequent flyer account.',
  toolClass: 'rewards',
  parameters: { booking_id: Declare.required(BookingId, 'Number of the booking') },
  returns: Declare.object({ cabin: Cabin, points_used: Points, points_left: Points, flight_id: FlightId }),
  requires: [premise],
  phrases: {
    ask: [
      'upgrade {booking_id} with my points',
      'use my points to get {booking_id} upgraded',
      'spend points on an upgrade for {booking_id}',
      'spend my points on a better class for {booking_id}'
    ],
    question: [
      'can {booking_id} be upgraded with points',
      'do I have enough points to upgrade {booking_id}, and if so can you do it'
    ],
    answer: [
      (told) =>
        `You're in ${told.must('/cabin')} now. It took ${told.must('/points_used')} points; ${told.must('/points_left')} are left.`,
      (told) =>
        `Upgraded to ${told.must('/cabin')} for ${told.must('/points_used')} points, which leaves ${told.must('/points_left')}.`,
      (told) => `Done: ${told.must('/cabin')} it is, and you still have ${told.must('/points_left')} points.`
    ],
    lack: ['upgrade bookings', 'spend points', 'get you into a better cabin'],
    service: 'the upgrade desk',
    wants: {},
    why: Why.upgradeBooking,
    tells: ['upgrade', 'points']
  },
  run:
    ({ booking_id }) =>
    (state) => {
      if (!state.rewards.linked) return missing()
      const found = Booked.standing(state, booking_id)
      if (E.isLeft(found)) return found
      const { booking, flight } = found.right
      if (booking.cabin !== 'economy')
        return Refusal.of('conflict', `Booking ${booking_id} is not in economy.`, 'booking_id')
      const price = Math.ceil(flight.price / 25) * 1000
      const left = state.rewards.points - price
      if (left < 0)
        return Refusal.of(
          'insufficient_funds',
          `The upgrade takes ${price} points; you have ${state.rewards.points}.`,
          'booking_id'
        )
      return E.right([
        { cabin: 'business', points_used: price, points_left: left, flight_id: flight.flight_id },
        Booked.withBooking({ ...state, rewards: { ...state.rewards, points: left } }, { ...booking, cabin: 'business' })
      ])
    }
})

export const valuePoints: World.WorldFunction = read({
  name: 'value_points',
  description: 'Says what a number of frequent flyer points is worth in dollars.',
  toolClass: 'rewards',
  parameters: { points: Declare.required(Points, 'Number of points') },
  returns: Declare.object({ worth: Money }),
  phrases: {
    ask: [
      'work out what {points} points are worth',
      'tell me what {points} points come to in money',
      'check how much money {points} points are',
      'put a price on {points} points'
    ],
    question: ['what are {points} points worth', 'how much are {points} points in dollars'],
    answer: [
      (told) => `${told.argument('points', 'number')} points are worth ${told.must('/worth')}.`,
      (told) => `In money, ${told.argument('points', 'number')} points are ${told.must('/worth')}.`,
      (told) => `You'd get about ${told.must('/worth')} for the points.`
    ],
    lack: ['work out what points are worth', 'put a price on points', 'value points'],
    service: 'the points calculator',
    wants: { points: ['How many points?', 'For how many points should I work it out?'] },
    gives: { points: ['{}', '{} points'] },
    called: { '/worth': ['the cash value of the points', 'the value of the points in cash'] },
    why: Why.valuePoints,
    tells: ['worth of points', 'value of the points']
  },
  suggest: (state) => state.ideas.points.map((points) => ({ points })),
  run:
    ({ points }) =>
    (state) =>
      points === 0
        ? Refusal.of('conflict', 'No points are worth nothing.', 'points')
        : E.right([{ worth: Math.round(points * 1.1) / 100 }, state])
})
