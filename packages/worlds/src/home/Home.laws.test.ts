import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as home } from './index.js'

Rules.check({ describe, it })(WorldRules.of(home, { seeds: 10, calls: 110 }))
