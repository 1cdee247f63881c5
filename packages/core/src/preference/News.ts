/**
 * What words tell that nothing shows: figures and names that stand neither before them nor in the record's own words in their
 * place. How a text is laid out is no news: marks of a list or of emphasis, numbers of items, units and abbreviations.
 *
 * Law: the record's own words tell no news.
 */
import * as Figures from '../check/Figures.js'
import * as Statement from '../provenance/Statement.js'
import * as Dossier from '../trajectory/Dossier.js'
import type { Pair } from './Pair.js'

/** What a text tells. */
export interface News {
  readonly figures: ReadonlyArray<string>
  readonly names: ReadonlyArray<string>
}

/**
 * The news of some words at the end of a turn. A model sets capitals as it likes, so that no name is held against it: that is
 * for a judge.
 */
export const of = (dossier: Dossier.Dossier, turn: number, text: string, source: Pair['source']): News => {
  const { record } = dossier
  const before = Dossier.end(record, turn) - 1
  const due = Dossier.answer(record, turn)?.text ?? ''
  const known = new Set(due === '' ? [] : Figures.unknown(dossier, Statement.of(due), before))
  const stated = Statement.of(source === 'student' ? plain(text) : text)
  return {
    figures: Figures.unknown(dossier, stated, before).filter((figure) => !known.has(figure)),
    names:
      source === 'student'
        ? []
        : stated.names.filter((name) => !isShort(name) && !due.includes(name) && !stands(dossier, name, before))
  }
}

/** A text without its markup, and without the numbers of its items. */
const plain = (text: string): string => text.replaceAll(/[*_`#|]+/g, ' ').replaceAll(/^\s*\(?\d{1,2}[.)]\s+/gm, '- ')

/** Whether a word in capitals is an abbreviation: `ID`, `KB`. */
const isShort = (name: string): boolean => name.length <= 3 && name === name.toUpperCase()

const stands = ({ record: { messages, context } }: Dossier.Dossier, name: string, before: number): boolean =>
  messages.slice(0, before).some((message) => message.content.includes(name)) ||
  JSON.stringify(context.profile).includes(name)
