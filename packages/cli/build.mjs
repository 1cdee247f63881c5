// The command as few files that load fast: `magnet --version` must not read the whole tree of dependencies.
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

// Names of chunks hold a hash, so those of earlier builds would stay behind.
await rm('dist/chunks', { recursive: true, force: true })

// The program that draws the page of a graph is a text of the command.
const viewer = {
  name: 'viewer',
  setup(bundle) {
    bundle.onResolve({ filter: /^magnet:viewer$/ }, ({ path }) => ({ path, namespace: 'viewer' }))
    bundle.onLoad({ filter: /.*/, namespace: 'viewer' }, async () => {
      const { outputFiles } = await build({
        entryPoints: ['../page/viewer/index.ts'],
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2024'
      })
      return { contents: outputFiles[0].text, loader: 'text' }
    })
  }
}

await build({
  plugins: [viewer],
  entryPoints: ['src/magnet.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node22',
  // Taken for missing in every version of Node: each use of a pattern with \p{…} would make it anew.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'esm',
  conditions: ['@magnet/source'],
  sourcemap: true,
  chunkNames: 'chunks/[name]-[hash]',
  // The CommonJS modules of fp-ts would be read through getters, at every call.
  alias: { 'fp-ts/lib': 'fp-ts/es6' },
  // CommonJS dependencies call require for the modules of Node.
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);"
  }
})
