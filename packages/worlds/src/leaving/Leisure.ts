/** How people ask for something around leisure: music, books, meals that are brought, and leave a value unsaid. */
import type { Leaving } from './Leaving.js'

/** By function, by what is left out. */
export const leisure: Leaving = {
  find_track: { title: ['look up a song for me', 'tell me who a song is by', 'find a song for me'] },
  search_songs: {
    genre: [
      'find me something to listen to[, {limit} songs will do]',
      'put up a list of popular songs[, {limit} of them]',
      'pick some music for me[, {limit} songs]'
    ]
  },
  find_playlist: {
    name: [
      'check how long the playlist has become',
      'look up one of my playlists',
      'see how many songs there are on my playlist'
    ]
  },
  create_playlist: { name: ['make a new playlist', 'start a playlist for me', 'set up an empty playlist'] },
  share_playlist: {
    person: [
      'share {playlist_id}',
      'send somebody a link to {playlist_id}',
      'let somebody else listen to {playlist_id}'
    ]
  },
  find_concerts: {
    artist: [
      'see who of them plays in {city} and when',
      'find the concerts in {city}',
      'check for tour dates in {city}'
    ],
    city: ['find concerts of {artist}', 'see when {artist} plays', 'check whether {artist} is coming this way']
  },
  hold_concert_seats: {
    seats: ['hold seats for {concert_id}', 'keep some seats at {concert_id} for me', 'put seats for {concert_id} aside']
  },
  find_book: {
    title: ['look up a book in the library', 'check whether the library has a book', 'tell me who wrote a book']
  },
  browse_shelf: {
    subject: [
      'show me a shelf of the library[, page {page}]',
      'go through one of the shelves with me',
      'list what the library has[, page {page}]'
    ]
  },
  locate_copy: {
    branch: ['see whether {book_id} is in', 'check on which shelf {book_id} stands', 'find out where {book_id} stands']
  },
  branch_hours: {
    branch: [
      'check when the library is open on {date}',
      'find out how long the library is open on {date}',
      'see when the library opens on {date}'
    ],
    date: ['check when {branch} is open', 'find out the hours of {branch}', 'see how long {branch} is open']
  },
  find_book_loan: {
    title: ['check when my book is due', 'find out when the book has to be back', 'see until when I have the book']
  },
  renew_loan: { until: ['renew {loan_id}', 'let me keep {loan_id} longer', 'extend {loan_id}'] },
  reserve_book: { branch: ['reserve {book_id} for me', 'put me down for {book_id}', 'place a hold on {book_id}'] },
  find_book_hold: {
    title: [
      'check where I am in line for the book',
      'see how long I still have to wait for my book',
      'find out when the book is ready for me'
    ]
  },
  redirect_hold: {
    branch: [
      'move {hold_id} to another branch',
      'have {hold_id} sent somewhere else',
      'switch {hold_id} over to a different branch'
    ]
  },
  search_takeaways: {
    style: [
      'find me a takeaway[ that is ready within {ready_within} minutes]',
      'see who delivers around here[, ready within {ready_within} minutes]',
      'get me something to eat[ in {ready_within} minutes]'
    ]
  },
  find_food_bag: {
    takeaway: ['check what my food bag comes to', 'see how much food is in my bag', 'have a look at my food bag']
  },
  quote_couriers: {
    address: [
      'check who could bring {bag_id} by {by}',
      'find out what a courier takes for {bag_id} by {by}',
      'see who can deliver {bag_id} by {by}'
    ],
    by: [
      'check who could bring {bag_id} to {address}',
      'find out what a courier takes for {bag_id} to {address}',
      'see who can deliver {bag_id} to {address}'
    ]
  },
  find_meal: { takeaway: ['check when the food comes', 'look up my meal', 'see where the food has got to'] },
  name_meal_receiver: {
    receiver: ['let somebody else take {meal_number}', 'have another person take {meal_number} at the door']
  },
  tip_courier: {
    tip: [
      'tip the courier of {meal_number}',
      'give the courier of {meal_number} something',
      'add a tip to {meal_number}'
    ]
  },
  find_meal_receipt: {
    takeaway: ['check what I paid for food last time', 'look up a meal that I had', 'find the receipt for a meal']
  },
  claim_meal: {
    problem: [
      'ask for money back for {receipt_id}',
      'claim something back for {receipt_id}',
      'complain about {receipt_id}'
    ]
  },
  save_to_reading_list: {
    list: [
      'put {book_id} on a reading list',
      'save {book_id} to one of my reading lists',
      'add {book_id} to a reading list'
    ]
  }
}
