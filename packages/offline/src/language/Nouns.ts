/** What a noun is for: people, who go by their names; places, where one can be "there"; things with a name of their own. */
const persons = new Set(
  'person contact friend guest colleague recipient user customer driver traveller passenger buddy mate sender teammate'.split(
    ' '
  )
)
const places = new Set(
  'city town place address airport restaurant hotel station location destination spot venue neighbourhood area stop museum park'.split(
    ' '
  )
)
// Things that go by a name of their own. */
const titled = new Set([...persons, ...places, 'group', 'channel', 'album', 'playlist', 'event', 'project', 'list'])

/** Whether a noun is one for what goes by its bare name: people and places. */
export const isNamed = (name: string): boolean => persons.has(name) || places.has(name)

/** Whether a noun is one for people, who go by their names. */
export const isPerson = (name: string): boolean => persons.has(name)

/** The kind of place that a list is of, by the list's name: `restaurants`. */
export const placeOf = (list: string): string | undefined => {
  const one = list.replace(/s$/, '')
  return places.has(one) ? one : undefined
}

/** Whether a noun is one for places. */
export const isPlace = (name: string): boolean => places.has(name)

/** Whether a noun is one for what goes by a name of its own. */
export const isTitled = (name: string): boolean => titled.has(name)
