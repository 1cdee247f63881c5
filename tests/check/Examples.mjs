// The examples of the guide, executed. In README.md and docs/, a block that opens with ```ts run is type-checked
// against the built packages and run; ```sh run is run by bash. A block ```text output right behind one is what it
// prints, to the letter. A block ```sh serve is run beside those that follow on its page, as in a terminal of its own.
// A block ```ts more continues the one before it on its page. A block ```ts file PATH (any language) is an excerpt of that file, to the letter.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, run, start } from './Command.mjs'
import { files } from './House.mjs'

// Inside the workspace, so that the packages resolve as they do for a user.
const scratch = join(root, 'tests', '.examples')

const block = /^```(ts|sh) (run|more|serve)\n([\s\S]*?)^```\n(?:\n*```text output\n([\s\S]*?)^```$)?/gm

/** The examples of a page with the line at which each begins. */
const examples = (page, text) => {
  const found = []
  for (const [, language, mode, code, output = ''] of text.matchAll(block)) {
    const before = mode === 'more' ? found.at(-1) : undefined
    found.push({
      place: `${page}:${text.slice(0, text.indexOf(code)).split('\n').length}`,
      file: `${page.replaceAll(/[^\w]+/g, '-')}-${found.length + 1}`,
      language,
      mode,
      code: `${before?.code ?? ''}${code}`,
      output: `${before?.output ?? ''}${output}`
    })
  }
  return found
}

const excerpt = /^```\w+ file (\S+)\n([\s\S]*?)^```$/gm

/** Excerpts that are not what their file says. */
const stale = (page, text) =>
  [...text.matchAll(excerpt)].flatMap(([, file, code]) =>
    readFileSync(join(root, file), 'utf8').includes(code) ? [] : [`${page}: the excerpt is not in ${file}:\n${code}`]
  )

const options = {
  extends: '../../tsconfig.base.json',
  compilerOptions: {
    composite: false,
    declaration: false,
    declarationMap: false,
    incremental: false,
    isolatedDeclarations: false,
    noUnusedLocals: false,
    sourceMap: false,
    rootDir: '.',
    outDir: 'out',
    types: ['node']
  },
  include: ['*.ts']
}

const execute = async ({ place, file, language, code, output }) => {
  const result = await (language === 'sh'
    ? run('bash', ['-euo', 'pipefail', '-c', code], { cwd: scratch })
    : run('node', [join('out', `${file}.js`)], { cwd: scratch }))
  if (!result.ok) return [`${place} failed\n${result.text}`]
  if (output !== '' && output.trimEnd() !== result.out.trimEnd())
    return [`${place} printed something else than the page says:\n${result.out}`]
  return []
}

/** Starts what listens, and waits for its first words. Yields what ends it with all its processes. */
const serve = ({ code }) =>
  new Promise((resolve, reject) => {
    const child = start(code, { cwd: scratch })
    const end = () => process.kill(-child.pid)
    child.stdout.once('data', () => resolve(end))
    child.once('close', (status) => reject(new Error(`it ended with ${status}:\n${code}`)))
  })

/** Runs the examples of a page, one after the other. */
const play = async (found) => {
  const failures = []
  const servers = []
  try {
    for (const example of found)
      if (example.mode === 'serve') servers.push(await serve(example))
      else failures.push(...(await execute(example)))
  } finally {
    for (const end of servers) end()
  }
  return failures
}

/** Runs every example of the guide, in the order of the pages. */
export const guide = async () => {
  const pages = files()
    .map((file) => relative(root, file))
    .filter((page) => page === 'README.md' || (page.startsWith('docs/') && page.endsWith('.md')))
    .map((page) => [page, readFileSync(join(root, page), 'utf8')])
  const each = pages.map(([page, text]) => examples(page, text))
  const found = each.flat()
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  // Commands name files from the root of the repository.
  symlinkSync(join(root, 'docs'), join(scratch, 'docs'))
  writeFileSync(join(scratch, 'package.json'), '{ "type": "module", "private": true }\n')
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify(options))
  const typed = found.filter(({ language }) => language === 'ts')
  for (const { file, code } of typed) writeFileSync(join(scratch, `${file}.ts`), `${code}\nexport {}\n`)
  const checked = typed.length === 0 ? { ok: true } : await run('tsc', ['-p', scratch])
  if (!checked.ok) return checked.text
  const failures = pages.flatMap(([page, text]) => stale(page, text))
  for (const own of each) failures.push(...(await play(own)))
  if (failures.length === 0) rmSync(scratch, { recursive: true, force: true })
  return failures.join('\n')
}
