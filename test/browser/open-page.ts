import {pathToFileURL} from 'node:url'
import puppeteer, {type Browser, type Page} from 'puppeteer'
import {findBrowser} from '../../src/browser/find-browser.js'
import {thisMachine} from '../../src/browser/machine.js'
import {environmentOf} from '../../src/browser/program.js'

/**
 * Starts the browser that prints, as a reader's browser: pages come from files and
 * may run scripts, since the judges are scripts.
 */
export async function launchReader(): Promise<Browser> {
  const machine = thisMachine()
  const found = await findBrowser({sandbox: 'auto', timeoutMs: 60_000}, machine)
  return puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    pipe: true,
    args: [
      '--allow-file-access-from-files',
      ...(found.sandbox.isOn ? [] : ['--no-sandbox'])
    ],
    env: environmentOf(found, machine, {})
  })
}

/** Opens a page that lies on the disk, as wide as a phone or a desk. */
export async function openPage(
  browser: Browser,
  path: string,
  widthPx: number
): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({width: widthPx, height: 900})
  await page.goto(pathToFileURL(path).href, {waitUntil: 'load'})
  return page
}

/** What a page says, for its PDF to be held against. */
export interface PageFacts {
  readonly language: string
  readonly title: string
  readonly mark: string
  readonly notice: string
  readonly headings: readonly {
    readonly id: string
    /** 1 for a chapter. */
    readonly level: number
    /** Number and title. */
    readonly text: string
  }[]
  /** Texts of paragraphs, cells, captions and other blocks, in order. */
  readonly blocks: readonly string[]
  readonly figures: readonly Captioned[]
  readonly tables: readonly Captioned[]
}

export interface Captioned {
  readonly id: string
  /** As “Figure 1”. */
  readonly label: string
  readonly title: string
}

export async function readFacts(page: Page): Promise<PageFacts> {
  return (await page.evaluate(READ_FACTS)) as PageFacts
}

/** Runs in the page; what only screens show is left out, as the word above the notes. */
const READ_FACTS = `(() => {
  const SCREEN = 'svg, details, .screen-only, .notes-title, [hidden], [aria-hidden]'
  const textOf = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim()
  const main = document.querySelector('main')
  const blockOf = (node) => {
    let element = node.parentElement
    while (getComputedStyle(element).display.startsWith('inline')) element = element.parentElement
    return element
  }
  const blocks = []
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  let last
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.data.trim() === '' && last !== blockOf(node)) continue
    const {parentElement} = node
    if (parentElement.closest(SCREEN) || !parentElement.checkVisibility()) continue
    const block = blockOf(node)
    if (block === last) blocks.push(blocks.pop() + node.data)
    else blocks.push(node.data)
    last = block
  }
  const captioned = (selector) => [...main.querySelectorAll(selector)].map((figure) => ({
    id: figure.id,
    label: textOf(figure.querySelector('.caption .label')),
    title: textOf(figure.querySelector('.caption .title'))
  }))
  return {
    language: document.documentElement.lang,
    title: textOf(document.querySelector('h1')),
    mark: textOf(document.querySelector('.mark-label')),
    notice: textOf(document.querySelector('.mark-notice')),
    headings: [...main.querySelectorAll('h2, h3, h4, h5, h6')].map((heading) => ({
      id: heading.id,
      level: Number(heading.tagName[1]) - 1,
      text: textOf(heading)
    })),
    blocks,
    figures: captioned('figure.figure'),
    tables: captioned('figure.table-figure')
  }
})()`
