/** A real browser, the one of the machine: `CHROMIUM`, or the first on the path that is one. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const program = (): string => {
  const asked = process.env['CHROMIUM']
  const found =
    asked ??
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => names.map((name) => join(folder, name)))
      .find(isProgram)
  if (found === undefined)
    throw new Error(`There is no Chromium on the path (${names.join(', ')}). Install one, or name it in CHROMIUM.`)
  return found
}

/** Starts it. In a container it runs as root, where Chromium has no sandbox of its own. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: program(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
