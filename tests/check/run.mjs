// `npm run check`: everything about the code that is no test. Each step says one line, and more only when it fails.
// With names as arguments, only those steps: `npm run check -- lint types`.
import { performance } from 'node:perf_hooks'
import { run } from './Command.mjs'
import { guide } from './Examples.mjs'
import { house } from './House.mjs'
import { shape } from './Shape.mjs'
import { worldPages } from './WorldPages.mjs'

const command =
  (program, ...args) =>
  async () => {
    const { ok, text } = await run(program, args)
    return ok ? '' : text
  }

/** A step: its name, and what does it. It yields what is wrong, or nothing.
 * @type {ReadonlyArray<readonly [string, () => Promise<string>]>} */
const steps = [
  ['build', command('npm', 'run', 'build', '--silent')],
  ['format', command('oxfmt', '--check', '.')],
  ['lint', command('oxlint')],
  ['types', command('tsc', '-b')],
  ['imports', command('depcruise', '--config', '.dependency-cruiser.cjs', 'packages')],
  ['unused', command('knip', '--no-config-hints')],
  ['shape', shape],
  ['guide', guide],
  ['worlds', worldPages],
  ['house', house]
]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !steps.some(([step]) => step === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${steps.map(([name]) => name).join(', ')}.`)
  process.exit(2)
}

let failed = 0
const chosen = steps.filter(([name]) => asked.length === 0 || asked.includes(name))
for (const [name, step] of chosen) {
  const start = performance.now()
  const wrong = await step()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${wrong === '' ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (wrong === '') continue
  failed += 1
  console.log(wrong.trimEnd().replaceAll(/^/gm, '     '))
}
console.log(`${chosen.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
