import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'puppeteer'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {FakePrinter} from '../fake-printer.js'
import {reportOf, TestProject} from '../projects.js'
import {launchReader} from './open-page.js'
import {differenceOf, TOLERANCE, toSmallPicture} from './pictures.js'

/*
 * What has no text view is held against a picture: grounds, colours, where things
 * stand. To renew one, delete it, run this test, and look at what it wrote.
 */

const FOLDER = join(import.meta.dirname, '../golden')
const FAILED = join(import.meta.dirname, '../../.tearline/golden')
/** Two Chromiums set letters differently: only this one is judged. */
const MADE_WITH = readFileSync(join(FOLDER, 'CHROMIUM'), 'utf8').trim()

/** Points in an inch, over the pixels that CSS counts in it. */
const SCALE = 72 / 96
/** A4 in CSS px, and a sheet's height for what is longer. */
const VIEWPORT = {width: 794, height: 1123, deviceScaleFactor: SCALE}
const MOST_BYTES = 60 * 1024
const BRANDS = ['plain', 'centre']
const PARTS = {cover: '.cover', contents: '.contents-sheet', body: '.chapter'}
const CASES = BRANDS.flatMap((brand) =>
  Object.entries(PARTS).map(([part, selector]) => ({brand, part, selector}))
)

/** The ground of a sheet is its page's, which a screenshot does not have. */
const GROUND = '.cover { background: var(--cover-ground) }'

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(async () => {
  await browser?.close()
})

/** The sheets of a small report with a lead, a chart, a table and boxes. */
async function sheetsIn(brand: string): Promise<string> {
  const body = `# Findings {#sec-findings}

:::lead
More people came by sea than by land.
:::

:::key-findings
- By sea there were :value[flows.count]{way="By sea" year=2023} in 2023.
:::

## The figures {#sec-figures}

Both ways are counted at the border (@fig-flows).

::chart[The flow by sea rose and the flow by land fell]{#fig-flows type=line data=flows x=year y=count color=way}

::table[Two ways, three years]{#tbl-flows data=flows rows=way columns=year values=count sort="2023 desc" total=below}

:::box[Flow]{#box-flow type=definition}
What goes **from one place** to another.
:::
`
  const head = `brand: ${brand}\nsubtitle: Three years by land and by sea\nversion: "1.0"`
  const flows = 'way,year,count\n'
  const rows = [
    ['By land', 90, 71, 54],
    ['By sea', 12, 38, 66]
  ].flatMap(([way, ...counts]) =>
    counts.map((count, index) => `${way},${2021 + index},${count}\n`)
  )
  let sheets = ''
  const printer = new FakePrinter({
    onPrint: (html) => {
      sheets = html
    }
  })
  const project = new TestProject({
    'reports/r/report.md': reportOf({head, body}),
    'reports/r/data/flows.csv': flows + rows.join('')
  })
  const {diagnostics} = await project.build({printer})
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  expect(errors).toEqual([])
  return sheets
}

/** A picture of one part, as it stands on paper, at 72 dots an inch. */
async function picture(brand: string, selector: string): Promise<Buffer> {
  const page = await browser?.newPage()
  if (!page) throw new Error('There is no browser')
  await page.setViewport(VIEWPORT)
  await page.emulateMediaType('print')
  await page.setContent(await sheetsIn(brand))
  await page.addStyleTag({content: GROUND})
  await page.evaluate('document.fonts.ready')
  const element = await page.$(selector)
  const png = await element?.screenshot()
  await page.close()
  if (!png) throw new Error(`There is no ${selector}`)
  return toSmallPicture(png)
}

test.each(CASES)('the $part of $brand looks as in its picture', async (it) => {
  const {brand, part, selector} = it
  const version = (await browser?.version()) ?? ''
  if (!version.endsWith(`/${MADE_WITH}`)) return
  const name = `${brand}-${part}.png`
  const place = join(FOLDER, name)
  const actual = await picture(brand, selector)
  expect(actual.length).toBeLessThanOrEqual(MOST_BYTES)
  if (!existsSync(place)) {
    expect(process.env['CI'], `${name} is missing`).toBeUndefined()
    writeFileSync(place, actual)
  }
  const off = await differenceOf(actual, readFileSync(place))
  if (TOLERANCE.share < off) {
    mkdirSync(FAILED, {recursive: true})
    writeFileSync(join(FAILED, name), actual)
  }
  expect(off, `compare .tearline/golden/${name}`).toBeLessThanOrEqual(TOLERANCE.share)
})
