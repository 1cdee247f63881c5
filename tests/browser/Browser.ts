/** A real browser, the one of the machine: `CHROMIUM`, or the first on the path that is one. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'

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

/** A page that is open, and what went wrong with it or was asked for beyond itself, as it happens. */
export interface Opened {
  readonly page: Page
  readonly noise: ReadonlyArray<string>
}

/** Opens a file as somebody does who clicks on it. */
export const open = async (browser: Browser, path: string, options: BrowserContextOptions): Promise<Opened> => {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const noise: Array<string> = []
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => noise.push(error.message))
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const { href } = pathToFileURL(path)
  page.on('request', (request) => {
    if (request.url() !== href) noise.push(`request: ${request.url()}`)
  })
  await page.goto(href)
  return { page, noise }
}

/** What keeps somebody from reading a page, as far as axe can tell. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.addScriptTag({ content: axe.source })
  return page.evaluate<ReadonlyArray<string>>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`
  )
}
