import type {PageDocument, PageElement, PageRect, PageStyle} from './page-dom.js'

declare const document: PageDocument
declare function getComputedStyle(element: PageElement): PageStyle

/** What its sheet cuts off, or what makes Chromium shrink all sheets. */
export interface WideText {
  /** Of the nearest element that has one. */
  readonly id?: string | undefined
  /** Its first words. */
  readonly text: string
}

/**
 * Finds texts and pictures that reach over the room of their page, and boxes that
 * cut off what they hold.
 *
 * Runs in the page, laid out for print in a window as wide as that room. Chromium
 * says nothing of either: it prints the whole report smaller, or loses the text
 * (print.md, “Three silent faults” and “Lost text”).
 *
 * @param widths
 *   What `measureSheets` found.
 */
export function findWide(widths: readonly (readonly [string, number])[]): WideText[] {
  // Sheets are whole px to Chromium, lengths in mm are not.
  const TOLERANCE_PX = 1
  const MOST_WORDS = 8
  const widthByPage = new Map(widths)
  const usual = widthByPage.get('') ?? Infinity
  const least = Math.min(usual, ...widthByPage.values()) + TOLERANCE_PX

  const pageOf = (element: PageElement): string => {
    const page = getComputedStyle(element).getPropertyValue('page')
    if (page !== 'auto') return page
    return element.parentElement ? pageOf(element.parentElement) : ''
  }
  const reachesOver = (element: PageElement, {left, right, width}: PageRect): boolean => {
    if (width === 0 || (-TOLERANCE_PX <= left && right <= least)) return false
    const room = widthByPage.get(pageOf(element)) ?? usual
    return left < -TOLERANCE_PX || room + TOLERANCE_PX < right
  }
  const ownRects = (element: PageElement): PageRect[] => {
    if (['img', 'svg'].includes(element.tagName.toLowerCase())) {
      return [element.getBoundingClientRect()]
    }
    return [...element.childNodes]
      .filter(({nodeType, textContent}) => nodeType === 3 && textContent?.trim())
      .flatMap((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()]
      })
  }
  const cutsOff = (element: PageElement): boolean =>
    TOLERANCE_PX < element.clientWidth &&
    element.clientWidth + TOLERANCE_PX < element.scrollWidth &&
    getComputedStyle(element).overflowX !== 'visible'

  const isNarrow = document.documentElement.scrollWidth <= least
  const suspects = document.querySelectorAll(isNarrow ? 'body svg text' : 'body *')
  const wide = [...suspects].filter(
    (element) =>
      getComputedStyle(element).visibility !== 'hidden' &&
      ownRects(element).some((rect) => reachesOver(element, rect))
  )
  const cutting = [...document.querySelectorAll('body *')].filter(cutsOff)
  // A rule or a band without a word makes sheets shrink as well.
  const boxes =
    isNarrow || 0 < wide.length + cutting.length
      ? []
      : [...suspects].filter((element) =>
          reachesOver(element, element.getBoundingClientRect())
        )
  return [...wide, ...cutting, ...boxes].map((element) => {
    const name = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? ''
    const words = (element.textContent.trim() || name || element.tagName).split(/\s+/)
    const id = element.closest('[id]')?.id
    return {id, text: words.slice(0, MOST_WORDS).join(' ')}
  })
}
