import type {PageDocument, PageElement, PageRule, PageStyle} from './page-dom.js'

declare const document: PageDocument
declare function getComputedStyle(element: PageElement): PageStyle

/**
 * Measures how wide the room for content is on each kind of page, in CSS px.
 *
 * Runs in the page. CSS keeps sizes of `@page` as they were written, with names of
 * formats and custom properties in them, so an element that nobody sees is given
 * each length and measured.
 *
 * @returns
 *   The width by the name of the page; the empty name is that of `@page` itself.
 */
export function measureSheets(): [string, number][] {
  // ISO 216, and ANSI for the two American ones: width and height upright.
  const FORMATS: Readonly<Record<string, readonly [string, string]>> = {
    a3: ['297mm', '420mm'],
    a4: ['210mm', '297mm'],
    a5: ['148mm', '210mm'],
    letter: ['8.5in', '11in'],
    legal: ['8.5in', '14in']
  }
  const root = getComputedStyle(document.documentElement)
  const probe = document.createElement('div')
  probe.style.cssText = 'all: initial; display: block; position: absolute'
  document.body.append(probe)

  const wordsOf = (value: string): string[] => {
    const readable = value.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
      root.getPropertyValue(name)
    )
    return readable.trim().toLowerCase().split(/\s+/).filter(Boolean)
  }
  const pxOf = (length: string): number => {
    probe.style.setProperty('width', length)
    return Number.parseFloat(getComputedStyle(probe).width) || 0
  }
  const sheetOf = (size: string): number | undefined => {
    const words = wordsOf(size)
    const format = FORMATS[words.find((word) => word in FORMATS) ?? '']
    const isLying = words.includes('landscape')
    const length = format ? format[isLying ? 1 : 0] : words[0]
    return length === undefined ? undefined : pxOf(length)
  }
  const marginsOf = (style: PageStyle): number | undefined => {
    const [top, right = top, , left = right] = wordsOf(style.getPropertyValue('margin'))
    const own = ['margin-left', 'margin-right'].map((name) =>
      style.getPropertyValue(name)
    )
    const both = own.every(Boolean) ? own : [left, right]
    const [first, second] = both
    if (first === undefined || second === undefined) return undefined
    return pxOf(wordsOf(first)[0] ?? '0') + pxOf(wordsOf(second)[0] ?? '0')
  }
  const rulesOf = (rules: Iterable<PageRule>): PageRule[] =>
    [...rules].flatMap((rule) =>
      rule.cssText.startsWith('@page') ? [rule] : rulesOf(rule.cssRules ?? [])
    )

  const found = new Map<string, {sheet?: number; margins?: number}>()
  for (const sheet of document.styleSheets) {
    // A sheet of another address was refused; it has no rules that could be read.
    if (sheet.href !== null) continue
    for (const {selectorText: name = '', style} of rulesOf(sheet.cssRules)) {
      if (!style || name.includes(':')) continue
      const width = sheetOf(style.getPropertyValue('size'))
      const margins = marginsOf(style)
      found.set(name, {
        ...found.get(name),
        ...(width === undefined ? {} : {sheet: width}),
        ...(margins === undefined ? {} : {margins})
      })
    }
  }
  const {sheet: usualSheet = pxOf('210mm'), margins: usualMargins = 0} =
    found.get('') ?? {}
  probe.remove()
  return [...found].map(([name, {sheet = usualSheet, margins = usualMargins}]) => [
    name,
    sheet - margins
  ])
}
