import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as drive } from './index.js'

Rules.check({ describe, it })(WorldRules.of(drive, { seeds: 10, calls: 110 }))
