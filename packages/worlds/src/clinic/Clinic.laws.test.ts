import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as clinic } from './index.js'

Rules.check({ describe, it })(WorldRules.of(clinic, { seeds: 10, calls: 110 }))
