/** Travel budgets: what each has left, what it is set to, and what is counted against it. */
import { Declare, type ToolError, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Listing from '../cast/Listing.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import { BudgetId, BudgetLeft, BudgetName, BudgetSpent, BudgetAmount } from './MoneyTypes.js'
import type { Budget, TravelState } from './State.js'
import { read, rows, write } from './State.js'
import * as Why from './Why.js'

const find = (state: TravelState, budget_id: string): E.Either<ToolError.ToolError, Budget> => {
  const found = Object.hasOwn(state.budgets, budget_id) ? state.budgets[budget_id] : undefined
  return found === undefined ? Refusal.of('not_found', `There is no budget ${budget_id}.`, 'budget_id') : E.right(found)
}

const changed = (state: TravelState, budget: Budget): TravelState => ({
  ...state,
  budgets: { ...state.budgets, [budget.budget_id]: budget }
})

export const listBudgets: World.WorldFunction = read({
  name: 'list_budgets',
  description: 'Lists the travel budgets by name, with what is left of each.',
  toolClass: 'budget',
  parameters: {},
  returns: Declare.object({
    budgets: Declare.list(Declare.object({ budget_id: BudgetId, name: BudgetName, remaining: BudgetLeft }))
  }),
  phrases: {
    ask: [
      'show me my travel budgets',
      'list the travel budgets I have',
      'go through my travel budgets',
      'tell me which travel budgets there are'
    ],
    question: ['which travel budgets do I have', 'what is left in each of my travel budgets'],
    stands: ['I have', 'on record'],
    answer: [
      (told) =>
        `There's ${Listing.text(told, '/budgets', (say, at) => `${say(`${at}/remaining`)} left for ${say(`${at}/name`)}`)}.`,
      (told) =>
        `You have ${Listing.count(Listing.size(told, '/budgets'), 'budget')}: ${Listing.text(told, '/budgets', (say, at) => `${say(`${at}/name`)} with ${say(`${at}/remaining`)} to go`)}.`,
      (told) =>
        `Still available: ${Listing.text(told, '/budgets', (say, at) => `${say(`${at}/remaining`)} (${say(`${at}/name`)})`)}.`
    ],
    lack: ['see your travel budgets', 'look up which budgets there are', 'open the list of budgets'],
    service: 'the overview of budgets',
    wants: {},
    why: Why.listBudgets,
    tells: ['list of budgets', 'my budgets']
  },
  run: () => (state) =>
    E.right([
      {
        budgets: rows(state.budgets).map(({ budget_id, name, amount, spent }) => ({
          budget_id,
          name,
          remaining: amount - spent
        }))
      },
      state
    ])
})

export const getBudget: World.WorldFunction = read({
  name: 'get_budget',
  description: 'Returns the amount of a travel budget and what is spent and left of it.',
  toolClass: 'budget',
  parameters: { budget_id: Declare.required(BudgetId, 'Budget as listed') },
  returns: Declare.object({
    budget_id: BudgetId,
    name: BudgetName,
    budget: BudgetAmount,
    spent: BudgetSpent,
    remaining: BudgetLeft
  }),
  phrases: {
    ask: [
      'check how much is left of {budget_id}',
      'tell me what I can still spend from {budget_id}',
      'see where I stand with {budget_id}',
      'look at {budget_id} and tell me what has been spent'
    ],
    question: [
      'how much of {budget_id} is left',
      'what can I still spend from {budget_id}',
      'how does {budget_id} look'
    ],
    answer: [
      (told) =>
        `You have ${told.must('/remaining')} left of the ${told.may('/budget')} for ${told.may('/name')}; ${told.must('/spent')} is spent.`,
      (told) =>
        `In the ${told.may('/name')} budget there's ${told.must('/remaining')} to go, after ${told.must('/spent')} spent.`,
      (told) =>
        `Of the ${told.may('/budget')} for ${told.may('/name')}, ${told.must('/spent')} is gone, which leaves ${told.must('/remaining')}.`
    ],
    lack: ['look into a travel budget', 'see what is left to spend', 'check budgets'],
    service: 'the budget planner',
    wants: {},
    why: Why.getBudget,
    tells: ['budget details', 'state of the budget']
  },
  run:
    ({ budget_id }) =>
    (state) =>
      E.either.map(find(state, budget_id), ({ name, amount, spent }) => [
        { budget_id, name, budget: amount, spent, remaining: amount - spent },
        state
      ])
})

export const setBudget: World.WorldFunction = write({
  name: 'set_budget',
  description: 'Sets a travel budget to an amount in dollars.',
  toolClass: 'budget',
  parameters: {
    budget_id: Declare.required(BudgetId, 'Budget as listed'),
    amount: Declare.required(BudgetAmount, 'New amount in dollars')
  },
  returns: Declare.object({ budget_id: BudgetId, name: BudgetName, spent: BudgetSpent, remaining: BudgetLeft }),
  phrases: {
    ask: [
      'set {budget_id} to {amount}',
      'change {budget_id} to {amount}',
      'cap {budget_id} at {amount}',
      'put {budget_id} at {amount} from now on'
    ],
    question: ['can you set {budget_id} to {amount}', 'could {budget_id} be {amount} from now on'],
    answer: [
      (told) =>
        `The ${told.may('/name')} budget is updated: ${told.must('/remaining')} is left, with ${told.must('/spent')} already spent.`,
      (told) =>
        `I've set the ${told.may('/name')} budget. After the ${told.must('/spent')} that is spent, that leaves ${told.must('/remaining')}.`,
      (told) => `The budget is set. You have ${told.must('/remaining')} to spend from here.`
    ],
    lack: ['change travel budgets', 'set budgets', 'put a limit on travel spending'],
    service: 'the budget settings',
    wants: { amount: ['What should the budget be?', 'How much would you like to set it to?'] },
    gives: { amount: ['{}', 'make it {}', 'to {}'] },
    why: Why.setBudget,
    tells: ['set a budget', 'change the budget']
  },
  suggest: (state) => state.ideas.budgets.map((amount) => ({ amount })),
  run:
    ({ budget_id, amount }) =>
    (state) => {
      const found = find(state, budget_id)
      if (E.isLeft(found)) return found
      const { spent } = found.right
      if (amount === found.right.amount) return Refusal.of('conflict', `The budget is already $${amount}.`, 'amount')
      if (amount < spent)
        return Refusal.of('conflict', `$${spent} is spent already, so the budget cannot be lower than that.`, 'amount')
      return E.right([
        { budget_id, name: found.right.name, spent, remaining: amount - spent },
        changed(state, { ...found.right, amount })
      ])
    }
})

export const chargeBudget: World.WorldFunction = write({
  name: 'charge_budget',
  description: 'Counts an amount in dollars against a travel budget.',
  toolClass: 'budget',
  parameters: {
    budget_id: Declare.required(BudgetId, 'Budget as listed'),
    amount: Declare.required(Money, 'Amount in dollars')
  },
  returns: Declare.object({ budget_id: BudgetId, name: BudgetName, remaining: BudgetLeft }),
  phrases: {
    ask: [
      'count {amount} against {budget_id}',
      'take {amount} out of {budget_id}',
      'deduct {amount} from {budget_id}',
      'book {amount} to {budget_id}',
      'charge {amount} to {budget_id}',
      'put {amount} on {budget_id}',
      'register {amount} as spent from {budget_id}',
      'subtract {amount} from {budget_id}',
      'let {budget_id} bear {amount}'
    ],
    question: [
      'can you take {amount} out of {budget_id}',
      'could {amount} go on {budget_id}',
      'would you count {amount} against {budget_id}',
      'can {amount} come out of {budget_id}'
    ],
    answer: [
      (told) => `The ${told.may('/name')} budget has ${told.must('/remaining')} left after that.`,
      (told) => `I took it off the ${told.may('/name')} budget, so ${told.must('/remaining')} is left.`,
      (told) => `Noted; that leaves ${told.must('/remaining')} for ${told.may('/name')}.`
    ],
    lack: ['count spending against a budget', 'book amounts to a budget', 'keep track of spending'],
    service: 'the spending tracker',
    wants: { amount: ['How much should I take off?', 'What amount should I count?'] },
    gives: { amount: ['{}', 'it was {}'] },
    why: Why.chargeBudget,
    tells: ['count against', 'deduct']
  },
  suggest: (state) => state.ideas.amounts.map((amount) => ({ amount })),
  run:
    ({ budget_id, amount }) =>
    (state) => {
      const found = find(state, budget_id)
      if (E.isLeft(found)) return found
      const spent = found.right.spent + amount
      if (spent > found.right.amount)
        return Refusal.of(
          'insufficient_funds',
          `Only $${found.right.amount - found.right.spent} is left in this budget.`,
          'amount'
        )
      return E.right([
        { budget_id, name: found.right.name, remaining: found.right.amount - spent },
        changed(state, { ...found.right, spent })
      ])
    }
})
