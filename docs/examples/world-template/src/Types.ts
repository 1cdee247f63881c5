/** What the values of this world mean. Edges of the graph follow from these types, and so does how people speak. */
import { Declare, type SemanticType } from '@magnet/core'

type Type<A extends string | number | boolean = string> = SemanticType.SemanticType<A>

// An id accepts any word, so that a stale or foreign one is not found rather than malformed.
const issued = /^\S{1,64}$/

// Ids: a machine gives them out. `nouns` are what people call the thing: "the drill", "that tool", "the loan".
export const ToolId: Type = Declare.id('ToolId', 'the id of a tool', issued, { nouns: ['tool'] })
export const LoanId: Type = Declare.id('LoanId', 'the id of a loan', issued, { nouns: ['loan'] })

/** What people say. It flows in. */
export const ToolName: Type = Declare.text('ToolName', 'the name of a tool, like "jigsaw"', { nouns: ['tool'] })

/** A name that comes out beside its id is another type: nobody looks up again what was just found. */
export const ToolTitle: Type = Declare.text('ToolTitle', 'the name of a tool', {
  // Picks one of a list: "the tool called jigsaw".
  known: { by: 'name', words: ['{}', 'called {}'] }
})

/** Of a tool that the member has at home. */
export const LentName: Type = Declare.text('LentName', 'the name of a tool', { nouns: ['tool'] })

export const ToolKind: Type<'power tools' | 'hand tools' | 'garden tools'> = Declare.choice(
  'ToolKind',
  ['power tools', 'hand tools', 'garden tools'],
  // What is said where the value is missing: "show me which tools are free".
  { nouns: ['tools'] }
)

/** Neither ranked nor asked for: `words: {}` keeps a plain text from picking items of a list. */
export const Shelf: Type = Declare.text('Shelf', 'the name of a shelf', { words: {} })

/** Ranked: "the cheapest one". Only where exactly one item wins does a conversation use it. */
export const Deposit: Type<number> = Declare.number(
  'ToolDeposit',
  'an amount in dollars',
  { minimum: 0 },
  { form: 'money', order: { min: ['cheapest', 'least expensive'], max: [] } }
)

/** News: what one may want to pass on in a message, with a sentence that stands alone. */
export const Refund: Type<number> = Declare.number(
  'ToolRefund',
  'an amount in dollars',
  { minimum: 0 },
  {
    form: 'money',
    tell: {
      ask: ['how much of the deposit came back'],
      sentence: ['I got {} of the deposit back.', 'The workshop paid back {} of the deposit.']
    }
  }
)

export const ListLength: Type<number> = Declare.number('ToolListLength', 'a number from 1 to 30', {
  minimum: 1,
  maximum: 30,
  whole: true
})

export const Minutes: Type<number> = Declare.number('AccountMinutes', 'a number of minutes', {
  minimum: 1,
  whole: true
})
