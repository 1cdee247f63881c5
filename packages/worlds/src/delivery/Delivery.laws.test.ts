import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as delivery } from './index.js'

Rules.check({ describe, it })(WorldRules.of(delivery, { seeds: 12, calls: 84 }))
