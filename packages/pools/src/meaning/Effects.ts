/** Whether a function changes its world, by its HTTP method and the verb of its name. */
import type { Signature } from '@magnet/core'
import * as Words from './Words.js'

const writing = new Set(
  'borrow return rent lend sell extend renew rate vote enroll redeem donate change set modify replace reorder toggle apply save sign pause resume skip enable disable activate deactivate lock unlock like unlike share mute unmute create add insert register book reserve order buy purchase send post publish delete remove cancel update edit rename move submit subscribe unsubscribe schedule reset follow unfollow block unblock join leave approve reject mark pay refund transfer assign invite reply upload close archive restore place'.split(
    ' '
  )
)
/** Verbs that make something of what they are given, and keep nothing. */
const reading = new Set(
  'get list search find fetch read show check convert calculate compute validate verify translate generate analyze detect extract lookup query suggest predict estimate compare'.split(
    ' '
  )
)

/** The effect. A POST that only searches or converts is a read. */
export const of = (name: string, method: string | undefined): Signature.Effect => {
  const first = Words.of(name).find((word) => writing.has(word) || reading.has(word))
  const verb = Words.of(name)[0] ?? ''
  if (reading.has(verb)) return 'read'
  if (method !== undefined && ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method.toUpperCase()))
    return first !== undefined && reading.has(first) ? 'read' : 'write'
  return writing.has(verb) ? 'write' : 'read'
}
