import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import * as Worlds from './Worlds.js'

const joint = Worlds.joint(await Worlds.all())

// Every function in its turn, often enough that what needs much before it comes up as well.
Rules.check({ describe, it })(WorldRules.of(joint, { seeds: 3, calls: 15 * joint.functions.length }))
