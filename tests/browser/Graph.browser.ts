/** The page of a graph in a real browser: what somebody who opens it would notice. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { magnet, scratch } from '../cli/Magnet.js'
import * as Browsers from './Browser.js'
import type { Opened } from './Browser.js'

let browser: Browser
let file = ''
let odd = ''
const words = '</script><script>alert(1)</script><img src=x onerror=alert(2)>\'"'
beforeAll(async () => {
  const root = await scratch()
  file = join(root, 'graph.html')
  await magnet(['graph', '--worlds', 'travel,library,messaging', '--out', file])
  const pool = join(root, 'odd.json')
  const tools = await readFile(join(import.meta.dirname, '../../docs/examples/tools.json'), 'utf8')
  await writeFile(
    pool,
    JSON.stringify(
      (JSON.parse(tools) as ReadonlyArray<{ function: { description: string } }>).map((tool) => ({
        ...tool,
        category: words,
        function: { ...tool.function, description: `${tool.function.description} ${words}` }
      }))
    )
  )
  odd = join(root, 'odd.html')
  expect((await magnet(['graph', '--pool', pool, '--out', odd])).stderr).toBe('')
  browser = await Browsers.launch()
}, 120_000)
afterAll(() => browser.close())

const open = async (
  path: string,
  {
    scheme = 'light',
    width = 1280,
    bypassCSP = false
  }: { scheme?: 'light' | 'dark'; width?: number; bypassCSP?: boolean } = {}
): Promise<Opened> => {
  const opened = await Browsers.open(browser, path, {
    colorScheme: scheme,
    viewport: { width, height: 900 },
    bypassCSP
  })
  await opened.page.waitForSelector('html[data-ready]')
  return opened
}

/** How many pixels of the map are drawn on, and where the middle of them is. */
const ink = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector('canvas.under')
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
    let count = 0
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] > 100) count++
    return count
  })()`)

const settings = (['light', 'dark'] as const).flatMap((scheme) => [1280, 390].map((width) => ({ scheme, width })))

describe.each(settings)('the graph in $scheme, $width pixels wide', { timeout: 60_000 }, ({ scheme, width }) => {
  test('opens in silence with everything drawn and counted, and does not scroll sideways', async () => {
    const { page, noise } = await open(file, { scheme, width })
    expect(await page.locator('#told').textContent()).toMatch(/^84 functions, \d+ dependencies shown$/)
    expect(await page.locator('.counts').textContent()).toContain('functions84')
    expect(await ink(page)).toBeGreaterThan(500)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(noise).toEqual([])
    await page.context().close()
  })

  test('can be read by everybody, as far as axe can tell', async () => {
    const { page } = await open(file, { scheme, width, bypassCSP: true })
    await page.getByLabel('Find a function').fill('flight')
    await page.locator('#found button').first().click()
    expect(await Browsers.violations(page)).toEqual([])
    await page.context().close()
  })
})

describe('the graph', { timeout: 60_000 }, () => {
  test('is found and followed with the keyboard alone', async () => {
    const { page } = await open(file)
    await page.keyboard.press('/')
    await page.keyboard.type('find_book ')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const detail = page.locator('#detail')
    expect(await detail.textContent()).toContain('Finds a book of the library by its title.')
    const edge = detail.getByRole('button', { name: /locate_copy/ })
    await edge.focus()
    await page.keyboard.press('Enter')
    const text = await detail.textContent()
    for (const part of [
      'Dependency',
      'find_book',
      'locate_copy',
      '/book_id → book_id',
      'kindpartial',
      'confidence0.95',
      'confirmed'
    ])
      expect(text).toContain(part)
    expect(text).toContain('execution: a value was passed along it')
    await page.keyboard.press('Escape')
    expect(await detail.textContent()).toContain('Choose a function')
    await page.context().close()
  })

  test('shows what is pointed at, and chooses what is clicked', async () => {
    const { page } = await open(file)
    await page.getByLabel('Find a function').fill('book_flight')
    await page.keyboard.press('Enter')
    const box = await page.locator('canvas.over').boundingBox()
    const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    await page.keyboard.press('Escape')
    await page.mouse.move(at.x, at.y)
    expect(await page.locator('#tip').textContent()).toContain('book_flight')
    await page.mouse.click(at.x, at.y)
    expect(await page.locator('#detail h2').textContent()).toBe('book_flight')
    // A hand that moves does not choose.
    await page.keyboard.press('Escape')
    await page.mouse.down()
    await page.mouse.move(at.x + 120, at.y + 40, { steps: 5 })
    await page.mouse.up()
    expect(await page.locator('#detail').textContent()).toContain('Choose a function')
    await page.mouse.move(at.x + 120, at.y + 40)
    expect(await page.locator('#tip').textContent()).toContain('book_flight')
    await page.context().close()
  })

  test('shows what a filter leaves', async () => {
    const { page } = await open(file)
    const before = await ink(page)
    const told = page.locator('#told')
    const all = await told.textContent()
    await page.getByRole('button', { name: 'None' }).click()
    expect(await told.textContent()).toBe('0 functions, 0 dependencies shown')
    expect(await ink(page)).toBeLessThan(before / 10)
    await page.getByLabel('library').check()
    expect(await told.textContent()).toMatch(/^16 functions/)
    await page.getByLabel(/only confirmed/).check()
    await page.getByLabel(/Confidence/).fill('1')
    expect(await told.textContent()).toBe('16 functions, 0 dependencies shown')
    await page.getByLabel(/functions without dependencies/).uncheck()
    expect(await told.textContent()).toBe('0 functions, 0 dependencies shown')
    await page.getByRole('button', { name: 'Clear what' }).click()
    expect(await told.textContent()).toBe(all)
    await page.context().close()
  })

  test('takes the words of strangers for words', async () => {
    const { page, noise } = await open(odd)
    await page.getByLabel('Find a function').fill('reserve_copy')
    await page.keyboard.press('Enter')
    expect(await page.locator('#detail p').textContent()).toContain(words)
    expect(await page.locator('#detail').textContent()).toContain(`category${words}`)
    expect(await page.locator('img').count()).toBe(0)
    expect(noise).toEqual([])
    // The policy is what stops what the writer might let through.
    const forged = odd.replace('odd', 'forged')
    await writeFile(forged, (await readFile(odd, 'utf8')).replace('</body>', '<script>alert(3)</script></body>'))
    const second = await open(forged)
    expect(second.noise.filter((line) => line.startsWith('dialog'))).toEqual([])
    expect(second.noise.join(' ')).toContain('Content Security Policy')
    await page.context().close()
    await second.page.context().close()
  })
})
