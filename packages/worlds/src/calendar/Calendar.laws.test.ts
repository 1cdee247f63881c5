import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as calendar } from './index.js'

Rules.check({ describe, it })(WorldRules.of(calendar, { seeds: 10, calls: 110 }))
