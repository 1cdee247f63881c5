import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world } from './fixture/World.js'

Rules.check({ describe, it })(WorldRules.of(world, { seeds: 6, calls: 72 }))
