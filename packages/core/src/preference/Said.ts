/** Words in the place of other words: a fact that they lack, a figure or a name that nothing shows, or what a judge found. */
import * as Answers from '../check/Answers.js'
import * as Irrelevance from '../check/Irrelevance.js'
import * as Statement from '../provenance/Statement.js'
import type * as Dossier from '../trajectory/Dossier.js'
import type { Diagnosis } from './Diagnosis.js'
import * as News from './News.js'

/** What is wrong with them, as far as a rule can say. */
export const of = (dossier: Dossier.Dossier, turn: number, text: string): Diagnosis => {
  const { record } = dossier
  const own = record.turns[turn]
  const stated = Statement.of(text)
  const lacking = (own?.answer?.must ?? []).flatMap((fact) => {
    const value = Answers.resolve(dossier, turn, fact)
    return value === undefined || Answers.conveys(text, stated, value) ? [] : [value]
  })
  const [figure] = News.of(dossier, turn, text, 'student').figures
  const error = own?.kind === 'calls' || own?.kind === 'talk' ? 'wrong_summary' : 'missed_function_or_parameters'
  // What the system message shows of what was asked.
  const hidden = own?.shown !== undefined && !Irrelevance.tells(record, own.shown, text)
  const [right = hidden ? (own?.shown ?? '') : undefined] = lacking
  if (right !== undefined)
    return figure === undefined
      ? { type: 'omits_fact', error: 'wrong_summary', at: '/content', evidence: { right } }
      : { type: 'changes_figure', error: 'wrong_summary', at: '/content', evidence: { right, wrong: figure } }
  return figure === undefined
    ? { type: own?.missing === undefined ? 'adds_claim' : 'claims_done', error, at: '/content', evidence: {} }
    : { type: 'adds_claim', error: 'wrong_summary', at: '/content', evidence: { wrong: figure } }
}
