/** How people ask for something around trips: flights, rooms, money for the road, places and tables, and leave a value unsaid. */
import type { Leaving } from './Leaving.js'

/** By function, by what is left out. */
export const trips: Leaving = {
  find_airport: {
    city: ['look up the main airport', 'find out which airport I need', 'tell me which airport there is']
  },
  search_flights: {
    date: [
      'find flights from {origin} to {destination}',
      'look for flights from {origin} to {destination}',
      'see what flies from {origin} to {destination}',
      'get me from {origin} to {destination} by plane, whatever there is'
    ]
  },
  price_flight: { cabin: ['check what {flight_id} costs', 'price {flight_id}', 'get me a price for {flight_id}'] },
  move_booking: {
    date: [
      'move {booking_id} to another day',
      'change {booking_id} to a different day',
      'put {booking_id} on another date'
    ]
  },
  choose_seat: {
    seat: ['pick a seat for me on {booking_id}', 'reserve a seat on {booking_id}', 'get me seated on {booking_id}']
  },
  add_bags: {
    bags: ['add checked bags to {booking_id}', 'put some more luggage on {booking_id}', 'register bags on {booking_id}']
  },
  quote_insurance: {
    cover: [
      'check what insurance for {booking_id} would cost',
      'get me an insurance price for {booking_id}',
      'find out how much it is to insure {booking_id}'
    ]
  },
  search_hotels: {
    city: [
      'find hotels from {check_in} for {nights} nights',
      'find me somewhere to stay from {check_in} for {nights} nights',
      'look for a hotel from {check_in}, {nights} nights'
    ],
    check_in: [
      'find hotels in {city} for {nights} nights',
      'look for a place to stay in {city}, {nights} nights',
      'show me hotels in {city} for {nights} nights'
    ],
    nights: [
      'find hotels in {city} from {check_in} on',
      'look for somewhere to stay in {city} from {check_in}',
      'show me what hotels there are in {city} from {check_in}'
    ]
  },
  price_room: {
    room: [
      'check what a night at {hotel_id} costs',
      'get me a price for a room at {hotel_id}',
      'find out what {hotel_id} charges'
    ]
  },
  extend_stay: { nights: ['extend {stay_id}', 'make {stay_id} longer', 'add some more nights to {stay_id}'] },
  request_late_checkout: {
    until: [
      'ask for a late checkout for {stay_id}',
      'get me a late checkout on {stay_id}',
      'see that I can keep the room longer on {stay_id}'
    ]
  },
  set_budget: { amount: ['change {budget_id}', 'put a new limit on {budget_id}', 'set {budget_id} to something else'] },
  charge_budget: {
    amount: [
      'charge something to {budget_id}',
      'take some money out of {budget_id}',
      'count a payment against {budget_id}'
    ]
  },
  convert_currency: {
    amount: [
      'convert some money to {currency}',
      'tell me what my money is in {currency}',
      'work out an amount in {currency}'
    ],
    currency: [
      'convert {amount} to another currency',
      'tell me what {amount} is in foreign money',
      'work out what {amount} is worth abroad'
    ]
  },
  submit_expense: {
    amount: [
      'file a {category} expense with the note {note}',
      'claim something under {category} and note {note}',
      'put in a {category} expense and note {note}'
    ],
    category: [
      'claim {amount} and note {note}',
      'file {amount} as an expense with the note {note}',
      'put in {amount} with the note {note}'
    ]
  },
  entry_rules: {
    country: ['check whether I need a visa', 'find out what I need at the border', 'look up the entry rules']
  },
  value_points: {
    points: [
      'work out what some of my points are worth',
      'tell me how much money points come to',
      'see what I would get for points'
    ]
  },
  lookup_place: { name: ['find a place on the map', 'look up an address for me', 'find out where a place is'] },
  search_places: {
    city: ['find {kind}', 'show me some {kind}', 'look for {kind}'],
    kind: ['see what there is in {city}', 'find me something in {city}', 'look around {city} for me']
  },
  places_nearby: {
    kind: [
      'see what is near {place_id}',
      'show me what there is around {place_id}',
      'find something close to {place_id}'
    ]
  },
  get_hours: {
    date: [
      'check when {place_id} is open',
      'find out the opening hours of {place_id}',
      'see until when {place_id} is open'
    ]
  },
  search_restaurants: {
    city: [
      'find us a restaurant[, {cuisine} if possible]',
      'look for somewhere to eat[ {cuisine} food]',
      'find a place with good[ {cuisine}] food'
    ],
    cuisine: [
      'find a restaurant in {city}',
      'look for somewhere to eat in {city}',
      'find us a place for dinner in {city}'
    ]
  },
  lookup_restaurant: {
    name: [
      'look up a restaurant that somebody told me about',
      'check how expensive a restaurant is',
      'find out what a restaurant is like for dinner'
    ]
  },
  check_tables: {
    date: [
      'see if {venue_id} has a table for {party_size}',
      'check for free tables at {venue_id} for {party_size}',
      'find out when {venue_id} can take {party_size}'
    ],
    party_size: ['see if {venue_id} has a table on {date}', 'check for free tables at {venue_id} on {date}']
  },
  reserve_table: {
    date: [
      'book a table at {venue_id} for {party_size} at {time}',
      'reserve a table at {venue_id} at {time} for {party_size}'
    ],
    time: [
      'book a table at {venue_id} for {party_size} on {date}',
      'reserve a table at {venue_id} on {date} for {party_size}'
    ],
    party_size: ['book a table at {venue_id} on {date} at {time}', 'reserve a table at {venue_id} for {date} at {time}']
  },
  lookup_reservation: {
    restaurant: ['look up my table reservation', 'check when my table is booked for', 'find my restaurant booking']
  },
  change_reservation: {
    time: [
      'move {reservation_id} to another time',
      'change the time of {reservation_id}',
      'shift {reservation_id} a little'
    ]
  },
  parking_price: {
    hours: [
      'check what parking at {lot_id} costs',
      'find out what {lot_id} takes for parking',
      'work out the price of parking at {lot_id}'
    ]
  },
  start_parking: {
    hours: ['get me a parking ticket for {lot_id}', 'pay for parking at {lot_id}', 'buy me some parking at {lot_id}']
  },
  extend_parking: { hours: ['extend {ticket_id}', 'get me more time on {ticket_id}', 'make {ticket_id} last longer'] }
}
