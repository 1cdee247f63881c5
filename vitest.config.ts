import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@magnet/source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['@magnet/source', 'node', 'import', 'default'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    passWithNoTests: false
  }
})
