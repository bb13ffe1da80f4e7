import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Result} from 'axe-core'
import {HtmlValidate} from 'html-validate'
import type {Browser} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runCli} from '../run-cli.js'
import {EVERY_PART, FAULTY} from './every-part.js'
import {launchReader, openPage} from './open-page.js'
import {addReport, copyRepository, MADE, removeFolder} from './repository.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** WCAG 2.2 up to AA, and what its authors hold for good. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const PHONE = 360
const DESK = 1280

const folder = copyRepository()
let browser: Browser | undefined

/** Every page of all editions, and of a draft, by path below `output/`. */
const PAGES = [
  'restricted/index.html',
  'full/index.html',
  'brief/index.html',
  'public/index.html',
  ...MADE.map((path) => `${path}/index.html`),
  'full/everything/index.html',
  'draft/full/index.html',
  'draft/full/everything/index.html',
  'draft/full/faulty/index.html'
]

beforeAll(async () => {
  addReport(folder, 'everything', EVERY_PART)
  const built = await runCli(['build'], {folder})
  if (built.code !== 0) throw new Error(built.stdout + built.stderr)
  addReport(folder, 'faulty', {'report.md': FAULTY})
  const drafted = await runCli(['build', 'everything', 'faulty', '--draft'], {folder})
  if (drafted.code !== 1) throw new Error(drafted.stdout + drafted.stderr)
  browser = await launchReader()
})
afterAll(async () => {
  await browser?.close()
  removeFolder(folder)
})

function reader(): Browser {
  if (!browser) throw new Error('There is no reader')
  return browser
}

const placeOf = (path: string): string => join(folder, 'output', path)

describe.each(PAGES)('%s', (path) => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y']
    })
    const report = await validator.validateFile(placeOf(path))
    const messages = report.results.flatMap((it) => it.messages)
    expect(
      messages.map((it) => `${it.line}:${it.column} ${it.ruleId} ${it.message}`)
    ).toEqual([])
  })

  test.each([PHONE, DESK])(
    'has no barrier that axe finds, %i px wide',
    async (widthPx) => {
      const page = await openPage(reader(), placeOf(path), widthPx)
      await page.evaluate(AXE)
      const violations = (await page.evaluate(
        `axe.run(document, {runOnly: ${JSON.stringify(RULES)}}).then((it) => it.violations)`
      )) as readonly Result[]
      await page.close()
      const told = violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])
      expect(told).toEqual([])
    }
  )

  test.each([320, PHONE, DESK])(
    'does not scroll sideways, %i px wide',
    async (widthPx) => {
      const page = await openPage(reader(), placeOf(path), widthPx)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      await page.close()
      expect(width).toBeLessThanOrEqual(widthPx)
    }
  )

  test('uses nothing but what lies in its folder', () => {
    const used = referencesOf(placeOf(path))
    expect(used.filter((it) => /^[a-z]+:|^\/|\.\.\/\.\./i.test(it))).toEqual([])
    const missing = used.filter((it) => !existsSync(join(dirname(placeOf(path)), it)))
    expect(missing).toEqual([])
  })

  test('has no script, and reads as well without', async () => {
    const html = readFileSync(placeOf(path), 'utf8')
    expect(html).not.toMatch(/<script|\son[a-z]+=|javascript:/i)
    const page = await reader().newPage()
    await page.setJavaScriptEnabled(false)
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    await page.goto(`file://${placeOf(path)}`, {waitUntil: 'load'})
    const {isVisible} = await (
      await page.createCDPSession()
    )
      .send('Accessibility.getFullAXTree')
      .then(({nodes}) => ({
        isVisible: nodes.some(({role}) => role?.value === 'main')
      }))
    await page.close()
    expect(failed).toEqual([])
    expect(isVisible).toBe(true)
  })

  test('tells nothing of the machine that made it', () => {
    const html = readFileSync(placeOf(path), 'utf8')
    expect(html).not.toContain(folder)
    expect(html).not.toMatch(/<meta name="generator"|HeadlessChrome|Skia/)
  })
})

describe('a report', () => {
  const REPORT_PAGES = PAGES.filter(
    (it) => it.split('/').length === 3 && !it.startsWith('draft/')
  )

  test.each(REPORT_PAGES)('%s bears its mark, its PDF and its contents', async (path) => {
    const page = await openPage(reader(), placeOf(path), DESK)
    const found = (await page.evaluate(`({
      marks: [...document.querySelectorAll('.mark-label')].map((it) => it.textContent),
      pdf: document.querySelector('.title-file a')?.getAttribute('href'),
      listed: [...document.querySelectorAll('nav .contents a')].map((it) => it.getAttribute('href')),
      ids: [...document.querySelectorAll('main h2, main h3')].map((it) => '#' + it.id),
      permalinks: document.querySelectorAll('main .permalink').length,
      headings: document.querySelectorAll('main :is(h2, h3, h4, h5, h6)').length,
      tables: document.querySelectorAll('main .table-figure').length,
      csv: document.querySelectorAll('main .table-figure a[download]').length,
      broken: [...document.querySelectorAll('a[href^="#"]')]
        .map((it) => it.getAttribute('href'))
        .filter((it) => !document.getElementById(decodeURIComponent(it.slice(1))))
    })`)) as Found
    await page.close()
    expect(found.marks).toHaveLength(2)
    expect(found.marks[0]).toMatch(/^TLP:/)
    expect(found.pdf).toMatch(/^[a-z-]+\.pdf$/)
    expect(found.listed).toEqual(found.ids)
    expect(found.permalinks).toBe(found.headings)
    expect(found.csv).toBe(found.tables)
    expect(found.broken).toEqual([])
  })

  test('names what it is where it is a draft, and not where it is none', async () => {
    for (const [path, isDraft] of [
      ['draft/full/faulty/index.html', true],
      ['draft/full/index.html', true],
      ['full/everything/index.html', false]
    ] as const) {
      const page = await openPage(reader(), placeOf(path), DESK)
      const banner = String(
        await page.evaluate("document.querySelector('.mark-banner').innerText")
      )
      const strips = await page.evaluate(
        "getComputedStyle(document.body, '::before').content + document.body.className"
      )
      await page.close()
      expect(/draft/i.test(banner)).toBe(isDraft)
      expect(/draft/i.test(String(strips))).toBe(isDraft)
    }
  })

  test('of which only a part is sent is complete in its own folder', () => {
    for (const path of MADE) {
      const own = readdirSync(placeOf(path), {recursive: true}).map(String)
      const used = referencesOf(placeOf(`${path}/index.html`))
      const outside = used.filter((it) => it.startsWith('../'))
      expect(outside).toEqual(outside.map(() => '../index.html'))
      expect(used.filter((it) => !it.startsWith('../') && !own.includes(it))).toEqual([])
    }
  })
})

interface Found {
  readonly marks: readonly string[]
  readonly pdf: string
  readonly listed: readonly string[]
  readonly ids: readonly string[]
  readonly permalinks: number
  readonly headings: number
  readonly tables: number
  readonly csv: number
  readonly broken: readonly string[]
}

/** All files that a page and its style sheets name, relative to the page. */
function referencesOf(place: string): readonly string[] {
  const html = readFileSync(place, 'utf8')
  const named = [
    ...html.matchAll(/\s(?:href|src|srcset|poster|data)="([^"#][^"]*)"/g)
  ].map(([, it = '']) => it)
  const links = [...html.matchAll(/<a [^>]*href="(https?:[^"]*)"/g)].map(([, it]) => it)
  const styles = named
    .filter((it) => it.endsWith('.css'))
    .flatMap((path) => {
      const css = readFileSync(join(dirname(place), path), 'utf8')
      expect(css).not.toContain('@import')
      return [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)]
        .map(([, it = '']) => it)
        .filter((it) => !it.startsWith('data:'))
        .map((it) => join(dirname(path), it))
    })
  // What an author links to is followed by a reader, not by the page.
  return [...named.filter((it) => !links.includes(it)), ...styles]
}
