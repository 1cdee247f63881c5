/**
 * The ports of a run over a language model, by strategy. Each refines the port that it stands over, and a role without a model
 * is left to that one: `teacher` alone changes the answers alone.
 */
import type { DependencyJudge, Model, Pipeline, Settings, Student } from '@magnet/synth'
import { Layer } from 'effect'
import * as BackTranslatorModel from './port/BackTranslatorModel.js'
import * as DependencyJudgeModel from './port/DependencyJudgeModel.js'
import * as ForthTranslatorChosen from './port/ForthTranslatorChosen.js'
import * as Paraphrase from './port/Paraphrase.js'
import * as StudentSampled from './port/StudentSampled.js'
import * as TeacherHinted from './port/TeacherHinted.js'
import * as TurnTranslatorModel from './port/TurnTranslatorModel.js'

/** All ports of a run. */
export type Ports = Pipeline.Ports | DependencyJudge.DependencyJudge | Student.Student

/** What models do in a run. */
export interface Options {
  readonly strategy: Settings.Strategy
  /** Whether a role has a model. Default: all of them. */
  readonly serves?: (role: Model.Role) => boolean
  /** How many bindings a model chooses from, in `execute-first`. Default: 3. */
  readonly bindings?: number
  /** How often each turn of a record is played by a student at most. Default: 10. */
  readonly samples?: number
  /** Whether typed corruptions fill the pairs for which no mistake of the student turns up. Default: no. */
  readonly fill?: boolean
}

/** Ports over a model and over those that they refine. */
type Refinement = Layer.Layer<never, never, Ports | Model.Model>

/** The ports over a model, refining others. */
export const layer =
  ({ strategy, serves = () => true, bindings = 3, samples = 10, fill = false }: Options) =>
  <E, R>(rules: Layer.Layer<Ports, E, R>, model: Layer.Layer<Model.Model>): Layer.Layer<Ports, E, R> =>
    [
      ...refinements(strategy, serves, bindings),
      ...(serves('student') ? [StudentSampled.layer({ samples, fill, judge: serves('mistakes') })] : [])
    ].reduce<Layer.Layer<Ports | Model.Model, E, R>>(
      (base, refinement) => Layer.provideMerge(refinement, base),
      Layer.merge(rules, model)
    )

const refinements = (
  strategy: Settings.Strategy,
  serves: (role: Model.Role) => boolean,
  bindings: number
): ReadonlyArray<Refinement> => {
  const judge = serves('judge') ? [DependencyJudgeModel.layer] : []
  const teacher = serves('teacher') ? [TeacherHinted.layer()] : []
  switch (strategy) {
    case 'paraphrase':
      return [...judge, ...(serves('paraphrase') ? [Paraphrase.layer] : [])]
    case 'execute-first':
      return [
        ...judge,
        ...(serves('forth') ? [ForthTranslatorChosen.layer(bindings)] : []),
        ...(serves('back') ? [BackTranslatorModel.layer] : []),
        ...teacher
      ]
    case 'query-first':
      return [...judge, TurnTranslatorModel.layer, ...teacher]
  }
}
