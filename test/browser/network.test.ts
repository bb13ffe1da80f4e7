import {createServer} from 'node:net'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {BrowserPrinter} from '../../src/browser/browser-printer.js'
import {asHtml, pageOf} from './printed-page.js'

/**
 * A listener on the loopback that counts whoever knocks, at the level of
 * connections: a request that got out in any form would show.
 */
const knocks: string[] = []
const listener = createServer((socket) => {
  socket.once('data', (bytes) =>
    knocks.push(bytes.toString('latin1').split('\r\n')[0] ?? '')
  )
  knocks.push('connected')
  setTimeout(() => socket.destroy(), 50)
})

const settings = {sandbox: 'auto', timeoutMs: 60_000} as const
const printer = new BrowserPrinter({settings})
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
afterAll(async () => {
  await printer[Symbol.asyncDispose]()
  listener.close()
})

/** Every way out of a page that was seen to work somewhere (security.md 0.5 and T4). */
const WAYS: Readonly<Record<string, (url: string) => string>> = {
  'an image': (url) => `<img src="${url}">`,
  'an image for several densities': (url) => `<img srcset="${url} 2x, ${url} 1x">`,
  'a picture with sources': (url) => `<picture><source srcset="${url}"><img></picture>`,
  'an image inside SVG': (url) =>
    `<svg><image href="${url}" width="9" height="9"/></svg>`,
  'a filter image inside SVG': (url) =>
    `<svg><filter id="f"><feImage href="${url}"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
  'a use of another file': (url) => `<svg><use href="${url}#a"/></svg>`,
  'a style sheet': (url) => `<link rel="stylesheet" href="${url}">`,
  'an import of CSS': (url) => `<style>@import "${url}";</style>`,
  'a background': (url) => `<p style="background: url(${url})">x</p>`,
  'a list bullet': (url) => `<ul style="list-style-image: url(${url})"><li>x</ul>`,
  'a generated picture': (url) =>
    `<style>p::before { content: url(${url}) }</style><p>x</p>`,
  'a picture of a margin box': (url) =>
    `<style>@page { @top-left { content: url(${url}) } }</style>`,
  'a font': (url) =>
    `<style>@font-face { font-family: Far; src: url(${url}) }</style><p style="font-family: Far">x</p>`,
  'a cursor': (url) => `<p style="cursor: url(${url}), auto">x</p>`,
  'a frame': (url) => `<iframe src="${url}"></iframe>`,
  'a frame with its own source': (url) =>
    `<iframe srcdoc='<img src="${url}"><link rel="prefetch" href="${url}">'></iframe>`,
  'an object': (url) => `<object data="${url}"></object>`,
  'an embedded thing': (url) => `<embed src="${url}">`,
  'a film': (url) => `<video src="${url}" poster="${url}" autoplay></video>`,
  'a sound': (url) => `<audio src="${url}" preload="auto"></audio>`,
  'a track': (url) => `<video><track src="${url}" default></video>`,
  'a form': (url) =>
    `<form action="${url}"><input autofocus type="image" src="${url}"></form>`,
  'a script': (url) => `<script src="${url}"></script>`,
  'a prefetch': (url) => `<link rel="prefetch" href="${url}">`,
  'a preload': (url) => `<link rel="preload" as="image" href="${url}">`,
  'a module preload': (url) => `<link rel="modulepreload" href="${url}">`,
  'a preconnect': (url) => `<link rel="preconnect" href="${url}">`,
  'a look-up of a name': (url) => `<link rel="dns-prefetch" href="${url}">`,
  'an icon': (url) => `<link rel="icon" href="${url}">`,
  'a manifest': (url) => `<link rel="manifest" href="${url}">`,
  'a prerender': (url) => `<link rel="prerender" href="${url}">`,
  'a refresh': (url) => `<meta http-equiv="refresh" content="0; url=${url}">`,
  'a base': (url) => `<base href="${url}"><img src="a.png">`,
  'a ping': (url) => `<a href="#x" ping="${url}">x</a>`
}

test.each(Object.entries(WAYS))('%s does not reach the listener', async (_, way) => {
  const html = pageOf({body: `<p>Text</p>${way(`http://${host}/out`)}`})
  await using press = await printer.open([{html}])
  await press.print(new Map(), 'final')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(knocks).toEqual([])
})

test('all ways in the head, before the policy of the page, do not reach it either', async () => {
  const ways = Object.values(WAYS).map((way) => way(`http://${host}/out`))
  const html = asHtml(
    `<!doctype html><html><head>${ways.join('')}</head><p>Text</p></html>`
  )
  await using press = await printer.open([{html}])
  await press.print(new Map(), 'final')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(knocks).toEqual([])
})

test('what was asked for is told, once', async () => {
  const url = `http://${host}/a.png`
  const html = pageOf({body: `<img src="${url}"><img src="${url}">`})
  await using press = await printer.open([{html}])
  expect(await press.findFaults()).toEqual([{kind: 'request', url}])
})

test('a page that would go elsewhere stays', async () => {
  const url = `http://${host}/elsewhere`
  const html = pageOf({
    body: `<p>Text</p><meta http-equiv="refresh" content="0; url=${url}">`
  })
  await using press = await printer.open([{html}])
  await press.print(new Map(), 'final')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await press.findFaults()).toEqual([{kind: 'request', url}])
  expect(await press.shownText()).toBe('Text')
})

test('a file of the machine is not read', async () => {
  const html = pageOf({body: '<iframe src="file:///etc/passwd"></iframe><p>Text</p>'})
  await using press = await printer.open([{html}])
  expect(await press.findFaults()).toMatchObject([{kind: 'request'}])
  expect(await press.shownText()).toBe('Text')
})

test('the listener hears whoever does reach it', async () => {
  await fetch(`http://${host}/heard`).catch(() => undefined)
  expect(knocks).toContain('GET /heard HTTP/1.1')
})
