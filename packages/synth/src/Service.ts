/**
 * A service that answers calls by being asked: a language model. Whoever executes is pure and cannot wait, so what nobody has
 * answered yet interrupts it; the question is asked, and the work begins again with the answer. Work that depends on nothing but
 * its seed comes to the same question only once.
 *
 * Laws: what comes of an attempt is what would come of it if all answers had been known; each answer that it used is counted
 * once for it, however often it began again.
 */
import type { Json, Recorded, Signature, Use, World } from '@magnet/core'
import { Effect } from 'effect'
import type { Halt } from './Halt.js'
import { Occasion } from './port/Occasion.js'

/** A call that was made in the session. */
export interface Said {
  readonly function: string
  readonly arguments: Json.JsonObject
  readonly output: Json.Json
}

/** A call that somebody has to answer. */
export interface Question {
  /** What it is about, as a text: two questions with one key are the same. */
  readonly key: string
  readonly signature: Signature.Signature
  readonly arguments: Json.JsonObject
  /** What was said in the session that the answer has to agree with. */
  readonly said: ReadonlyArray<Said>
  readonly notes: ReadonlyArray<string>
  readonly now: string
  /** What is wrong with an output, in words for whoever gave it. */
  readonly fault: (output: Json.Json) => string | undefined
}

/** What a question came to: an answer, or why there is none, as `rejected.jsonl` would say it. */
export interface Reply {
  readonly answer: Recorded.Recorded['answer'] | { readonly _tag: 'None'; readonly reason: string }
  /** What later calls have to know. */
  readonly notes: ReadonlyArray<string>
}

/** What an attempt has heard so far. */
export interface Answers {
  readonly replies: ReadonlyMap<string, Reply>
  /** Notes that an answer was used. */
  readonly touch: (key: string) => void
}

/** A service. */
export interface Service {
  /** A state, equal to the given one, from which on questions are asked. */
  readonly open: (state: World.State, answers: Answers) => World.State
  readonly ask: (question: Question) => Effect.Effect<Reply, Halt>
}

/** What interrupts work that needs an answer. */
export class Unanswered extends Error {
  readonly question: Question
  constructor(question: Question) {
    super(`${question.signature.name} was not answered`)
    this.question = question
  }
}

/** The most questions of one attempt. Searches try calls that come to nothing. */
const most = 400

/** Does work on a state whose calls the service answers. */
export const through = <A, E, R>(
  service: Service | undefined,
  initial: World.State,
  work: (initial: World.State) => Effect.Effect<A, E, R>
): Effect.Effect<A, E | Halt, R> =>
  service === undefined
    ? work(initial)
    : Effect.flatMap(Occasion, (occasion) => {
        const replies = new Map<string, Reply>()
        const costs = new Map<string, ReadonlyArray<Use.Use>>()
        const once = (): Effect.Effect<A, E | Halt, R> => {
          const touched = new Set<string>()
          const uses: Array<Use.Use> = []
          const opened = service.open(initial, { replies, touch: (key) => touched.add(key) })
          return Effect.suspend(() => work(opened)).pipe(
            Effect.provideService(Occasion, { ...occasion, used: (use) => uses.push(use) }),
            Effect.ensuring(
              Effect.sync(() => {
                settle = () => {
                  for (const use of uses) occasion.used(use)
                  for (const key of touched) for (const use of costs.get(key) ?? []) occasion.used(use)
                }
              })
            )
          )
        }
        let settle = (): void => undefined
        const go = (): Effect.Effect<A, E | Halt, R> =>
          once().pipe(
            Effect.tapError(() => Effect.sync(() => settle())),
            Effect.tap(() => Effect.sync(() => settle())),
            Effect.catchDefect((defect) => {
              if (!(defect instanceof Unanswered)) return Effect.die(defect)
              const { question } = defect
              if (replies.size >= most) {
                replies.set(question.key, { answer: { _tag: 'None', reason: 'too_many_questions' }, notes: [] })
                return go()
              }
              const own: Array<Use.Use> = []
              return service.ask(question).pipe(
                Effect.provideService(Occasion, { ...occasion, used: (use) => own.push(use) }),
                Effect.flatMap((reply) => {
                  replies.set(question.key, reply)
                  costs.set(question.key, own)
                  return go()
                })
              )
            })
          )
        return go()
      })
