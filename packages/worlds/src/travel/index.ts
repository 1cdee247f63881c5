/**
 * The travel world: flights, hotels, insurance, cards, a budget, expenses and a frequent flyer account. What can be
 * searched follows from the seed; what was booked or claimed stands in the state.
 */
import { Declare, type SemanticType, type World } from '@magnet/core'
import { Address, CalendarDate, CardId, City, Currency, Money, PersonName, Rating } from '../cast/Types.js'
import { findAirport } from './Airports.js'
import { getBooking, listBookings } from './Bookings.js'
import { chargeBudget, getBudget, listBudgets, setBudget } from './Budgets.js'
import { listCards } from './Cards.js'
import { cancelBooking, moveBooking } from './Changes.js'
import { expenseStatus, listExpenses, withdrawExpense } from './Claims.js'
import { convertCurrency } from './Currency.js'
import { entryRules } from './EntryRules.js'
import { claimInvoice, submitExpense } from './Expenses.js'
import { addBags, chooseSeat } from './Extras.js'
import { bookFlight, priceFlight } from './Fares.js'
import * as HotelTypes from './HotelTypes.js'
import { init } from './Init.js'
import { insureBooking, quoteInsurance } from './Insurance.js'
import { getInvoice } from './Invoices.js'
import * as MoneyTypes from './MoneyTypes.js'
import { policies } from './Rules.js'
import { getPoints, linkRewards, upgradeBooking, valuePoints } from './Rewards.js'
import { bookHotel, priceRoom } from './Rooms.js'
import { searchFlights } from './SearchFlights.js'
import { getHotel, searchHotels } from './SearchHotels.js'
import type { TravelState } from './State.js'
import { flightStatus } from './Status.js'
import { cancelStay, extendStay, lateCheckout, listStays } from './Stays.js'
import * as Types from './Types.js'

const types: ReadonlyArray<SemanticType.SemanticType> = [
  City,
  CalendarDate,
  CardId,
  Money,
  Currency,
  Address,
  Rating,
  PersonName,
  ...Object.values(Types),
  ...Object.values(HotelTypes),
  ...Object.values(MoneyTypes)
]

/** The travel world. */
export const world: World.World = Declare.world<TravelState>({
  name: 'travel',
  version: 1,
  description: 'Flights, hotels, insurance, budget and expenses of one traveller.',
  types,
  functions: [
    findAirport,
    searchFlights,
    priceFlight,
    bookFlight,
    flightStatus,
    listBookings,
    getBooking,
    cancelBooking,
    moveBooking,
    chooseSeat,
    addBags,
    quoteInsurance,
    insureBooking,
    getInvoice,
    listCards,
    searchHotels,
    getHotel,
    priceRoom,
    bookHotel,
    listStays,
    extendStay,
    lateCheckout,
    cancelStay,
    listBudgets,
    getBudget,
    setBudget,
    chargeBudget,
    convertCurrency,
    submitExpense,
    claimInvoice,
    listExpenses,
    expenseStatus,
    withdrawExpense,
    entryRules,
    linkRewards,
    getPoints,
    valuePoints,
    upgradeBooking
  ],
  init,
  visible: Declare.facts([
    ['/destinations/*/city', City],
    ['/destinations/*/short/*', City],
    ['/ideas/dates/*', CalendarDate],
    ['/ideas/amounts/*', Money],
    ['/ideas/budgets/*', MoneyTypes.BudgetAmount],
    ['/ideas/points/*', Types.Points],
    ['/ideas/nights/*', HotelTypes.Nights],
    ['/ideas/hours/*', HotelTypes.LateHour],
    ['/ideas/notes/*', MoneyTypes.ExpenseNote],
    ['/ideas/countries/*', Types.Country]
  ]),
  context: (state) => ({
    now: state.now,
    timezone: state.timezone,
    profile: {
      name: state.traveller.name,
      home_city: state.traveller.home_city,
      cards: state.cards.map(({ card_id, ending }) => ({ card_id, ending }))
    },
    meanings: { '/profile/home_city': City.name, '/profile/cards/*/card_id': CardId.name }
  }),
  policies
})
