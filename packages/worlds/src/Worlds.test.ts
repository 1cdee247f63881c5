import { Derive, type Json, Seed, type Signature } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Worlds from './Worlds.js'

const seed = Seed.root('worlds')
const all = await Worlds.all()

describe('the worlds', () => {
  it('have the names that they are listed under', () => {
    expect(all.map((world) => world.name)).toEqual(Worlds.names)
  })

  it('have functions of distinct names', () => {
    const names = all.flatMap((world) => world.functions.map((f) => f.signature.name))
    expect(new Set(names).size).toBe(names.length)
  })

  it('are a dozen, with 160 functions', () => {
    expect(all.length).toBeGreaterThanOrEqual(12)
    expect(all.flatMap((world) => world.functions).length).toBeGreaterThanOrEqual(160)
  })

  it('mean the same by a type of the same name', () => {
    const types = new Map<string, Json.Json>()
    for (const type of all.flatMap((world) => world.types)) {
      const shown = JSON.stringify([type.voice, type.schema, type.speech])
      expect(types.get(type.name) ?? shown).toBe(shown)
      types.set(type.name, shown)
    }
  })

  it('agree on the day and on the user', () => {
    const contexts = all.map((world) => world.context(world.init(seed)))
    expect(new Set(contexts.map((context) => `${context.now} ${context.timezone}`)).size).toBe(1)
    expect(new Set(contexts.map((context) => context.profile['name'])).size).toBe(1)
  })

  it('can be joined, each in its part of the state', () => {
    const joint = Worlds.joint(all)
    const state = joint.init(seed)
    expect(Object.keys(state)).toEqual(Worlds.names)
    const result = joint.step({ function: 'link_rewards', arguments: {} })(state)
    expect(E.isRight(result) && result.right[1]['places']).toBe(state['places'])
    expect(E.isRight(result) && result.right[1]['travel']).not.toBe(state['travel'])
  })

  it('have their part of the state under their name, also alone', () => {
    const [first] = all
    expect(Worlds.joint([first]).init(seed)).toEqual({ travel: first.init(seed) })
  })

  it('feed each other: the types of one are taken by another', () => {
    const crossing = all.flatMap((from) =>
      all.flatMap((to) =>
        from === to
          ? []
          : from.functions.flatMap((source) =>
              to.functions.filter((target) =>
                target.signature.inputs.some((input) => gives(source.signature, input.type))
              )
            )
      )
    )
    expect(crossing.length).toBeGreaterThan(10)
  })
})

describe.each(all.map((world) => [world.name, world] as const))('the world %s', (_name, world) => {
  const signatures = world.functions.map((f) => f.signature)
  const { edges } = Derive.derive(signatures, { seed })
  const voice = (name: string, parameter: string): string | undefined =>
    signatures.find((one) => one.name === name)?.inputs.find((input) => input.name === parameter)?.voice
  const opaque = edges.filter((edge) => edge.links.some((link) => voice(edge.to, link.parameter) === 'opaque'))
  const helps = (name: string): boolean => {
    const f = world.functions.find((one) => one.signature.name === name)
    return f !== undefined && ((f.phrases.stands ?? []).length > 0 || f.signature.grants.length > 0)
  }

  it('has four pairs at least of a helper that nobody mentions and what needs it', () => {
    const nested = edges.filter((edge) => edge.nested && helps(edge.from))
    expect(nested.length).toBeGreaterThanOrEqual(4)
  })

  it('has four pairs at least that hand on an identifier, also to a later turn', () => {
    const handed = opaque.filter((edge) => !helps(edge.from))
    expect(handed.length).toBeGreaterThanOrEqual(4)
  })

  it('asks before some acts, forbids some, and documents failures that come and go', () => {
    expect(new Set(world.policies?.map((policy) => policy.effect))).toEqual(new Set(['confirm', 'forbid']))
    expect(world.functions.some((f) => f.transient !== undefined)).toBe(true)
  })
})

describe('a name of a world', () => {
  it('gives the worlds in their own order, each once', () => {
    const found = Worlds.byName(['messaging', 'travel', 'messaging'])
    expect(found).toEqual(E.right(['travel', 'messaging']))
  })

  it('that is unknown comes back with the nearest one', () => {
    expect(Worlds.byName(['travel', 'mesaging'])).toEqual(
      E.left({ _tag: 'UnknownWorld', name: 'mesaging', nearest: 'messaging', known: Worlds.names })
    )
    expect(Worlds.byName(['__proto__'])).toMatchObject({ left: { name: '__proto__' } })
  })
})

const gives = (signature: Signature.Signature, type: string): boolean =>
  signature.outputs.some((output) => output.type === type)
