// The pages of the worlds in the guide: each is what its world's declaration makes of it, and none is left over.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from '../../docs/guide/worlds/pages.mjs'
import { root } from './Command.mjs'

const folder = join(root, 'docs', 'guide', 'worlds')

/** The pages that are out of step, one a line. */
export const worldPages = async () => {
  const made = await pages()
  const stale = [...made].flatMap(([name, text]) => {
    const file = join(folder, name)
    return existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [`${name} is out of step with its world`]
  })
  const left = readdirSync(folder).filter((name) => name.endsWith('.md') && !made.has(name))
  const wrong = [...stale, ...left.map((name) => `${name} is a page without a world`)]
  return wrong.length === 0 ? '' : [...wrong, 'Run: node docs/guide/worlds/generate.mjs'].join('\n')
}
