/** The ports without a model: no key, no network. */
import type { BackTranslator, DependencyJudge, ForthTranslator, Student, Teacher } from '@magnet/synth'
import { Layer } from 'effect'
import * as ForthTranslatorOffline from './binding/ForthTranslatorOffline.js'
import * as DependencyJudgeOffline from './graph/DependencyJudgeOffline.js'
import * as BackTranslatorOffline from './language/BackTranslatorOffline.js'
import * as TeacherOffline from './language/TeacherOffline.js'
import * as StudentOffline from './student/Student.js'

export * as Simulated from './simulated/Simulated.js'

/** Every port of the pipeline, by rules. */
export const layer: Layer.Layer<
  | BackTranslator.BackTranslator
  | DependencyJudge.DependencyJudge
  | ForthTranslator.ForthTranslator
  | Student.Student
  | Teacher.Teacher
> = Layer.mergeAll(
  ForthTranslatorOffline.layer,
  DependencyJudgeOffline.layer,
  BackTranslatorOffline.layer,
  TeacherOffline.layer,
  StudentOffline.layer
)
