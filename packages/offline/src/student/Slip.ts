/** A mistake before it is played: what the assistant does in place of a decision of the record, and how it goes on. */
import { type Json, type Pair, Pointer, type Trajectory } from '@magnet/core'

/** A call that is made. */
export interface Act {
  readonly function: string
  readonly arguments: Json.JsonObject
  /** The call of the record that it is meant to be. */
  readonly as?: Trajectory.CallRecord
}

/** A mistake. */
export interface Slip {
  readonly type: string
  readonly error: Pair.Error
  readonly turn: number
  /** The decision of the turn that goes wrong, from 0; its words come after its steps. */
  readonly step: number
  readonly does: { readonly calls: ReadonlyArray<Act> } | { readonly says: string }
  /** The step with which the assistant goes on after its calls. */
  readonly next: number
  /** Calls that it leaves out from then on, by id. */
  readonly without?: ReadonlyArray<string>
  /** Where in the message the mistake is. */
  readonly at: Pointer.Pointer
  readonly evidence: Json.JsonObject
}

/** What all mistakes of one decision share. */
export interface Site {
  readonly turn: number
  readonly step: number
}

/** Says something in place of a decision. */
export const says = (site: Site, type: string, error: Pair.Error, text: string, evidence: Json.JsonObject): Slip => ({
  ...site,
  type,
  error,
  does: { says: text },
  next: site.step,
  at: '/content',
  evidence
})

/** The place of an argument of a call of a message. */
export const argument = (call: number, name: string): Pointer.Pointer =>
  Pointer.of('tool_calls', call, 'function', 'arguments', name)

/** The place of the name of the function of a call of a message. */
export const name = (call: number): Pointer.Pointer => Pointer.of('tool_calls', call, 'function', 'name')
