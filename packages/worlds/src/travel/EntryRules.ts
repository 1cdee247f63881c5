/** What a country asks of its visitors. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import { read } from './State.js'
import { Country, Fee, StayDays, Visa } from './Types.js'
import * as Why from './Why.js'

export const entryRules: World.WorldFunction = read({
  name: 'entry_rules',
  description:
    'Says whether the traveller needs a visa for a country, for how long they may stay and what entry costs.',
  toolClass: 'documents',
  parameters: { country: Declare.required(Country, 'Name of the country') },
  returns: Declare.object({ visa: Visa, stay_days: StayDays, entry_fee: Fee }),
  phrases: {
    ask: [
      'check whether I need a visa for {country}',
      'find out what I need to enter {country}',
      'look up the entry rules for {country}',
      'tell me how long I may stay in {country}'
    ],
    question: [
      'do I need a visa for {country}',
      'how long can I stay in {country}',
      'what does it take to get into {country}'
    ],
    answer: [
      (told) =>
        `For ${told.argument('country')} a visa is ${told.must('/visa')}, you can stay ${told.must('/stay_days')} days, and entry costs ${told.may('/entry_fee')}.`,
      (told) =>
        `In ${told.argument('country')} you can stay for ${told.must('/stay_days')} days; a visa is ${told.must('/visa')}.`,
      (told) =>
        `You may stay in ${told.argument('country')} for ${told.must('/stay_days')} days. A visa is ${told.must('/visa')}, and the entry fee is ${told.may('/entry_fee')}.`
    ],
    lack: ['look up entry rules', 'check visa requirements', 'find out what a country asks of visitors'],
    service: 'the travel document service',
    wants: { country: ['Which country are you going to?', 'For which country?'] },
    gives: { country: ['{}', 'for {}', "it's {}"] },
    why: Why.entryRules,
    tells: ['visa', 'entry rules']
  },
  suggest: (state) => state.ideas.countries.map((country) => ({ country })),
  run:
    ({ country }) =>
    (state) => {
      const wanted = country.trim().toLowerCase()
      const place = state.destinations.findIndex((one) => one.country.toLowerCase() === wanted)
      if (place < 0) return Refusal.of('not_found', `Nothing is known about entering ${country}.`, 'country')
      const home = state.destinations[0]?.country.toLowerCase() === wanted
      if (home) return Refusal.of('conflict', `${country} is where you live; no rules apply.`, 'country')
      // The rules belong to the country, which several cities may share.
      const label = [...wanted].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_007, 3)
      const visa = Chance.pick(
        ['not needed', 'not needed', 'issued on arrival', 'needed in advance'],
        state.salt,
        label,
        51
      )
      return E.right([
        {
          visa,
          stay_days: Chance.pick([30, 60, 90, 180], state.salt, label, 52),
          entry_fee:
            visa === 'not needed'
              ? Chance.int(1, 3, state.salt, label, 53) * 7
              : Chance.int(4, 9, state.salt, label, 54) * 10
        },
        state
      ])
    }
})
