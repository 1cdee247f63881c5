/** How people look at what they hold. */
import type { Phrases } from '@magnet/core'
import * as Listing from '../../cast/Listing.js'
import * as Why from './Why.js'

/** A position. */
export const check: Phrases.Phrases = {
  ask: [
    'check what {holding_id} is worth',
    'see how {holding_id} is doing',
    'tell me how many shares {holding_id} holds',
    'find out what I have made on {holding_id}',
    'have a look at {holding_id}',
    'see whether {holding_id} is in the black',
    'work out my gain on {holding_id}',
    'let me know whether {holding_id} has paid off so far'
  ],
  question: [
    'what is {holding_id} worth',
    'how many shares are there in {holding_id}',
    'how is {holding_id} doing',
    'what have I made on {holding_id}',
    'am I up or down with {holding_id}'
  ],
  answer: [
    (told) =>
      `You hold ${told.must('/shares', 'number')} shares of ${told.may('/company')}, worth ${told.must('/value')}; that is ${told.may('/gain')} against what you paid.`,
    (told) =>
      `Your ${told.may('/shares', 'number')} shares of ${told.may('/company')} are worth ${told.must('/value')}, a change of ${told.must('/gain')} since you bought them.`,
    (told) =>
      `${told.may('/company')}: ${told.must('/shares', 'number')} shares, ${told.must('/value')}, ${told.must('/gain')}.`
  ],
  lack: ['look at positions', 'see what you have made on your shares', 'check what your shares are worth'],
  service: 'the valuation of positions',
  wants: {},
  called: { '/value': ['what the position is worth'] },
  why: Why.checkHolding,
  tells: ['valuation']
}

/** All of them. */
export const list: Phrases.Phrases = {
  ask: [
    'show me everything I hold',
    'list the shares that I have in my depot',
    'go through my depot',
    'see how my portfolio is doing',
    'pull up my portfolio',
    'give me an overview of the shares I hold',
    'check how my shares are doing'
  ],
  question: [
    'what do I have in my depot',
    'how is my portfolio doing',
    'which shares do I hold',
    'what is in my portfolio at the moment'
  ],
  stands: ['that I own', 'that I have', 'I hold'],
  answer: [
    (told) =>
      `You hold ${Listing.first(told, '/holdings', 3, (read, at) => `${read(`${at}/company`)} (${told.may(`${at}/share`)} of it all)`)}.`,
    (told) =>
      `There are ${Listing.first(told, '/holdings', 4, (read, at) => `${read(`${at}/company`)} (${told.may(`${at}/this_year`)} this year)`)}.`,
    (told) =>
      `In your depot are ${Listing.first(told, '/holdings', 3, (read, at) => `${read(`${at}/company`)} with ${told.may(`${at}/share`)}`)}.`
  ],
  lack: ['see your portfolio', 'list what you hold', 'go through your depot'],
  service: 'the portfolio',
  wants: {},
  why: Why.listHoldings,
  tells: ['portfolio']
}

/** The next dividend. */
export const dividend: Phrases.Phrases = {
  ask: [
    'find out when {holding_id} pays its next dividend',
    'check how much {holding_id} pays next',
    'look up the next dividend of {holding_id}',
    'tell me what I get from {holding_id} and when',
    'see when the next dividend from {holding_id} is due',
    'work out what {holding_id} brings me this quarter',
    'let me know what {holding_id} pays and on which day'
  ],
  question: [
    'when does {holding_id} pay its next dividend',
    'how much does {holding_id} pay next',
    'what do I get from {holding_id} and when',
    'when is the next dividend from {holding_id} due'
  ],
  answer: [
    (told) => `${told.may('/company')} pays ${told.must('/amount')} on ${told.must('/pays_on')}.`,
    (told) =>
      `You get ${told.must('/amount')} from ${told.may('/company')} on ${told.must('/pays_on')}; it will be ${told.may('/plan')}.`,
    (told) =>
      `The next dividend is ${told.must('/amount')}, due on ${told.must('/pays_on')} and to be ${told.may('/plan')}.`
  ],
  lack: ['look up dividends', 'see when dividends are paid', 'tell what a position pays'],
  service: 'the dividend calendar',
  wants: {},
  called: { '/company': ['the company that pays it'], '/amount': ['the dividend'] },
  why: Why.dividend,
  tells: ['dividend calendar']
}

/** What becomes of dividends. */
export const plan: Phrases.Phrases = {
  ask: [
    'have the dividends of {holding_id} {plan} from now on',
    'arrange for the dividends of {holding_id} to be {plan}',
    'see to it that the dividends from {holding_id} are {plan}',
    'change the dividends of {holding_id} to {plan}',
    'make sure that whatever {holding_id} pays is {plan}',
    'set the dividends of {holding_id} to be {plan}',
    'get the dividends from {holding_id} {plan} in future',
    'switch {holding_id} to dividends that are {plan}'
  ],
  question: [
    'can the dividends of {holding_id} be {plan}',
    'could you have the dividends from {holding_id} {plan}',
    'can you arrange for the dividends of {holding_id} to be {plan}',
    'would you see to it that the dividends of {holding_id} are {plan}'
  ],
  answer: [
    (told) => `The dividends of ${told.must('/company')} will be ${told.must('/plan')}.`,
    (told) => `From now on what ${told.must('/company')} pays is ${told.must('/plan')}.`,
    (told) => `Done, dividends from ${told.must('/company')} are ${told.must('/plan')} now.`
  ],
  lack: ['change what becomes of dividends', 'have dividends reinvested or paid out', 'set dividend plans'],
  service: 'the dividend settings',
  wants: { plan: ['Should they be reinvested or paid out?', 'Reinvested, or paid out?'] },
  gives: { plan: ['{}', 'have them {}', 'I want them {}'] },
  called: { '/company': ['the company that pays them'] },
  why: Why.plan,
  tells: ['dividend settings']
}
