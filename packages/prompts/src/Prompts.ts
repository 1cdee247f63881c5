/** All prompts, and the table of their versions that a manifest holds. */
import * as Choice from './binding/Choice.js'
import * as ForthTranslation from './binding/ForthTranslation.js'
import * as MistakeJudge from './dialogue/MistakeJudge.js'
import * as Student from './dialogue/Student.js'
import * as Teacher from './dialogue/Teacher.js'
import * as ToolSimulation from './dialogue/ToolSimulation.js'
import * as Dependency from './graph/Dependency.js'
import * as Nested from './graph/Nested.js'
import * as BackTranslation from './language/BackTranslation.js'
import * as Naturalness from './language/Naturalness.js'
import * as Paraphrase from './language/Paraphrase.js'
import * as Query from './language/Query.js'
import * as Labels from './pool/Labels.js'
import * as Responses from './pool/Responses.js'
import * as Rewrite from './pool/Rewrite.js'
import type { Named } from './Prompt.js'

/** In the order in which a run meets them. */
export const all: ReadonlyArray<Named> = [
  Labels.prompt,
  Rewrite.prompt,
  Responses.prompt,
  Dependency.prompt,
  Nested.prompt,
  BackTranslation.prompt,
  Query.prompt,
  ForthTranslation.prompt,
  Choice.prompt,
  Teacher.prompt,
  Student.prompt,
  MistakeJudge.prompt,
  ToolSimulation.prompt,
  Paraphrase.prompt,
  Naturalness.prompt
]

/** Versions by id. */
export const versions: { readonly [id: string]: number } = Object.fromEntries(
  all.map(({ id, version }) => [id, version])
)
