/** How people ask for a way, its traffic, and to be guided along it. */
import { type Phrases, Pointer } from '@magnet/core'
import * as Why from './Why.js'

/** A way from one place to another. */
export const route: Phrases.Phrases = {
  ask: [
    'plan a route from {from} to {to}[ {mode}]',
    'work out how to get from {from} to {to}[ {mode}]',
    'find the best way from {from} to {to}[ {mode}]',
    'map out the way from {from} to {to}[ {mode}]',
    'figure out how long it takes from {from} to {to}[ {mode}]',
    'look up directions from {from} to {to}[ {mode}]'
  ],
  question: [
    'how do I get from {from} to {to}[ {mode}]',
    "what's the quickest way from {from} to {to}[ {mode}]",
    'how long does it take to get from {from} to {to}[ {mode}]'
  ],
  stands: ['the way from {from} to {to}[ {mode}]', 'the route from {from} to {to}[ {mode}]'],
  answer: [
    (told) =>
      isFar(told)
        ? `It's a long way, ${told.must('/distance', 'distance')} via ${told.may('/via')}.`
        : `The way takes ${told.must('/minutes', 'number')} minutes for the ${told.must('/distance', 'distance')} via ${told.may('/via')}.`,
    (told) =>
      isFar(told)
        ? `The best way is via ${told.may('/via')}, ${told.must('/distance', 'distance')} in all.`
        : `The best way is via ${told.may('/via')}: ${told.must('/distance', 'distance')}, about ${told.must('/minutes', 'number')} minutes.`,
    (told) =>
      isFar(told)
        ? `You have ${told.must('/distance', 'distance')} before you, via ${told.may('/via')}.`
        : `You need about ${told.must('/minutes', 'number')} minutes to get there; it's ${told.must('/distance', 'distance')} via ${told.may('/via')}.`
  ],
  lack: ['plan routes', 'work out how to get from one place to another', 'find the way between two places'],
  service: 'the route planner',
  wants: { mode: ['How would you like to get there?', 'By car, on foot, by bike or by public transport?'] },
  gives: { mode: ['{}', "I'll go {}"] },
  why: Why.getRoute,
  tells: ['plan a route', 'route planner', 'route id']
}

/** What holds people up on a way. */
export const traffic: Phrases.Phrases = {
  ask: [
    'check the traffic on {route_id}',
    'see whether there are any delays on {route_id}',
    'find out how busy {route_id} is at the moment',
    'look into the delays on {route_id}'
  ],
  question: [
    "how's the traffic on {route_id}",
    'are there any delays on {route_id}',
    'am I going to be held up on {route_id}'
  ],
  answer: [
    (told) =>
      `Expect a delay of ${told.must('/delay_minutes', 'number')} minutes because of ${told.must('/cause')}${isFar(told) ? '' : `, so ${told.may('/minutes', 'number')} minutes in all`}.`,
    (told) =>
      `There's ${told.must('/cause')} on the way, which costs you ${told.must('/delay_minutes', 'number')} minutes.`,
    (told) =>
      `You'll lose ${told.must('/delay_minutes', 'number')} minutes to ${told.must('/cause')}${isFar(told) ? '' : `; the whole way takes ${told.may('/minutes', 'number')} minutes`}.`
  ],
  lack: ['see the traffic', 'check for delays on the way', 'tell how busy the roads are'],
  service: 'the traffic service',
  wants: {},
  why: Why.checkTraffic,
  tells: ['traffic service']
}

/** Being guided along a way. */
export const start: Phrases.Phrases = {
  ask: [
    'start navigation for {route_id}',
    'start guiding me along {route_id}',
    'navigate me along {route_id}',
    'get the navigation going for {route_id}'
  ],
  question: ['can you guide me along {route_id} now', 'can you start the navigation for {route_id}'],
  answer: [
    (told) =>
      `Navigation is running. You'll be there at ${told.must('/arrives', 'time')}; first, ${told.may('/first_step')}.`,
    (told) => `Off you go: ${told.may('/first_step')}. You should arrive at ${told.must('/arrives', 'time')}.`,
    (told) =>
      `I'm guiding you now, with arrival at ${told.must('/arrives', 'time')}. To begin with, ${told.may('/first_step')}.`
  ],
  lack: ['guide you along a route', 'start a navigation', 'give you turn-by-turn directions'],
  service: 'the navigation service',
  wants: {},
  why: Why.beginNavigation,
  tells: ['start navigation', 'turn-by-turn']
}

/** A link by which others can follow a trip. */
export const share: Phrases.Phrases = {
  ask: [
    'make a live link for {trip_id}',
    'create a link so that others can follow {trip_id}',
    'get me a link for following {trip_id}',
    'set {trip_id} up so people can follow along live'
  ],
  question: ['can I get a live link for {trip_id}', 'is there a link that lets others follow {trip_id}'],
  answer: [
    (told) =>
      `Anyone with this link can follow you: ${told.must('/link')}. It works until ${told.may('/expires', 'time')}.`,
    (told) => `Here's your live link, valid until ${told.may('/expires', 'time')}: ${told.must('/link')}.`,
    (told) => `Done, the link is ${told.must('/link')}.`
  ],
  lack: ['create live links', 'let others follow a trip', 'make a trip visible to other people'],
  service: 'the live location service',
  wants: {},
  why: Why.shareTrip,
  tells: ['live link']
}

/** The end of being guided. */
export const end: Phrases.Phrases = {
  ask: [
    'end {trip_id}',
    'stop {trip_id}, I know the rest of the way',
    "stop {trip_id}, I've changed my mind",
    "switch {trip_id} off, I don't need it any more"
  ],
  question: ['can you stop {trip_id}', 'can you turn {trip_id} off again'],
  answer: [
    (told) => `Navigation is off, with ${told.must('/remaining', 'distance')} left to go.`,
    (told) => `I've stopped guiding you. There were ${told.must('/remaining', 'distance')} left.`,
    (told) => `Stopped. From here it's another ${told.must('/remaining', 'distance')}.`
  ],
  lack: ['stop a running navigation', 'switch the directions off', 'end a trip that is under way'],
  service: 'the navigation service',
  wants: {},
  why: Why.stopNavigation,
  tells: ['end navigation']
}

/** Nobody counts the way to another city in minutes. */
const isFar = ({ output }: Phrases.Told): boolean => Number(Pointer.get(output, '/minutes')) > 240
