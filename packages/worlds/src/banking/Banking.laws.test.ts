import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import { world as banking } from './index.js'

Rules.check({ describe, it })(WorldRules.of(banking))
