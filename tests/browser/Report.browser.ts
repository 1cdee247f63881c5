/** The page of a real run in a real browser: what somebody who opens it would notice. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from '../cli/Magnet.js'
import * as Browsers from './Browser.js'
import type { Opened } from './Browser.js'

let browser: Browser
let run = ''
let file = ''
beforeAll(async () => {
  run = join(await scratch(), 'run')
  await magnet([
    'synth',
    '--count',
    '60',
    '--seed',
    '1',
    '--mixture',
    'paper',
    '--alias',
    '0.5',
    '--pairs',
    '12',
    '--quiet',
    '--out',
    run
  ])
  await magnet(['report', run])
  file = join(run, 'report.html')
  browser = await Browsers.launch()
}, 120_000)
afterAll(() => browser.close())

type Scheme = 'light' | 'dark'

// The policy of the page forbids every script, also that of the checker.
const open = (
  path: string,
  { scheme = 'light', width = 1280 }: { readonly scheme?: Scheme; readonly width?: number } = {}
): Promise<Opened> =>
  Browsers.open(browser, path, { colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true })

const background = (page: Page): Promise<string> =>
  page.evaluate<string>('getComputedStyle(document.body).backgroundColor')

/** The brightness of a colour as browsers write it. */
const brightness = (colour: string): number =>
  (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3

const settings = (['light', 'dark'] as const).flatMap((scheme) => [1280, 375].map((width) => ({ scheme, width })))

describe.each(settings)('the page in $scheme, $width pixels wide', { timeout: 60_000 }, ({ scheme, width }) => {
  test('opens in silence, asks for nothing, and does not scroll sideways', async () => {
    const { page, noise } = await open(file, { scheme, width })
    // Everything unfolded is as wide as it gets.
    await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(noise).toEqual([])
    expect(brightness(await background(page)) > 128).toBe(scheme === 'light')
    await page.context().close()
  })

  test('has all sections, their charts, and a table for every chart', async () => {
    const { page } = await open(file, { scheme, width })
    const links = page.locator('nav a')
    expect(await links.count()).toBe(14)
    expect(await page.locator('section h2').allTextContents()).toEqual(await links.allTextContents())
    const figures = page.locator('figure')
    expect(await figures.count()).toBeGreaterThan(15)
    for (const figure of await figures.all()) {
      const charts = figure.locator('svg:visible')
      expect(await charts.count()).toBe(1)
      const box = await charts.boundingBox()
      expect(box?.width ?? 0).toBeGreaterThan(180)
      expect(box?.height ?? 0).toBeGreaterThan(20)
      expect(await figure.locator('details table tbody tr').count()).toBeGreaterThan(0)
    }
    await page.context().close()
  })

  test('can be read by everybody, as far as axe can tell', async () => {
    const { page } = await open(file, { scheme, width })
    await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))')
    expect(await Browsers.violations(page)).toEqual([])
    await page.context().close()
  })
})

describe('the page', { timeout: 60_000 }, () => {
  test('changes its colours where its switch is set, with the keyboard too', async () => {
    const { page } = await open(file, { scheme: 'light' })
    const light = await background(page)
    await page.getByText('Dark', { exact: true }).click()
    const dark = await background(page)
    expect(brightness(dark)).toBeLessThan(brightness(light))
    const colour = (): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('.wide path[fill="var(--first)"]')).fill`)
    const inDark = await colour()
    await page.keyboard.press('ArrowLeft')
    expect(await background(page)).toBe(light)
    expect(await colour()).not.toBe(inDark)
    await page.context().close()
  })

  test('leads to a section, and opens a conversation, with the keyboard alone', async () => {
    const { page } = await open(file)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#content$/)
    const last = page.locator('details.record').last()
    expect(await last.getAttribute('open')).toBeNull()
    const message = last.locator('.bubble.user').first()
    expect(await message.isVisible()).toBe(false)
    await last.locator('> summary').focus()
    await page.keyboard.press('Enter')
    expect(await message.isVisible()).toBe(true)
    await page.context().close()
  })

  test('says of an argument where it comes from, and leads there', async () => {
    const { page } = await open(file)
    await page.evaluate('document.querySelectorAll("details.record").forEach((one) => (one.open = true))')
    const source = page.locator('.source:has-text("← user")').first()
    const tip = source.locator('.tip')
    expect(await tip.isVisible()).toBe(false)
    await source.locator('a').focus()
    expect(await tip.isVisible()).toBe(true)
    expect(await tip.textContent()).toMatch(/message \d+, characters \d+ to \d+/)
    const words = /"(.*)"/.exec((await source.locator('a').textContent()) ?? '')?.[1]
    await page.keyboard.press('Enter')
    const target = page.locator(':target')
    expect((await target.textContent())?.replaceAll(/\s+/g, ' ')).toContain(words)
    await page.context().close()
  })

  test('shows the words of a record that would be markup as words', async () => {
    const hostile = '<script>alert(1)</script><img src="x" onerror="alert(2)"></style>'
    const [path, out] = [join(run, '..', 'hostile.jsonl'), join(run, '..', 'hostile.html')]
    const lines = (await readFile(join(run, 'sft.jsonl'), 'utf8')).trimEnd().split('\n')
    await writeFile(
      path,
      lines
        .map((line) =>
          line.replace('"role":"user","content":"', (found) => found + JSON.stringify(hostile).slice(1, -1))
        )
        .join('\n')
    )
    await magnet(['report', path, '--out', out])
    const { page, noise } = await open(out)
    expect(await page.locator('.bubble.user').first().textContent()).toContain(hostile)
    expect(await page.locator('script, img').count()).toBe(0)
    expect(noise).toEqual([])
    await page.context().close()
  })

  test('forbids itself everything that it does not need', async () => {
    const { page } = await open(file)
    const context = await browser.newContext()
    const strict = await context.newPage()
    const refused: Array<string> = []
    strict.on('console', (message) => refused.push(message.text()))
    await strict.goto(page.url())
    await strict.evaluate(
      `document.body.append(Object.assign(document.createElement('style'), { textContent: '* { color: red }' }))`
    )
    expect(refused.join()).toContain('Content Security Policy')
    await context.close()
    await page.context().close()
  })

  test('is light on paper, with its conversations unfolded', async () => {
    const { page } = await open(file, { scheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(brightness(await background(page))).toBe(255)
    expect(
      (await page.locator('details.record').last().locator('.bubble.user').first().boundingBox())?.height
    ).toBeGreaterThan(10)
    await page.context().close()
  })
})
