// Writes the files of this folder from the values that the core exports. Run it after `npm run build`, when a test says
// that a file is out of step, and format the files afterwards: node docs/formats/generate.mjs && npx oxfmt docs/formats
import { writeFileSync } from 'node:fs'
import { Published, Schemas } from '@magnet/core'
import { KindSchema } from '@magnet/pools'

const write = (name, value) => writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(value, undefined, 2)}\n`)

write('ops.json', Published.document())
for (const [file, schema] of Object.entries(Schemas.files)) write(`${file}.schema.json`, schema)
write('kinds.schema.json', KindSchema.schema)
