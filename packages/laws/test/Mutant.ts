/** Things that are wrong on purpose, each with the law that says so: laws that catch none of them prove nothing. */
import { describe, expect, it } from 'vitest'
import type { Rules } from '../src/Rules.js'

/** Something wrong, and the law that catches it. */
export interface Mutant {
  readonly name: string
  readonly law: string
  readonly rules: () => Rules
}

/** Each mutant breaks its law, and the failure says which law it is. */
export const caught = (title: string, mutants: ReadonlyArray<Mutant>): void => {
  describe(title, () => {
    it.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', (_, mutant) => {
      const law = mutant.rules().laws.find((each) => each.name === mutant.law)
      expect(law?.differences()).not.toEqual([])
      expect(law?.run).toThrow(mutant.law)
    })
  })
}
