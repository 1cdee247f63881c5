/**
 * Seeds addressed by path. `derive(root, 'record', 17)` is the same seed on every machine, whatever was derived
 * before it; so record 17 never depends on record 16, on concurrency or on the order of work.
 *
 * Laws: a path and its parts agree, `derive(derive(s, a), b) ≠ derive(s, a, b)` in general, but each is a function
 * of its labels alone; distinct label lists give distinct seeds (up to collisions of SHA-256).
 */
import * as Sha256 from '../json/Sha256.js'

declare const brand: unique symbol

/** 128 bits, as 32 hexadecimal digits. */
export type Seed = string & { readonly [brand]: 'Seed' }

/** One step of the path of a seed. */
export type Label = string | number

/** The seed at the root of a run, from the number or text that a user gives. */
export const root = (value: Label): Seed => hash(JSON.stringify(['magnet', value]))

/** The seed at a path below another. */
export const derive = (seed: Seed, ...labels: ReadonlyArray<Label>): Seed => hash(seed + JSON.stringify(labels))

const hash = (text: string): Seed => Sha256.ofText(text).slice(0, 32) as Seed
