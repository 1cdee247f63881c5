/** Signing in: a code from the bank's key on this device, and the session that it opens. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Chance from '../cast/Chance.js'
import * as Refusal from '../cast/Refusal.js'
import type { State } from './State.js'
import { BankMinutes, CodeSeconds, SignedIn, SignInCode } from './Types.js'
import * as Words from './words/Access.js'

/** The premise of whatever moves money or opens a case. */
export const premise = 'banking.session'

/** What the bank says to somebody who has not signed in. */
export const unknown: ReturnType<typeof Refusal.of> = Refusal.of(
  'unauthenticated',
  'This needs a signed-in session. Sign in with a code first.'
)

const code = (state: State): string => String(Chance.int(100_000, 999_999, state.salt, 61))

const fetch = Declare.read<State>('banking')({
  name: 'fetch_signin_code',
  description:
    "Gets a code of six digits from the bank's key on this device. May answer that the key is briefly unavailable; calling it once more is then right.",
  toolClass: 'access',
  parameters: {},
  returns: Declare.object({ code: SignInCode, seconds: CodeSeconds }),
  phrases: Words.fetch,
  transient: { code: 'unavailable', message: 'The key on this device is syncing. Ask for the code once more.' },
  run: () => (state) => E.right([{ code: code(state), seconds: 90 }, state])
})

const sign = Declare.write<State>('banking')({
  name: 'sign_in_to_bank',
  description: 'Signs the customer in with a code, for ten minutes. Transfers, limits and disputes need it.',
  toolClass: 'access',
  grants: [premise],
  parameters: { code: Declare.required(SignInCode, 'The code of six digits.') },
  returns: Declare.object({ signed_in: SignedIn, minutes: BankMinutes }),
  phrases: Words.sign,
  run:
    ({ code: given }) =>
    (state) =>
      given === code(state)
        ? E.right([{ signed_in: true, minutes: 10 }, state.signed ? state : { ...state, signed: true }])
        : Refusal.of('unauthenticated', `The code ${given} is wrong or too old. Get a new one and try again.`, 'code')
})

export const functions: ReadonlyArray<World.WorldFunction> = [fetch, sign]
