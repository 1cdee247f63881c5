/** The world that the guide says to copy: it compiles (the types of these tests cover it), keeps the laws, and converses. */
import { Rules, WorldRules } from '@magnet/laws'
import { Worlds } from '@magnet/worlds'
import { describe, expect, it } from 'vitest'
import * as Conversations from '../../docs/examples/world-template/src/Conversations.js'
import { world } from '../../docs/examples/world-template/src/index.js'

Rules.check({ describe, it })(WorldRules.of(world))

const yields = (outcomes: Awaited<ReturnType<typeof Conversations.make>>): number => {
  const failed = outcomes.flatMap(({ rejected }) => rejected).filter(({ stage }) => stage !== 'walk').length
  const records = outcomes.filter(({ record }) => record !== undefined).length
  return records / (records + failed)
}

describe('the world of the guide', () => {
  it('makes conversations, nine attempts of ten, in which every function is called', async () => {
    const outcomes = await Conversations.make([world], 80)
    expect(yields(outcomes)).toBeGreaterThanOrEqual(0.9)
    const text = outcomes.flatMap(({ record }) => (record === undefined ? [] : [Conversations.text(record)])).join('\n')
    expect(world.functions.map((f) => f.signature.name).filter((name) => !text.includes(`    ${name} {`))).toEqual([])
  }, 60_000)

  it('crosses to the worlds that come with Magnet', async () => {
    const outcomes = await Conversations.make([world, ...(await Worlds.load(['messaging']))], 40)
    const crossing = outcomes.filter(({ record }) => {
      const called = record === undefined ? '' : Conversations.text(record)
      return /borrow_tool|extend_loan|return_tool/.test(called) && /_message|set_away|send_to_group/.test(called)
    })
    expect(crossing.length).toBeGreaterThan(10)
  }, 60_000)
})
