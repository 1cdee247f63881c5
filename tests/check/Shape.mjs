// What a user installs: each package is packed, and publint and attw look at the tarball.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from './Command.mjs'

/** Packs every package and checks the tarballs. */
export const shape = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'magnet-pack-'))
  try {
    const packages = readdirSync(join(root, 'packages')).flatMap((name) => ['--workspace', `packages/${name}`])
    const packed = await run('npm', ['pack', ...packages, '--pack-destination', folder, '--loglevel', 'error'])
    if (!packed.ok) return packed.text
    const failures = await Promise.all(
      readdirSync(folder).map(async (tarball) => {
        const file = join(folder, tarball)
        const lint = await run('publint', ['--strict', file])
        const types = await run('attw', ['--profile', 'esm-only', '--no-definitely-typed', '--no-emoji', file])
        return [lint, types].filter(({ ok }) => !ok).map(({ text }) => text)
      })
    )
    return failures.flat().join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
