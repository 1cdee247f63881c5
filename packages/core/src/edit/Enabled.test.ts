import { Arbitrary } from '@magnet/laws'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import * as Neighbours from '../graph/Neighbours.js'
import * as Path from '../path/Path.js'
import { is } from '../signature/FunctionName.js'
import { apply } from './Apply.js'
import type { Edit } from './Edit.js'
import * as Enabled from './Enabled.js'
import * as EditError from './EditError.js'

describe('several missing parameters', () => {
  it('apply exactly when each of them alone does', () => {
    fc.assert(
      fc.property(Arbitrary.derivation(), ({ graph, derivation: { path } }) => {
        for (const call of Path.calls(path)) {
          const parameters = Neighbours.required(graph, call.function)
          const split = (names: ReadonlyArray<string>): Edit => ({
            _tag: 'Split',
            before: call.id,
            missing: {
              _tag: 'Parameters',
              function: call.function,
              call: O.some(call.id),
              parameters: names,
              policy: 'all_or_nothing'
            }
          })
          const alone = parameters.filter((name) => E.isRight(apply(split([name]))(graph)(path)))
          if (alone.length > 0) expect(E.isRight(apply(split(alone))(graph)(path))).toBe(true)
          if (alone.length < parameters.length) expect(E.isLeft(apply(split(parameters))(graph)(path))).toBe(true)
        }
      }),
      { seed: 11 }
    )
  })
})

describe('an edit that does not apply', () => {
  const path = Path.walked(['price_flight', 'book_flight'].filter(is))
  const [first, second] = Path.calls(path).map((call) => call.id)

  it('says why', () => {
    const edits: ReadonlyArray<Edit> = [
      ...(first === undefined ? [] : [{ _tag: 'Merge', at: first } as const]),
      ...Enabled.insertsBefore(Arbitrary.travel)(path).map((edit) =>
        edit._tag === 'InsertBefore' && first !== undefined ? { ...edit, call: { ...edit.call, id: first } } : edit
      ),
      ...Enabled.repeats(Arbitrary.travel)(path).map((edit) =>
        edit._tag === 'Repeat' && second !== undefined ? { ...edit, of: second } : edit
      )
    ]
    const errors = edits.flatMap((edit) => {
      const result = apply(edit)(Arbitrary.travel)(path)
      return E.isLeft(result) ? [EditError.message(result.left)] : []
    })
    expect(errors).toMatchInlineSnapshot(`
      [
        "Merge: c1 does not open a turn after the first.",
        "InsertBefore: the identity c1 is taken; a new call needs a free one.",
        "InsertBefore: the identity c1 is taken; a new call needs a free one.",
        "InsertBefore: the identity c1 is taken; a new call needs a free one.",
        "Repeat: the origin or intent of c3 is not what the edit makes of it.",
      ]
    `)
  })
})
