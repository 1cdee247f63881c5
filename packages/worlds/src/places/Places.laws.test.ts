import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as places } from './index.js'

Rules.check({ describe, it })(WorldRules.of(places, { seeds: 16, calls: 84 }))
