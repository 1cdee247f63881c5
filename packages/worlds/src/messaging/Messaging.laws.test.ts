import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as messaging } from './index.js'

Rules.check({ describe, it })(WorldRules.of(messaging, { seeds: 16, calls: 84 }))
