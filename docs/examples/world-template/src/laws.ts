/** Runs the laws of worlds: `npm run build && npm run laws`. In a test: `Rules.check({ describe, it })(WorldRules.of(world))`. */
import { WorldRules } from '@magnet/laws'
import { world } from './index.js'

const broken = WorldRules.of(world).laws.flatMap((law) => {
  const differences = law.differences()
  return differences.length === 0 ? [] : [`${law.name}: ${JSON.stringify(differences[0])}`]
})
console.log(broken.length === 0 ? 'every law holds' : broken.join('\n'))
process.exitCode = broken.length === 0 ? 0 : 1
