/** Settings by profile. `paper` is calibrated so that accepted records have the paper's statistics: 4.71 turns and 15.13 calls (Magnet, table 2). */
import { Seed } from '@magnet/core'
import type { Profile, Settings } from '../Settings.js'

const common = {
  minimum: 3,
  split: 0.4,
  cross: 0.5,
  change: 0.12,
  errors: 0.1,
  talk: 0.15,
  alias: 0.5,
  families: false,
  distractors: [5, 30],
  proofs: 'all',
  maxTokens: 8000,
  ending: 1 / 3,
  attempts: 20
} as const

const profiles: { readonly [profile in Profile]: Omit<Settings, 'seed' | 'profile'> } = {
  paper: { ...common, steps: 26, merge: 0.84, maxCalls: 5, insert: 1, repeat: 0.25, asked: 26, later: 0.08 },
  everyday: { ...common, steps: 6, merge: 0.25, maxCalls: 2, insert: 0.25, repeat: 0.05, asked: 0, later: 0.2 }
}

/** The settings of a profile, some of them overridden. */
export const settings = (profile: Profile, seed: Seed.Label, overrides: Partial<Settings> = {}): Settings => ({
  ...profiles[profile],
  profile,
  seed: Seed.root(seed),
  ...overrides
})
