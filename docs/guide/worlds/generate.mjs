// Writes the pages of the worlds from their declarations. Run it after `npm run build`, when `npm run check` says that a
// page is out of step: node docs/guide/worlds/generate.mjs
import { writeFileSync } from 'node:fs'
import { pages } from './pages.mjs'

for (const [name, text] of await pages()) writeFileSync(new URL(name, import.meta.url), text)
