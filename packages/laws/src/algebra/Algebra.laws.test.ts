import { Insert, Merge, PathTransform, Split, Walk } from '@magnet/core'
import { describe, it } from 'vitest'
import * as Rules from '../Rules.js'
import * as EditRules from './EditRules.js'
import * as OperationRules from './OperationRules.js'
import * as TransformRules from './TransformRules.js'
import * as WalkRules from './WalkRules.js'

const check = Rules.check({ describe, it })

const all = PathTransform.sequence([
  Merge.merge(),
  Insert.before({ probability: 0.5, depth: 3 }),
  Insert.after(),
  Insert.later(),
  Split.split({ ghosts: 0.3 })
])

check(EditRules.of())
check(WalkRules.of('Walk', (steps) => (graph) => Walk.walk({ steps })(graph)()))
check(TransformRules.of('Merge', Merge.merge({ probability: 0.5 })))
check(TransformRules.of('Insert before', Insert.before({ probability: 0.5, depth: 3 })))
check(TransformRules.of('Insert after', Insert.after({ probability: 0.5 })))
check(TransformRules.of('Insert later', Insert.later({ probability: 0.5 })))
check(TransformRules.of('Split', Split.split({ ghosts: 0.3 })))
check(TransformRules.of('all together', all))
check(OperationRules.merging('Merge keeps calls', Merge.merge({ probability: 0.5 })))
check(OperationRules.inserting('Insert before keeps the rest', Insert.before({ probability: 0.5, depth: 3 })))
check(OperationRules.inserting('Insert after keeps the rest', Insert.after({ probability: 0.5 })))
check(OperationRules.inserting('Insert later keeps the rest', Insert.later({ probability: 0.5 })))
check(OperationRules.splitting('Split keeps the rest', Split.split({ ghosts: 0.3 })))
check(OperationRules.coupled('Merge by probability', (probability) => Merge.merge({ probability })))
check(
  OperationRules.budgeted('Insert before by probability', (probability) => Insert.before({ probability, depth: 3 }))
)
check(OperationRules.budgeted('Insert after by probability', (probability) => Insert.after({ probability })))
check(OperationRules.budgeted('Insert later by probability', (probability) => Insert.later({ probability })))
check(OperationRules.budgeted('Split by probability', (probability) => Split.split({ probability })))
check(OperationRules.closing('Insert before at 1', Insert.before({ probability: 1, depth: 3 })))
check(OperationRules.closing('Insert after at 1', Insert.after({ probability: 1 })))
