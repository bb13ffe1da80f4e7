import {readdirSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {runCli} from '../run-cli.js'
import {fill, temporaryFolder} from '../world/temporary.js'
import {launchReader} from './open-page.js'

/** Whoever connects, at the level of connections. */
const knocks: string[] = []
const listener = createServer((socket) => {
  knocks.push('connected')
  socket.once('data', (bytes) => {
    knocks.push(bytes.toString('latin1').split('\r\n')[0] ?? '')
    socket.destroy()
  })
  socket.on('error', () => undefined)
})
let host: string

beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  host = `127.0.0.1:${address.port}`
})
beforeEach(() => {
  knocks.length = 0
})
afterAll(() => {
  listener.close()
})

/** Every kind of reference that a report can hold, all to one address. */
function hostileReport(url: string): Readonly<Record<string, string>> {
  return {
    'report.md': `---
title: '<img src="${url}/title">'
subtitle: '"><script src="${url}/subtitle"></script>'
date: 2025-03-01
marking: TLP:GREEN
authors: ['<iframe src="${url}/author"></iframe>']
keywords: ['"><link rel=prefetch href="${url}/keyword">']
disclaimer: '<style>@import "${url}/disclaimer"</style>'
---

# Ways out {#sec-ways}

A [link](${url}/link), a [link by name][far], <${url}/auto>, and ${url}/plain.

[far]: ${url}/definition "${url}/definition-title"

![An image](${url}/image.png) ![An image by name][pic] ![Data](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%3E%3Cimage%20href='${url}/data'/%3E%3C/svg%3E)

[pic]: ${url}/named.png

<img src="${url}/raw.png" srcset="${url}/raw2.png 2x">
<link rel="stylesheet" href="${url}/raw.css"><script src="${url}/raw.js"></script>
<iframe src="${url}/raw.html"></iframe><object data="${url}/raw.svg"></object>
<style>@import "${url}/raw2.css"; p { background: url(${url}/raw3.png) }</style>
<meta http-equiv="refresh" content="0; url=${url}/refresh"><base href="${url}/base/">

:::figure[A figure from afar]{#fig-far credit='<img src="${url}/credit">'}
![A picture](${url}/figure.svg)
:::

:::figure[A hostile drawing]{#fig-svg}
![A drawing](figures/hostile.svg)
:::

:::figure[A drawing with a style sheet]{#fig-style}
![A drawing](figures/style.svg)
:::

:::figure[A drawing that is XML of many kinds]{#fig-xml}
![A drawing](figures/entity.svg)
:::

::table[Rows from afar]{#tbl-far data=far columns=a}

::table[Cells with markup]{#tbl-cells data=cells columns=a}

::chart[Labels with markup]{#fig-chart type=bar data=cells x=a y=n}
`,
    'glossary.yaml': `abbreviations:\n  FAR: '<img src="${url}/glossary">'\n`,
    'data/cells.csv': `a,n\n"<img src=${url}/cell>",1\n"=HYPERLINK(""${url}/formula"")",2\n`,
    'data/datapackage.yaml': `$schema: ${url}/schema
name: hostile
resources:
  - {name: far, path: '${url}/far.csv'}
  - name: cells
    path: cells.csv
    title: '<img src="${url}/resource">'
    sources: [{title: '<img src="${url}/source">', path: '${url}/source'}]
`,
    'figures/hostile.svg': `<?xml-stylesheet href="${url}/pi.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 99 99">
<image href="${url}/svg-image" width="9" height="9"/><image xlink:href="${url}/svg-xlink" width="9" height="9"/>
<use href="${url}/svg-use#a"/><script href="${url}/svg-script"/><foreignObject><img src="${url}/svg-foreign"/></foreignObject>
<filter id="f"><feImage href="${url}/svg-filter"/></filter><rect width="9" height="9" filter="url(#f)" fill="url(${url}/svg-fill#a)" style="background: url(${url}/svg-style)"/>
<a href="${url}/svg-link"><text y="9">link</text></a><animate attributeName="href" to="${url}/svg-animate"/>
<path d="M0 0h9" marker-start="url(${url}/svg-marker#m)" clip-path="url('${url}/svg-clip#c')"/></svg>`,
    'figures/style.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>@import "${url}/style-import"; @font-face { font-family: x; src: url(${url}/style-font) } path { fill: url(${url}/style-fill) }</style><path d="M0 0h9"/></svg>`,
    'figures/entity.svg': `<!DOCTYPE svg [<!ENTITY far SYSTEM "${url}/entity"> <!ENTITY % dtd SYSTEM "${url}/dtd"> %dtd;]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">&far;</text></svg>`
  }
}

async function buildHostile(words: readonly string[], env: Record<string, string> = {}) {
  const folder = temporaryFolder()
  const files = Object.entries(hostileReport(`http://${host}`))
  fill(
    folder,
    Object.fromEntries(files.map(([path, text]) => [`reports/hostile/${path}`, text]))
  )
  const run = await runCli(['build', ...words], {folder, env})
  await wait(300)
  return {folder, ...run}
}

test('a report that refers to an address in every way there is never asks for it', async () => {
  const {code, folder, stdout} = await buildHostile(['--draft', '--format', 'json'])
  expect(knocks).toEqual([])
  expect(code).toBe(1)
  for (const told of [
    'markdown/raw-html',
    'picture/outside-folder',
    'picture/unsafe-svg'
  ]) {
    expect(stdout).toContain(told)
  }
  expect(stdout).toContain('data/outside-folder')
  expect(stdout).not.toContain('print/request-refused')

  // Nor do its pages, in a reader's browser with nothing switched off.
  const output = join(folder, 'output/draft/full')
  const names = readdirSync(output, {recursive: true}).map(String)
  expect(names).toContain(join('hostile', 'hostile.pdf'))
  const browser = await launchReader()
  const asked: string[] = []
  for (const name of names.filter((it) => it.endsWith('.html'))) {
    const page = await browser.newPage()
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(join(output, name)).href, {waitUntil: 'networkidle0'})
    await page.close()
  }
  await browser.close()
  expect(asked.length).toBeGreaterThan(2)
  expect(
    asked.filter((it) => !it.startsWith('file:') && !it.startsWith('data:'))
  ).toEqual([])
  expect(knocks).toEqual([])
})

test('nor does it where the machine has a proxy for everything', async () => {
  const proxy = `http://${host}`
  await buildHostile(['--draft'], {
    http_proxy: proxy,
    https_proxy: proxy,
    all_proxy: proxy,
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    ALL_PROXY: proxy,
    no_proxy: ''
  })
  expect(knocks).toEqual([])
})

test('a check of it asks for nothing either', async () => {
  const folder = temporaryFolder()
  const files = Object.entries(hostileReport(`http://${host}`))
  fill(
    folder,
    Object.fromEntries(files.map(([path, text]) => [`reports/hostile/${path}`, text]))
  )
  const {code} = await runCli(['check'], {folder})
  await wait(100)
  expect(code).toBe(1)
  expect(knocks).toEqual([])
})

test('the listener hears whoever does ask', async () => {
  await fetch(`http://${host}/heard`).catch(() => undefined)
  expect(knocks).toContain('GET /heard HTTP/1.1')
})
