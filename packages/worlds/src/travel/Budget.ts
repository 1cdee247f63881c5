/** The travel budget, which every charge counts against. */
import { Declare, type World } from '@magnet/core'
import * as E from 'fp-ts/lib/Either.js'
import * as Refusal from '../cast/Refusal.js'
import { Money } from '../cast/Types.js'
import { BudgetLeft, BudgetSpent, BudgetTotal } from './MoneyTypes.js'
import { read, write } from './State.js'

export const getBudget: World.WorldFunction = read({
  name: 'get_budget',
  description: 'Returns the travel budget and what is left of it.',
  toolClass: 'budget',
  parameters: {},
  returns: Declare.object({ budget: BudgetTotal, spent: BudgetSpent, remaining: BudgetLeft }),
  phrases: {
    ask: [
      'check how much is left of my travel budget',
      'tell me what I can still spend on travel',
      'look at my travel budget',
      'see where I stand with the travel budget'
    ],
    question: [
      'how much of my travel budget is left',
      'what can I still spend on travel',
      'how does my travel budget look'
    ],
    answer: [
      (told) => `You have ${told.must('/remaining')} left of ${told.may('/budget')}; ${told.must('/spent')} is spent.`,
      (told) => `There's ${told.must('/remaining')} to go, after ${told.must('/spent')} spent.`,
      (told) =>
        `Of the ${told.may('/budget')}, ${told.must('/spent')} is gone, which leaves ${told.must('/remaining')}.`
    ],
    lack: ['look at your travel budget', 'see what is left to spend', 'check budgets'],
    service: 'the budget planner',
    wants: {},
    tells: ['travel budget', 'budget']
  },
  run: () => (state) => {
    const { amount, spent } = state.budget
    return E.right([{ budget: amount, spent, remaining: Math.max(0, amount - spent) }, state])
  }
})

export const setBudget: World.WorldFunction = write({
  name: 'set_budget',
  description: 'Sets the travel budget to an amount in dollars.',
  toolClass: 'budget',
  parameters: { amount: Declare.required(Money, 'New budget in dollars') },
  returns: Declare.object({ spent: BudgetSpent, remaining: BudgetLeft }),
  phrases: {
    ask: [
      'set my travel budget to {amount}',
      'change my travel budget to {amount}',
      'cap my travel spending at {amount}',
      'put {amount} down as my travel budget'
    ],
    question: ['can you set my travel budget to {amount}', 'could my travel budget be {amount} from now on'],
    answer: [
      (told) =>
        `Your budget is updated: ${told.must('/remaining')} is left, with ${told.must('/spent')} already spent.`,
      (told) => `Done. After the ${told.must('/spent')} you've spent, that leaves ${told.must('/remaining')}.`,
      (told) => `It's set. You have ${told.must('/remaining')} to spend from here.`
    ],
    lack: ['change your travel budget', 'set budgets', 'put a limit on your travel spending'],
    service: 'the budget planner',
    wants: { amount: ['What should the budget be?', 'How much would you like to set it to?'] },
    gives: { amount: ['{}', 'make it {}', 'to {}'] },
    tells: ['travel budget', 'set a budget']
  },
  suggest: (state) => state.ideas.budgets.filter((amount) => amount > state.budget.spent).map((amount) => ({ amount })),
  run:
    ({ amount }) =>
    (state) => {
      const { spent } = state.budget
      if (amount === state.budget.amount) return Refusal.of('conflict', `The budget is already $${amount}.`, 'amount')
      if (amount < spent)
        return Refusal.of('conflict', `$${spent} is spent already, so the budget cannot be lower than that.`, 'amount')
      return E.right([
        { spent, remaining: amount - spent },
        { ...state, budget: { amount, spent } }
      ])
    }
})
