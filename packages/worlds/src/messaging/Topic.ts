/**
 * What the messages of the mailbox are about. Every message speaks of an event in a city on a day, so that reading
 * one gives a conversation somewhere to go.
 */

/** A subject, said with "the", and the text that raises it. `{city}` and `{day}` are filled in. */
export interface Topic {
  readonly about: string
  readonly text: string
}

/** Every subject. */
export const topics: ReadonlyArray<Topic> = [
  { about: 'reunion', text: 'The reunion is in {city} on {day}. Half of our class has said yes, will you come too?' },
  { about: 'concert', text: 'I got us into the concert in {city} on {day}! Tell me that you can make it.' },
  { about: 'client visit', text: 'The client visit is set: {city}, {day}. They would like to meet you in person.' },
  { about: 'wedding', text: 'We are getting married in {city} on {day} and would love to have you at the wedding.' },
  { about: 'marathon', text: 'I signed up for the marathon in {city} on {day}. Come and cheer for me?' },
  { about: 'book fair', text: 'The book fair opens in {city} on {day}. Shall we go together?' },
  { about: 'job interview', text: 'My job interview is in {city} on {day}. Any tips for the trip?' },
  { about: 'birthday party', text: 'The birthday party will be in {city} on {day}. It is a surprise, so not a word!' },
  {
    about: 'workshop',
    text: 'There is one seat left at the workshop in {city} on {day}. Should I put your name down?'
  },
  { about: 'exhibition', text: 'My exhibition opens in {city} on {day}. It would mean a lot to me if you came.' },
  { about: 'house-warming', text: 'We have finally moved! The house-warming is in {city} on {day}.' },
  { about: 'trade show', text: 'We have a stand at the trade show in {city} on {day} and could use your help.' },
  { about: 'graduation', text: 'Graduation is in {city} on {day}. There will be food afterwards, please come.' },
  { about: 'cup final', text: 'The cup final is in {city} on {day}. I can get two seats if you are quick.' },
  { about: 'sailing trip', text: 'The sailing trip starts in {city} on {day}. There is still room on the boat.' },
  { about: 'board meeting', text: 'The board meeting has moved to {city}, on {day}. Can you be there?' },
  { about: 'cooking class', text: 'I found a cooking class in {city} on {day}. Want to learn how to make real pasta?' },
  { about: 'film festival', text: 'The film festival in {city} begins on {day}. My short is in the programme!' },
  {
    about: 'lease',
    text: 'The landlord in {city} wants to sign the lease on {day}. Could you come along and read it?'
  },
  { about: 'charity run', text: 'The charity run is in {city} on {day}. We are one runner short, are you in?' },
  { about: 'christening', text: 'The christening is in {city} on {day}. We would like you to be the godparent.' },
  { about: 'garden show', text: 'The garden show in {city} opens on {day}. Mum would love it if we all went.' }
]

/** What others write once a subject has been raised. */
const echoes: ReadonlyArray<string> = [
  'About the {about} in {city} on {day}: shall we travel together?',
  'Did you see that the {about} is on {day}? I will be in {city} the evening before.',
  'Do you know a good place to stay in {city}? I need one for the {about} on {day}.',
  'I just heard about the {about} on {day}. Are you really going all the way to {city}?',
  'The {about} is coming up on {day}, and I still have to work out how to get to {city}. Any ideas?',
  'Looking forward to the {about}! Let me know when you arrive in {city}, I am there until {day}.',
  'Could you bring my grey jacket to the {about}? I will be in {city} from the morning of {day}.'
]

const months: ReadonlyArray<string> =
  'January February March April May June July August September October November December'.split(' ')

/** The text of a message: the first about a subject raises it, later ones take it up. */
export const text = (topic: number, turn: number, city: string, date: string): string => {
  const { about, text: opening } = topics[topic] ?? { about: 'plan', text: 'The plan is {city}, {day}.' }
  const day = `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`
  const template = turn === 0 ? opening : (echoes[(topic + turn) % echoes.length] ?? opening)
  return template.replace('{about}', about).replace('{city}', city).replace('{day}', day)
}
