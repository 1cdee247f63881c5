import { type Json, Pointer, Seed, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import * as Calendar from '../cast/Calendar.js'
import * as Catalogue from './Catalogue.js'
import { world as library } from './index.js'
import { branches, init } from './Init.js'

const start = init(Seed.root('library'))
const open: World.State = { ...start, scanned: true }

const call = (state: World.State, name: string, args: Json.JsonObject = {}) =>
  library.step({ function: name, arguments: args })(state)

const step = (state: World.State, name: string, args: Json.JsonObject = {}): readonly [Json.Json, World.State] => {
  const result = call(state, name, args)
  if (E.isLeft(result)) throw new Error(`${name}: ${result.left.message}`)
  return result.right
}

const refusal = (state: World.State, name: string, args: Json.JsonObject = {}): ToolError.ToolError => {
  const result = call(state, name, args)
  if (E.isRight(result)) throw new Error(`${name} was accepted`)
  return result.left
}

const at = (value: Json.Json, pointer: string): string => String(Pointer.get(value, pointer))

const book = (position: number): string =>
  at(step(start, 'find_book', { title: start.books[position]?.title ?? '' })[0], '/book_id')
const loan = (position: number): string =>
  at(step(start, 'find_book_loan', { title: start.loans[position]?.title ?? '' })[0], '/loan_id')
const hold = (position: number): string =>
  at(step(start, 'find_book_hold', { title: start.holds[position]?.title ?? '' })[0], '/hold_id')

const owned = new Set(start.loans.map((one) => one.book))
/** Copies on the shelves of Riverside, of books that nobody here has. */
const shelved = start.books.flatMap((_book, position) =>
  owned.has(position) || Catalogue.isOut(start, position * branches.length + 1) ? [] : [position]
)
const copy = (position: number): string =>
  at(step(start, 'locate_copy', { book_id: book(position), branch: 'Riverside' })[0], '/copy_id')

describe('the catalogue', () => {
  it('misses a title with the closest one', () => {
    const last = start.books[0]?.title.split(' ').at(-1) ?? ''
    expect(refusal(start, 'find_book', { title: `Unwritten ${last}` })).toMatchObject({
      code: 'not_found',
      message: expect.stringMatching(/^The library has no book called ".*"\. Did you mean ".*"\?$/) as string
    })
  })

  it('has twenty books on a shelf, on two pages', () => {
    const page = (number: number) =>
      Pointer.matches(step(start, 'browse_shelf', { subject: 'nature', page: number })[0], '/books/*/book_id')
    expect([page(1).length, page(2).length]).toEqual([15, 5])
    expect(new Set([...page(1), ...page(2)].map(([, id]) => id)).size).toBe(20)
  })

  it('says where a copy is in when the one that was asked for is out', () => {
    const out = start.books.findIndex((_book, position) => Catalogue.isOut(start, position * branches.length))
    expect(refusal(start, 'locate_copy', { book_id: book(out), branch: 'Central' })).toMatchObject({
      code: 'sold_out',
      message: expect.stringMatching(/at Central is out\. There is one on the shelf at \w+/) as string
    })
  })

  it('knows on which days a branch is closed, and when it opens again', () => {
    const sunday = Calendar.addDays(7 - Calendar.weekday(start.today))(start.today)
    expect(refusal(start, 'branch_hours', { branch: 'Riverside', date: sunday }).message).toContain(
      `opens again on ${Calendar.addDays(2)(sunday)}`
    )
  })
})

describe('a loan', () => {
  it('takes a scan of the card', () => {
    const args = { copy_id: copy(shelved[0] ?? 0) }
    expect(refusal(start, 'borrow_copy', args)).toMatchObject({ code: 'unauthenticated' })
    const [, scanned] = step(start, 'scan_library_card')
    expect(at(step(scanned, 'borrow_copy', args)[0], '/due')).toBe(Calendar.addDays(21)(start.today))
  })

  it('takes the copy from the shelf, once', () => {
    const position = shelved[0] ?? 0
    const copy_id = copy(position)
    const [, borrowed] = step(open, 'borrow_copy', { copy_id })
    expect(refusal(borrowed, 'borrow_copy', { copy_id }).code).toBe('conflict')
    expect(refusal(borrowed, 'locate_copy', { book_id: book(position), branch: 'Riverside' }).code).toBe('sold_out')
  })

  it('is one of twelve at most', () => {
    const [last = 0, ...some] = shelved
    let state = open
    for (const position of some.slice(0, 12 - start.loans.length))
      state = step(state, 'borrow_copy', { copy_id: copy(position) })[1]
    expect(refusal(state, 'borrow_copy', { copy_id: copy(last) }).code).toBe('rate_limited')
  })

  it('is renewed twice, and only to a later day', () => {
    const loan_id = loan(3)
    expect(refusal(open, 'renew_loan', { loan_id, until: Calendar.addDays(30)(start.today) })).toMatchObject({
      code: start.books[start.loans[3]?.book ?? 0]?.waiting === 6 ? 'conflict' : 'forbidden'
    })
    const other = start.loans.findIndex((one) => one.renewed < 2 && (start.books[one.book]?.waiting ?? 9) < 6)
    const due = start.loans[other]?.due ?? ''
    expect(refusal(open, 'renew_loan', { loan_id: loan(other), until: due }).message).toContain('Choose a later day')
    const [renewed] = step(open, 'renew_loan', { loan_id: loan(other), until: Calendar.addDays(9)(due) })
    expect(at(renewed, '/due')).toBe(Calendar.addDays(9)(due))
  })

  it('is fetched by the courier for a fee, unless it is renewed after all', () => {
    const position = start.loans.findIndex((one) => one.renewed < 2 && (start.books[one.book]?.waiting ?? 9) < 6)
    const loan_id = loan(position)
    const [sent, state] = step(open, 'send_back_loan', { loan_id })
    expect(refusal(state, 'send_back_loan', { loan_id }).message).toContain(at(sent, '/fetched'))
    const [paid] = step(state, 'pay_library_fee', { fee_id: at(sent, '/fee_id') })
    expect(at(paid, '/paid')).toBe(at(sent, '/fee'))
    const [, renewed] = step(state, 'renew_loan', { loan_id, until: Calendar.addDays(40)(start.today) })
    expect(E.isRight(call(renewed, 'send_back_loan', { loan_id }))).toBe(true)
  })
})

describe('a reservation', () => {
  const free = start.books.findIndex((_book, position) => start.holds.every((one) => one.book !== position))

  it('joins the queue behind the others, once', () => {
    const args = { book_id: book(free), branch: 'Hilltop' }
    const [made, state] = step(open, 'reserve_book', args)
    expect(at(made, '/place')).toBe(String((start.books[free]?.waiting ?? 0) + 1))
    expect(refusal(state, 'reserve_book', args)).toMatchObject({ code: 'conflict', parameter: 'book_id' })
    const [, dropped] = step(state, 'drop_hold', { hold_id: at(made, '/hold_id') })
    expect(dropped['holds']).toEqual(start.holds)
  })

  it('goes to another branch, but not to its own nor once it is on its way', () => {
    const [first, second] = start.holds
    const other = (own = '') => branches.find((one) => one !== own) ?? ''
    expect(refusal(start, 'redirect_hold', { hold_id: hold(0), branch: other(first?.branch) }).message).toContain(
      'on its way'
    )
    expect(refusal(start, 'redirect_hold', { hold_id: hold(1), branch: second?.branch ?? '' }).parameter).toBe('branch')
    const [moved] = step(start, 'redirect_hold', { hold_id: hold(1), branch: other(second?.branch) })
    expect(at(moved, '/branch')).toBe(other(second?.branch))
    expect(refusal(start, 'drop_hold', { hold_id: hold(0) }).code).toBe('forbidden')
  })
})

describe('a fee', () => {
  const [due] = step(start, 'list_library_fees')
  const fee_id = at(due, '/fees/0/fee_id')

  it('is paid once, from what is prepaid on the card', () => {
    const [paid, state] = step(start, 'pay_library_fee', { fee_id })
    expect(Number(at(paid, '/left'))).toBeCloseTo(Number(at(due, '/total')) - Number(at(paid, '/paid')), 2)
    expect(refusal(state, 'pay_library_fee', { fee_id }).code).toBe('not_found')
    expect(refusal({ ...start, credit: 10 }, 'pay_library_fee', { fee_id })).toMatchObject({
      code: 'insufficient_funds',
      message: expect.stringContaining('0.10 dollars is prepaid') as string
    })
  })
})

describe('the rules', () => {
  const applies = (name: string, of: string, args: Json.JsonObject) =>
    library.policies?.find((policy) => policy.name === name)?.applies({ function: of, arguments: args })(start)

  it('forbid to renew for more than five weeks', () => {
    const renewal = (days: number) =>
      applies('library.long_renewals', 'renew_loan', { loan_id: loan(1), until: Calendar.addDays(days)(start.today) })
    expect([renewal(35), renewal(36)]).toEqual([false, true])
  })

  it('ask before a large fee is paid or a good place is given up', () => {
    const ids = Pointer.matches(step(start, 'list_library_fees')[0], '/fees/*/fee_id').map(([, id]) => id)
    expect(ids.map((fee_id) => applies('library.fees', 'pay_library_fee', { fee_id }))).toEqual(
      start.fees.map((fee) => fee.amount > 300)
    )
    expect(start.holds.map((_one, index) => applies('library.queue', 'drop_hold', { hold_id: hold(index) }))).toEqual(
      start.holds.map((one) => one.place <= 3)
    )
  })
})

describe('a reading list', () => {
  it('takes a book once, and is found among its names', () => {
    const [first] = start.lists
    const absent = start.books.findIndex((_book, position) => first?.books.includes(position) === false)
    const args = { book_id: book(absent), list: first?.name ?? '' }
    const [, state] = step(start, 'save_to_reading_list', args)
    expect(refusal(state, 'save_to_reading_list', args).code).toBe('conflict')
    expect(refusal(start, 'save_to_reading_list', { ...args, list: 'nothing' }).message).toContain(
      `"${first?.name ?? ''}"`
    )
  })
})
