import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world } from './index.js'

Rules.check({ describe, it })(WorldRules.of(world))
