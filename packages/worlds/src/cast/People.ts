/** The people around a user. First names are distinct within a cast, so that "Maya" is one person. */
import type { Stream } from '@magnet/core'

/** Somebody the user knows. */
export type Person = {
  readonly name: string
  readonly first: string
  readonly last: string
  /** What the person is to the user: "sister". */
  readonly relation: string
  readonly email: string
  readonly phone: string
  readonly city: string
}

const female: ReadonlyArray<string> =
  'Maya Priya Elena Aisha Hannah Naomi Grace Lucía Ingrid Mei Zara Olivia Fatima Clara Yuki Amara Sofia Leila Nora Tessa Ruth Camila Freya Adaeze'.split(
    ' '
  )
const male: ReadonlyArray<string> =
  'Joey Kenji Mateo Omar Daniel Tunde Lukas Ravi Samuel Piotr Andre Hiroshi Ben Carlos Idris Felix Arjun Marcus Viktor Theo Emeka Jonas Rafael Owen'.split(
    ' '
  )
const last: ReadonlyArray<string> =
  'Marsh Okafor Tanaka Delgado Lindqvist Novak Rahman Castillo Whitfield Petrov Banerjee Osei Moreau Kim Hartmann Silva Haddad Brandt Nguyen Ferreira Kowalski Abara Sinclair Ito Vasquez Bergström Chowdhury Doyle Fontaine Mbeki'.split(
    ' '
  )

// Relations with the list of names that they draw from; the first few are unique by nature.
const relations: ReadonlyArray<readonly [relation: string, names: 'female' | 'male' | 'any']> = [
  ['mother', 'female'],
  ['brother', 'male'],
  ['sister', 'female'],
  ['manager', 'any'],
  ['accountant', 'any'],
  ['dentist', 'any'],
  ['landlord', 'any'],
  ['cousin', 'any'],
  ['aunt', 'female'],
  ['neighbour', 'any'],
  ['colleague', 'any'],
  ['colleague', 'any'],
  ['colleague', 'any'],
  ['friend', 'any'],
  ['friend', 'any'],
  ['friend', 'any'],
  ['friend', 'any'],
  ['old roommate', 'any']
]

const family = new Set(['mother', 'brother', 'sister'])

/** The user's own name, taken before those of the others. */
export interface Names {
  readonly first: string
  readonly last: string
}

/** The user and eighteen people, most of them in the home city. */
export const draw = (
  stream: Stream.Stream,
  home: string,
  cities: ReadonlyArray<string>
): { readonly user: Names; readonly people: ReadonlyArray<Person> } => {
  const women = [...stream.shuffle(female)]
  const men = [...stream.shuffle(male)]
  const lasts = [...stream.shuffle(last)]
  const taken = (names: 'female' | 'male' | 'any'): string => {
    const from = names === 'female' || (names === 'any' && stream.chance(0.5)) ? women : men
    return from.pop() ?? ''
  }
  const user = { first: taken('any'), last: lasts.pop() ?? '' }
  const people = relations.map(([relation, names]) => {
    const first = taken(names)
    const own = family.has(relation) ? user.last : (lasts.pop() ?? '')
    return {
      name: `${first} ${own}`,
      first,
      last: own,
      relation,
      email: email(first, own),
      phone: `+1 ${stream.int(201, 989)} 555 01${String(stream.int(0, 99)).padStart(2, '0')}`,
      city: stream.chance(0.6) ? home : (stream.some(cities) ?? home)
    }
  })
  return { user, people }
}

/** An address under a reserved domain. */
export const email = (first: string, own: string): string => `${plain(first)}.${plain(own)}@example.com`

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
