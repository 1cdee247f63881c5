/** The entry of the command. What needs no dependency is answered before any is loaded. */
import { version } from './Version.js'

const first = process.argv[2]
if (process.argv.length === 3 && (first === '--version' || first === '-v')) process.stdout.write(`magnet ${version}\n`)
else {
  const { main } = await import('./Main.js')
  await main(process.argv.slice(2))
}
