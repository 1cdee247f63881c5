import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['**/*.browser.ts'], dir: import.meta.dirname, root: import.meta.dirname, passWithNoTests: false }
})
