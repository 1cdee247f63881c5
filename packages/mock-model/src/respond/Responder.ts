/** What the service says: a request as it was read, to an answer. The same request gets the same answer. */
import {
  BackTranslation,
  Choice,
  Dependency,
  type Exchange,
  ForthTranslation,
  Labels,
  MistakeJudge,
  Naturalness,
  Nested,
  Paraphrase,
  Prompt,
  Query,
  Responses,
  Rewrite,
  Student,
  Teacher,
  ToolSimulation
} from '@magnet/prompts'
import type * as Answer from '../Answer.js'
import * as Assistant from './rule/Assistant.js'
import * as Dependencies from './rule/Dependencies.js'
import * as Forth from './rule/Forth.js'
import * as Judges from './rule/Judges.js'
import * as Language from './rule/Language.js'
import * as Pools from './rule/Pools.js'
import * as Simulation from './rule/Simulation.js'
import * as StudentRule from './rule/Student.js'
import type { Rule } from './Rule.js'
import * as Stranger from './Stranger.js'

/** Answers a request. */
export type Responder = (request: Exchange.Request) => Answer.Answer

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  [Labels.prompt.id, Pools.labels],
  [Rewrite.prompt.id, Pools.rewrite],
  [Responses.prompt.id, Pools.responses],
  [Dependency.prompt.id, Dependencies.dependency],
  [Nested.prompt.id, Dependencies.nested],
  [BackTranslation.prompt.id, Language.backTranslation],
  [Query.prompt.id, Forth.query],
  [ForthTranslation.prompt.id, Forth.forthTranslation],
  [Choice.prompt.id, Judges.choice],
  [Teacher.prompt.id, Assistant.teacher],
  [Student.prompt.id, StudentRule.student],
  [MistakeJudge.prompt.id, Judges.mistakes],
  [ToolSimulation.prompt.id, Simulation.simulation],
  [Paraphrase.prompt.id, Language.paraphrase],
  [Naturalness.prompt.id, Language.naturalness]
])

/** The answers of this package: by the prompt's rule where it is one of Magnet's, and something fitting where not. */
export const responder: Responder = (request) => {
  const asked = Prompt.asked(request.instructions)
  const rule = asked === undefined ? undefined : rules.get(asked.id)
  return rule?.(request) ?? Stranger.answer(request)
}
