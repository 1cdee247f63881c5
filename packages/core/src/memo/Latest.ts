/**
 * Remembers what was computed of the latest of values that come and go, such as the records of a run: many ask for it while
 * its turn lasts, and nobody afterwards. A WeakMap would serve as well and cost more: minor collections keep its values
 * whether or not their keys are alive, so that every record would grow old before it is collected.
 *
 * Law: a function that remembers gives what the function gives.
 */

/** The function, which remembers what it gave for the latest value, by identity. */
export const of = <A extends object, B>(compute: (value: A) => B): ((value: A) => B) => {
  let latest: { readonly value: A; readonly computed: B } | undefined
  return (value) => {
    if (latest?.value !== value) latest = { value, computed: compute(value) }
    return latest.computed
  }
}
