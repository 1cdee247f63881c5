/** The entry of the command. What needs no dependency is answered before any is loaded. */
import { setFlagsFromString } from 'node:v8'
import { version } from './Version.js'

// Much code that each record runs a little of: copies of it inside of its callers are more to compile than they are worth.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=150')

const first = process.argv[2]
if (process.argv.length === 3 && (first === '--version' || first === '-v')) process.stdout.write(`magnet ${version}\n`)
else {
  const { main } = await import('./Main.js')
  await main(process.argv.slice(2))
}
