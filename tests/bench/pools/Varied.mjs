// Other services made of real ones: in every copy of a document its words change places with other words of the same
// documents, by seed, in names, parameters, fields and sentences alike. So a copy has the shape of the real thing and
// shares with it only what services do share: cities, dates, mail addresses, and the words that say what is done.
import { Seed, Stream } from '@magnet/core'

// What a format or a language says, and what means the same in all services.
const kept = new Set(
  `openapi swagger info title version servers host base path paths basepath schemes consumes produces post patch
  parameters parameter query header headers cookie required schema schemas type types properties items components
  responses response content contents description descriptions summary tags operation operationid enum default example
  examples format oneof anyof allof nullable readonly additional additionalproperties body request requestbody security
  definitions string integer number boolean object array null true false application json multipart form data urlencoded
  minimum maximum pattern length minlength maxlength minitems maxitems unique uniqueitems deprecated external docs
  tool tools server servers name names category method method input output inputschema outputschema command args config
  mcpservers template optional api apis file binary byte float double int32 int64 uuid http https href flow flows oauth
  scopes scope explode style discriminator mapping license contact terms service webhooks callbacks links password token
  create update delete remove list search find fetch retrieve read send make cancel add set show check lookup submit
  upload download start stop replace returns return gets lists creates updates deletes
  city cities country countries state states email mail phone date dates time times datetime timezone latitude longitude
  address street postal code codes language languages currency currencies price amount count page pages size limit offset
  order sort status text message language url link domain symbol ticker year month week hour minute second from with that
  this will your have which when been were what each more than their there into only some used using must should would
  about other also been they them then these those does done same such very most many much first last next after before
  between until within without under over where while because result results value values total code specific given
  available based provided yyyy list data information details detail user users account`
    .split(/\s+/)
    .filter((word) => word !== '')
)

// An escape is no part of a word.
const words = /\\(?:u[\da-fA-F]{4}|.)|[A-Z]?[a-z]{4,14}(?![a-z])|[A-Z]{4,}/g

/** The words that may change places, in order. */
const vocabulary = (documents) => {
  const counts = new Map()
  for (const { text } of documents)
    for (const [word] of text.matchAll(words)) {
      const plain = word.toLowerCase()
      if (!plain.startsWith('\\') && !kept.has(plain)) counts.set(plain, (counts.get(plain) ?? 0) + 1)
    }
  return [...counts]
    .flatMap(([word, count]) => (count > 3 ? [word] : []))
    .toSorted((left, right) => (left < right ? -1 : 1))
}

const spelled = (like, word) =>
  like === like.toUpperCase()
    ? word.toUpperCase()
    : like[0] === like[0].toUpperCase()
      ? `${word[0].toUpperCase()}${word.slice(1)}`
      : word

/** So many copies of the documents; the first is as they are. */
export function* copies(documents, count) {
  const all = vocabulary(documents)
  for (let copy = 0; copy < count; copy++) {
    if (copy === 0) {
      yield documents
      continue
    }
    const others = Stream.make(Seed.derive(Seed.root('bench'), 'copy', copy)).shuffle(all)
    const to = new Map(all.map((word, index) => [word, others[index]]))
    yield documents.map(({ name, text }) => ({
      name: `${copy}-${name}`,
      text: text.replaceAll(words, (word) => {
        const other = to.get(word.toLowerCase())
        return other === undefined ? word : spelled(word, other)
      })
    }))
  }
}
