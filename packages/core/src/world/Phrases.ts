/**
 * How people ask for a function and how an assistant reports it, as data that a grammar combines.
 *
 * A template holds slots, `{parameter}`, and optional parts in brackets, `[ on {date}]`, which fall away when one of
 * their slots is not said. Templates are bare verb phrases ("find flights from {origin} to {destination}"), so that a
 * sentence can be built around them.
 */
import type { Json, JsonObject } from '../json/Json.js'
import type { Pointer } from '../json/Pointer.js'
import type { Form } from '../signature/SemanticType.js'

/** What an answer may draw on. Each reading of an output is recorded as a fact that the answer conveys. */
export interface Told {
  readonly output: Json
  readonly arguments: JsonObject
  /** A fact that matters, written in its form: it goes to `answer.must`. */
  readonly must: (pointer: Pointer, form?: Form) => string
  /** A fact in passing: it goes to `answer.may`. */
  readonly may: (pointer: Pointer, form?: Form) => string
  /** An argument of the call. */
  readonly argument: (name: string, form?: Form) => string
}

/** The language of one function. */
export interface Phrases {
  /** Bare verb phrases: "book {fare_id}[ and put it on {card_id}]". At least three. Every required slot that a person says must occur. */
  readonly ask: ReadonlyArray<string>
  /** The same as a question, without its mark: "which flights go from {origin} to {destination}[ on {date}]". */
  readonly question?: ReadonlyArray<string>
  /** What stands for its result in the clause of a call that needs it, while it is hidden: "{city}" for an airport look-up. */
  readonly stands?: ReadonlyArray<string>
  /** What it adds to the clause of the call whose result it processes, while it is hidden: "in {to_unit}" for a conversion. */
  readonly tail?: ReadonlyArray<string>
  /** Sentences in which the assistant reports the outcome. Several wordings. */
  readonly answer: ReadonlyArray<(told: Told) => string>
  /** What the assistant cannot do without it, after "I can't": "pull up invoices". Never the function's name. */
  readonly lack: ReadonlyArray<string>
  /** The service behind it, as a user would announce it: "the billing service". */
  readonly service: string
  /** What the assistant asks when a parameter is missing, by parameter: "Which day should I look at?" */
  readonly wants: { readonly [parameter: string]: ReadonlyArray<string> }
  /** How the user supplies a parameter on its own, by parameter: "on {}", "make it {}". The value alone where absent. */
  readonly gives?: { readonly [parameter: string]: ReadonlyArray<string> }
  /**
   * Verb phrases that ask for it and leave a parameter unsaid that has to be said, by parameter: "move {booking_id} to another
   * day". Where there are none, requests that lack the parameter are made from `ask`, whose words are cut around it.
   */
  readonly leaves?: { readonly [parameter: string]: ReadonlyArray<string> }
  /** What a value of its output is called where the value itself is not known yet or long past, by pattern: `/fee` is "the late fee". */
  readonly called?: { readonly [pattern: Pointer]: ReadonlyArray<string> }
  /** Why somebody asks for it, as sentences that stand before or after the request: "We have something to celebrate." */
  readonly why?: ReadonlyArray<string>
  /** Words that would give it away while it is hidden: "airport code", "convert". */
  readonly tells: ReadonlyArray<string>
}
