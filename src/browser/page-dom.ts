/**
 * The little of the DOM that functions use which run in the page: see
 * `page-script.ts`, `measure-sheets.ts` and `find-wide.ts`.
 *
 * Each of these functions stands by itself, since it is sent to the page as text:
 * it can use nothing of its module, and nothing of it runs in Node. The program is
 * compiled without the whole DOM, so that no other module takes a page for granted.
 */
export interface PageDocument {
  readonly documentElement: PageElement
  readonly body: PageElement
  readonly fonts: Iterable<PageFace>
  readonly styleSheets: Iterable<PageSheet>
  querySelectorAll(selector: string): Iterable<PageElement>
  createRange(): {
    selectNodeContents(node: PageNode): void
    getClientRects(): Iterable<PageRect>
  }
  getElementById(id: string): PageElement | null
  createElement(name: string): PageElement
}

export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
}

export interface PageElement extends PageNode {
  readonly id: string
  readonly tagName: string
  readonly parentElement: PageElement | null
  readonly childNodes: Iterable<PageNode>
  readonly scrollWidth: number
  readonly clientWidth: number
  readonly innerText: string
  readonly style: {setProperty(name: string, value: string): void; cssText: string}
  textContent: string
  closest(selector: string): PageElement | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  getBoundingClientRect(): PageRect
  append(child: PageElement): void
  remove(): void
}

export interface PageRect {
  readonly left: number
  readonly right: number
  readonly width: number
}

export interface PageStyle {
  readonly overflowX: string
  readonly visibility: string
  readonly width: string
  readonly marginLeft: string
  readonly marginRight: string
  getPropertyValue(name: string): string
}

export interface PageFace {
  readonly family: string
  readonly style: string
  readonly weight: string
  readonly status: string
  load(): Promise<unknown>
}

export interface PageSheet {
  /** `null` for a style element. */
  readonly href: string | null
  readonly cssRules: Iterable<PageRule>
}

export interface PageRule {
  readonly cssText: string
  readonly selectorText?: string
  readonly style?: PageStyle
  readonly cssRules?: Iterable<PageRule>
}
