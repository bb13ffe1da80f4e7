import {readdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {pid} from 'node:process'
import {afterAll, expect, test} from 'vitest'
import {BrowserPrinter} from '../../src/browser/browser-printer.js'
import type {Html} from '../../src/model/html.js'
import {OutsideError, type PressFault} from '../../src/model/outside.js'
import {asHtml, pageOf} from './printed-page.js'

const settings = {sandbox: 'auto', timeoutMs: 60_000} as const
const printer = new BrowserPrinter({settings})
printer.warm()
afterAll(() => printer[Symbol.asyncDispose]())

async function faultsOf(html: Html): Promise<readonly PressFault[]> {
  await using press = await printer.open([{html}])
  return await press.findFaults()
}

test('a sound page has no faults and becomes a PDF', async () => {
  await using press = await printer.open([{html: pageOf({body: '<p>Hello</p>'})}])
  const [pdf] = await press.print(new Map(), 'final')
  expect(await press.findFaults()).toEqual([])
  expect(Buffer.from(pdf ?? []).toString('latin1', 0, 5)).toBe('%PDF-')
})

test('each part becomes a PDF of its own', async () => {
  const parts = ['One', 'Two'].map((it) => ({html: pageOf({body: `<p>${it}</p>`})}))
  await using press = await printer.open(parts)
  expect(await press.print(new Map(), 'draft')).toHaveLength(2)
  expect(await press.shownText()).toBe('One\nTwo')
})

test('slots are filled anew with each print', async () => {
  const body =
    '<p>Page <span data-slot="sec-a"></span> of <span data-slot="total"></span></p>'
  await using press = await printer.open([{html: pageOf({body})}])
  await press.print(new Map([['sec-a', '7']]), 'draft')
  expect(await press.shownText()).toBe('Page 7 of')
  await press.print(
    new Map([
      ['sec-a', '8'],
      ['total', '9']
    ]),
    'draft'
  )
  expect(await press.shownText()).toBe('Page 8 of 9')
})

test('text that paper does not show is no part of the shown text', async () => {
  const style =
    '@media print { .screen { display: none } } @media screen { .paper { display: none } }'
  const body = '<p class="screen">Screen</p><p class="paper">Paper</p>'
  await using press = await printer.open([{html: pageOf({body, style})}])
  expect(await press.shownText()).toBe('Paper')
})

test('a face that does not load is a fault', async () => {
  const style = `@font-face { font-family: "Gone Serif"; font-style: italic; font-weight: 600;
    src: url(data:font/woff2;base64,AAAA) format("woff2"); }`
  expect(await faultsOf(pageOf({body: '<p>Text</p>', style}))).toEqual([
    {kind: 'face', face: 'Gone Serif italic 600'}
  ])
})

test('a text wider than the sheet is a fault, with the nearest id', async () => {
  const body =
    '<section id="sec-x"><p style="white-space: nowrap">' +
    'Supercalifragilistic '.repeat(12) +
    '</p></section>'
  expect(await faultsOf(pageOf({body}))).toMatchObject([
    {kind: 'wide', id: 'sec-x', text: 'Supercalifragilistic '.repeat(8).trim()}
  ])
})

test('a box that cuts off its text is a fault', async () => {
  const body =
    '<p id="p" style="width: 40mm; overflow: hidden; white-space: nowrap">' +
    'A sentence that is a good deal longer than its box is wide</p>'
  expect(await faultsOf(pageOf({body}))).toMatchObject([{kind: 'wide', id: 'p'}])
})

test('a text that fits a wide page of its own is no fault', async () => {
  const style =
    '@page land { size: A4 landscape } .land { page: land } .wide { width: 280mm }'
  const body =
    '<p>Upright</p><div class="land"><table class="wide"><tr><td>Lying</table></div>'
  expect(await faultsOf(pageOf({body, style}))).toEqual([])
})

test('an empty band that makes the sheets shrink is a fault', async () => {
  const body = '<p>Text</p><div id="band" style="width: 220mm; height: 5mm"></div>'
  expect(await faultsOf(pageOf({body}))).toMatchObject([{kind: 'wide', id: 'band'}])
})

test('a band as wide as the sheet is no fault', async () => {
  const body = '<p>Text</p><div style="width: 210mm; height: 5mm"></div>'
  expect(await faultsOf(pageOf({body}))).toEqual([])
})

test('a sheet of no size of its own is taken for A4', async () => {
  const html = asHtml('<!doctype html><style>@page { margin: 0 }</style><p>Text</p>')
  expect(await faultsOf(html)).toEqual([])
})

test('margins of the sheet are no room for content', async () => {
  const style =
    ':root { --edge: 30mm } @page { margin: 20mm var(--edge) } p { width: 160mm }'
  const body = '<p id="a" style="text-align: right">Ends at 160 of 150 mm</p>'
  expect(await faultsOf(pageOf({body, style}))).toMatchObject([{kind: 'wide', id: 'a'}])
})

test('scripts of a page do not run', async () => {
  const body =
    '<p id="p">Before</p><script>document.getElementById("p").textContent="After"</script>'
  await using press = await printer.open([{html: pageOf({body})}])
  expect(await press.shownText()).toBe('Before')
})

test('a page without a head is printed under the policy too', async () => {
  const html = asHtml('<!doctype html><p>Hi</p><img src="http://127.0.0.1:1/a.png">')
  expect(await faultsOf(html)).toContainEqual({
    kind: 'request',
    url: 'http://127.0.0.1:1/a.png'
  })
})

test('a print that takes too long ends with what to do', async () => {
  await using hasty = new BrowserPrinter({settings: {...settings, timeoutMs: 400}})
  const body = '<p>Text and text</p>'.repeat(50_000)
  const error: unknown = await hasty
    .open([{html: pageOf({body})}])
    .then((press) => press.print(new Map(), 'final'))
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(OutsideError)
})

test('aborting ends the browser with the reason of the abort', async () => {
  const abort = new AbortController()
  await using interrupted = new BrowserPrinter({settings, signal: abort.signal})
  const press = await interrupted.open([{html: pageOf({body: '<p>x</p>'.repeat(9999)})}])
  const printing = press.print(new Map(), 'final')
  abort.abort(new Error('the user pressed Ctrl-C'))
  await expect(printing).rejects.toThrow('the user pressed Ctrl-C')
})

test('so does aborting while the browser starts', async () => {
  const abort = new AbortController()
  await using interrupted = new BrowserPrinter({settings, signal: abort.signal})
  const opening = interrupted.open([{html: pageOf({body: '<p>x</p>'})}])
  abort.abort(new Error('the user pressed Ctrl-C'))
  await expect(opening).rejects.toThrow('the user pressed Ctrl-C')
})

test('a browser that has been closed is not started again', async () => {
  const closed = new BrowserPrinter({settings})
  const press = await closed.open([{html: pageOf({body: '<p>One</p>'})}])
  await closed[Symbol.asyncDispose]()
  const thrown: unknown = await press.print(new Map(), 'final').catch((it: unknown) => it)
  expect(thrown).toBeInstanceOf(OutsideError)
  expect(thrown).toHaveProperty('message', 'the browser has been closed')
})

test('nothing of a browser is left in the temporary folder', async () => {
  const printing = new BrowserPrinter({settings})
  await printing.open([{html: pageOf({body: '<p>Hello</p>'})}])
  const own = (): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`tearline-browser-${pid}-`))
  const before = own().length
  await printing[Symbol.asyncDispose]()
  expect(own()).toHaveLength(before - 1)
})

test('the version is told without starting the browser', async () => {
  expect(await new BrowserPrinter({settings}).version()).toBe('Chromium 147.0.7727.0')
})
