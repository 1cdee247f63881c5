import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Seed from '../random/Seed.js'
import * as FunctionName from '../signature/FunctionName.js'
import * as PoolCodec from '../signature/PoolCodec.js'
import * as Signature from '../signature/Signature.js'
import * as Draw from './Draw.js'
import { pool, signature } from './fixture/Functions.js'
import * as Reworded from './Reworded.js'
import * as Rewriting from './Rewriting.js'

const text = (signatures: ReadonlyArray<Signature.Signature>): string =>
  signatures.map((one) => JSON.stringify(PoolCodec.encode(one))).join('\n')

/** As a file gives it back. */
const read = (signatures: ReadonlyArray<Signature.Signature>): ReadonlyArray<Signature.Signature> =>
  text(signatures)
    .split('\n')
    .flatMap((line) => {
      if (line === '') return []
      const decoded = PoolCodec.decode(JSON.parse(line))
      if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
      return [decoded.right]
    })

// Functions that speak of each other, with annotations, and with a request in which arguments have places.
const related = fc.tuple(pool, fc.nat()).map(([some, turn]) =>
  some.map((one, index): Signature.Signature => {
    const properties = one.parameters.properties ?? {}
    const other = some[(index + turn) % some.length]?.name ?? one.name
    return Signature.make({
      ...one,
      parameters: {
        ...one.parameters,
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, schema]) => [
            name,
            { ...schema, 'x-magnet': { type: `T${name}`, voice: 'spoken' as const } }
          ])
        )
      },
      undoes: [other, 'get_what_is_elsewhere'],
      ...(turn % 2 === 0 ? { amends: [other] } : {}),
      endpoint: {
        method: 'GET',
        path: '/',
        places: Object.fromEntries(Object.keys(properties).map((name) => [name, { in: 'query' as const, name }])),
        authentication: []
      }
    })
  })
)

const seeds = fc.integer({ min: 0, max: 10_000 }).map((number) => Seed.root(number))

describe('a rewritten pool', () => {
  test('is undone to the byte, also when it comes from a file', () => {
    fc.assert(
      fc.property(related, seeds, (signatures, seed) => {
        const rewritten = Rewriting.draw(seed)(signatures)
        expect(text(Rewriting.undo(rewritten))).toBe(text(signatures))
        expect(text(Rewriting.undo(read(rewritten)))).toBe(text(signatures))
      }),
      { numRuns: 150 }
    )
  })

  test('has valid names, each once, none of which its pool called another function', () => {
    fc.assert(
      fc.property(related, seeds, (signatures, seed) => {
        const rewritten = Rewriting.draw(seed)(signatures)
        const names = rewritten.map(({ name }) => name)
        expect(new Set(names).size).toBe(signatures.length)
        expect(names.filter((name) => !FunctionName.is(name))).toEqual([])
        for (const [index, { name }] of signatures.entries())
          if (names[index] !== name) expect(signatures.map((one) => one.name)).not.toContain(names[index])
      }),
      { numRuns: 100 }
    )
  })

  test('speaks of its functions and arguments by their new names', () => {
    fc.assert(
      fc.property(related, seeds, (signatures, seed) => {
        const rewritten = Rewriting.draw(seed)(signatures)
        const names = new Set<string>(rewritten.map(({ name }) => name))
        for (const { undoes, amends = [], inputs, endpoint } of rewritten) {
          expect(names).toContain(undoes[0])
          for (const one of amends) expect(names).toContain(one)
          expect(Object.keys(endpoint?.places ?? {}).toSorted()).toEqual(inputs.map(({ name }) => name).toSorted())
        }
      }),
      { numRuns: 100 }
    )
  })

  test('rewritten again is what its original is rewritten to', () => {
    fc.assert(
      fc.property(related, seeds, seeds, (signatures, one, other) => {
        expect(text(Rewriting.draw(one)(Rewriting.draw(other)(signatures)))).toBe(text(Rewriting.draw(one)(signatures)))
      }),
      { numRuns: 50 }
    )
  })

  test('in words that somebody chose is undone to the byte', () => {
    fc.assert(
      fc.property(related, fc.nat(), (signatures, turn) => {
        const rewritten = Rewriting.apply(
          new Map(
            signatures.map((one, index) => [
              one.name as string,
              Reworded.of(
                {
                  name: `take_${index}_${turn}`,
                  description: 'In other words.',
                  parameters: new Map(
                    one.inputs.map(({ name }, at) => [name, { name: `p${at}`, description: 'Also in other words.' }])
                  )
                },
                one
              )
            ])
          )
        )(signatures)
        expect(rewritten.map(({ name }) => name)).toEqual(signatures.map((_, index) => `take_${index}_${turn}`))
        expect(text(Rewriting.undo(read(rewritten)))).toBe(text(signatures))
      }),
      { numRuns: 100 }
    )
  })

  test('leaves a function as it is whose new tool cannot be put back', () => {
    const one = signature(
      'get_booking' as FunctionName.FunctionName,
      'Gets it.',
      { type: 'object', properties: {} },
      'x'
    )
    const tool: Signature.Tool = {
      type: 'function',
      function: { name: 'fetch_booking', description: 'Fetches it.', parameters: { type: 'object', properties: {} } }
    }
    const former = { function: 'get_booking', parameters: {}, values: {}, descriptions: { '': 'Gets it.' } }
    const apply = (description: string): ReadonlyArray<Signature.Signature> =>
      Rewriting.apply(new Map([['get_booking', { tool, former: { ...former, descriptions: { '': description } } }]]))([
        one
      ])
    expect(apply('Gets it.')[0]?.name).toBe('fetch_booking')
    expect(apply('Gets something else.')).toEqual([one])
  })

  test('takes no name that its functions mention as one of elsewhere', () => {
    const one = {
      ...signature('drop_booking' as FunctionName.FunctionName, 'Drops it.', { type: 'object', properties: {} }, 'x'),
      undoes: ['make_booking']
    }
    const to = (name: string): ReadonlyArray<Signature.Signature> =>
      Rewriting.apply(
        new Map([['drop_booking', Reworded.of({ name, description: 'Other.', parameters: new Map() }, one)]])
      )([one])
    expect(to('make_booking')).toEqual([one])
    expect(to('lose_booking')[0]?.name).toBe('lose_booking')
  })

  test('is renamed again in records, which lead back to its own names', () => {
    const one = signature(
      'find_booking' as FunctionName.FunctionName,
      'Finds a booking.',
      { type: 'object', properties: { booking_id: { type: 'string' } } },
      'travel'
    )
    const rewritten = Rewriting.draw(Seed.root(3))([one])
    const table = new Map(rewritten.map((each) => [each.name, each] as const))
    const { alias } = Draw.whole(
      table,
      rewritten.map((each) => Signature.tool(each, false)),
      Seed.root(4)
    )
    expect(Object.values(alias.functions)).toEqual([rewritten[0]?.name])
    expect(Rewriting.undo(rewritten)[0]?.name).toBe('find_booking')
  })
})
