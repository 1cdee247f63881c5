import { Rules, WorldRules } from '@magnet/laws'
import { describe, it } from 'vitest'
import * as Worlds from './Worlds.js'

Rules.check({ describe, it })(WorldRules.of(Worlds.joint(await Worlds.all()), { seeds: 4, calls: 500 }))
