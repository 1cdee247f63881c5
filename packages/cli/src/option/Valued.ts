/** How flags of the command are made. */
import type { Option } from 'effect'
import { Flag } from 'effect/cli'

type Value = Option.Option<string>
/** A flag with a value, which may be absent. */
export type Valued = Flag.Flag<Value>
/** A flag that is there or not. */
export type Toggle = Flag.Flag<boolean>
/** A flag that may come several times. */
export type Repeated = Flag.Flag<ReadonlyArray<string>>

/** A flag with a value. */
export const valued = (name: string, metavar: string, description: string): Valued =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/** A flag for several values. */
export const repeated = (name: string, metavar: string, description: string): Repeated =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.atLeast(0))

/** A flag without a value. */
export const toggle = (name: string, description: string): Toggle =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withDefault(false))

/** A flag with a value that it has unless another is given. */
export const text = (name: string, metavar: string, value: string, description: string): Flag.Flag<string> =>
  Flag.String(name).pipe(
    Flag.withMetavar(metavar),
    Flag.withDescription(`${description}. Default: ${value}`),
    Flag.withDefault(value)
  )
