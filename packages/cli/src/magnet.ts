/** The entry of the command. What needs no dependency is answered before any is loaded. */
import * as module from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { version } from './Version.js'

// Much code that each record runs a little of: copies of it inside of its callers are more to compile than they are worth.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=150')

const first = process.argv[2]
if (process.argv.length === 3 && (first === '--version' || first === '-v')) process.stdout.write(`magnet ${version}\n`)
else {
  // What is compiled is kept in the system's folder for temporary files, as other tools do; older versions of Node cannot.
  module.enableCompileCache?.()
  const { main } = await import('./Main.js')
  await main(process.argv.slice(2))
}
