import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import * as Worlds from './Worlds.js'

// Each world is held to the laws by itself; joined, what is new is the joining.
const [first, ...rest] = await Worlds.load(['travel', 'places', 'messaging'])
if (first === undefined) throw new Error('There are no worlds.')

Rules.check({ describe, it })(WorldRules.of(Worlds.joint([first, ...rest]), { seeds: 4, calls: 500 }))
