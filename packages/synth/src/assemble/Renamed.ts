/**
 * A finished record in names of its own, as often as the settings say: the last step, of which nothing before it knows. The
 * records of a family share the choice and the seed, so that they differ in nothing else.
 */
import { AliasDraw, Aliased, Check, Seed, type Trajectory } from '@magnet/core'
import * as Spread from '../derive/Spread.js'
import * as Environment from '../Environment.js'
import type { Settings } from '../Settings.js'
import type { Source } from '../Source.js'

/** How many aliases are drawn for a record: a name may stand in a message, or make the record too long. */
const draws = 8

/** The record, renamed if its family is among those that are; as it is where no alias fits it. */
export const of =
  (settings: Settings, source: Source): ((record: Trajectory.Trajectory) => Trajectory.Trajectory) =>
  (record) => {
    const family = Number(/\d+$/.exec(record.family)?.[0] ?? 0)
    if (Spread.of('alias', family) >= settings.alias) return record
    const stands = Check.standing(Environment.of(source, settings.maxTokens))
    const draw = AliasDraw.of(source.graph.signatures)
    for (let number = 0; number < draws; number++) {
      const seed = Seed.derive(settings.seed, 'alias', record.family, number)
      const renamed = Aliased.apply(draw(seed, record))(record)
      if (stands(renamed).length === 0) return renamed
    }
    return record
  }
