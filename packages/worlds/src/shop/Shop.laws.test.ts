import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as shop } from './index.js'

Rules.check({ describe, it })(WorldRules.of(shop, { seeds: 12, calls: 84 }))
