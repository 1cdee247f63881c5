// The pages of the worlds, each made from the declaration of its world, and an index of them.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Pointer, Seed } from '@magnet/core'
import { CastTypes, Worlds } from '@magnet/worlds'
import { classes, drawing, flows } from './drawing.mjs'
import { refusals } from './refusals.mjs'

const shared = new Set(Object.values(CastTypes).map((type) => type.name))

const code = (text) => `\`${text}\``
const list = (items) => items.map(code).join(', ')
const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`

// Signatures

const parameter = ({ name, required, type, schema }) =>
  `${code(name)} (${type}${required ? '' : schema.default === undefined ? ', optional' : `, ${schema.default} if absent`})`

// `/slots/*/slot_id` is `slots[].slot_id`.
const field = ({ pattern, type }) =>
  `${code(Pointer.tokens(pattern).reduce((path, token) => (token === '*' ? `${path}[]` : path === '' ? token : `${path}.${token}`), ''))} (${type})`

const about = (f, refused) => {
  const { signature, phrases, transient } = f
  const lines = [`**${code(signature.name)}** (${signature.effect}). ${signature.description}`, '']
  const add = (label, text) => text !== '' && lines.push(`- ${label} ${text}`)
  add('Takes', signature.inputs.map(parameter).join(', ') || 'nothing')
  add('Returns', signature.outputs.map(field).join(', '))
  add('Requires', list(signature.requires))
  add('Grants', list(signature.grants))
  add('Undoes', list(signature.undoes))
  add('Changes what was made by', list(signature.amends ?? []))
  if (refused.size > 0)
    lines.push('- Refuses:', ...[...refused].map(([reason, message]) => `  - ${code(reason)}: “${message}”`))
  if (transient !== undefined) add('Now and then:', `${code(transient.code)} “${transient.message}”`)
  add('Asked for like:', `“${phrases.ask[0]}”`)
  return lines.join('\n')
}

// States

const tables = (state) =>
  Object.entries(state).flatMap(([name, held]) => (Array.isArray(held) && held.length > 0 ? [[name, held]] : []))

const fields = ([first]) => (typeof first === 'object' && first !== null ? list(Object.keys(first)) : 'a text each')

const size = (state) => tables(state).reduce((sum, [, held]) => sum + held.length, 0)

// Crossing

const crossing = (world) => {
  const sides = (take) =>
    [
      ...Map.groupBy(
        world.functions.flatMap((f) => take(f.signature).map(({ type }) => [type, f.signature.name])),
        ([type]) => type
      )
    ]
      .filter(([type]) => shared.has(type))
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([type, pairs]) => `${type} (${list([...new Set(pairs.map(([, name]) => name))])})`)
  const [takes, gives] = [sides((one) => one.inputs), sides((one) => one.outputs)]
  return [
    takes.length === 0 ? '- It takes nothing that other worlds know.' : `- It takes ${takes.join(', ')}.`,
    gives.length === 0 ? '- It gives nothing that other worlds take.' : `- It gives ${gives.join(', ')}.`
  ].join('\n')
}

const policy = ({ name, effect, functions, sentence, words }) =>
  [
    `- ${code(name)} (${effect === 'confirm' ? 'asks first' : 'forbids'}; ${list(functions)}): “${sentence}”`,
    `  The assistant says: “${words[0] ?? ''}”`
  ].join('\n')

const page = (world) => {
  const state = world.init(Seed.root('guide'))
  const refused = refusals(world)
  const policies = world.policies ?? []
  return [
    `<!-- Written by docs/guide/worlds/generate.mjs from the declaration of the world. -->`,
    `# The world ${code(world.name)}`,
    world.description,
    `${count(world.functions.length, 'function')}, ${world.functions.filter((f) => f.signature.effect === 'read').length} of them reads, and ${count(world.types.length, 'type')} of values.`,
    '## Dependencies',
    'Who gives an identifier or a premise, and who needs it. Round boxes read, square ones write; dotted lines are premises.',
    `\`\`\`mermaid\n${drawing(world)}\n\`\`\``,
    flows(world)
      .map(({ what, pairs }) => {
        const [from, to] = [0, 1].map((side) => [...new Set(pairs.map((pair) => pair[side]))])
        return `- ${what}: from ${list(from)} to ${list(to)}`
      })
      .join('\n'),
    'Values that several worlds know join it to the others:',
    crossing(world),
    '## Functions',
    ...[...classes(world)].flatMap(([name, functions]) => [
      `### ${name.replaceAll('_', ' ')}`,
      ...functions.map((f) => about(f, refused.get(String(f.signature.name))))
    ]),
    '## What it remembers',
    `A state of one seed, ${size(state)} entries; others differ.`,
    ['| table | entries | of each |', '| --- | --- | --- |']
      .concat(tables(state).map(([name, held]) => `| ${code(name)} | ${held.length} | ${fields(held)} |`))
      .join('\n'),
    ...(policies.length === 0 ? [] : ['## Rules', policies.map(policy).join('\n')])
  ].join('\n\n')
}

const index = (worlds) => {
  const total = worlds.reduce((sum, world) => sum + world.functions.length, 0)
  return [
    '<!-- Written by docs/guide/worlds/generate.mjs from the declarations of the worlds. -->',
    '# The worlds',
    `${worlds.length} worlds with ${total} functions come with Magnet. \`--worlds\` chooses among them; a [world of your own](../adding-a-world.md) is one declaration.`,
    ['| world | functions | entries of a state | about |', '| --- | --- | --- | --- |']
      .concat(
        worlds.map(
          (world) =>
            `| [${world.name}](${world.name}.md) | ${world.functions.length} | ${size(world.init(Seed.root('guide')))} | ${world.description} |`
        )
      )
      .join('\n'),
    'Each page says what the functions take, return, require and refuse, what depends on what, what a state holds, and which rules may bind the assistant. The pages are written by `node docs/guide/worlds/generate.mjs`, and `npm run check` holds them to the declarations.'
  ].join('\n\n')
}

const oxfmt = fileURLToPath(new URL('../../../node_modules/.bin/oxfmt', import.meta.url))

const formatted = (text) =>
  execFileSync(oxfmt, ['--stdin-filepath', 'page.md'], { input: `${text}\n`, encoding: 'utf8' })

/** Every page by its file name in this folder. */
export const pages = async () => {
  const worlds = await Worlds.all()
  return new Map([
    ['README.md', formatted(index(worlds))],
    ...worlds.map((world) => [`${world.name}.md`, formatted(page(world))])
  ])
}
