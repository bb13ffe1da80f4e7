import type {PageDocument} from './page-dom.js'

declare const document: PageDocument

/**
 * Loads every face of the document, and names those that did not load.
 *
 * All of them, since faces that only margin boxes use are not loaded by layout and
 * print blank (look/print.md).
 */
export async function loadFaces(): Promise<string[]> {
  const faces = [...document.fonts]
  await Promise.all(faces.map((face) => face.load().catch(() => undefined)))
  const names = faces
    .filter(({status}) => status !== 'loaded')
    .map(({family, style, weight}) => {
      const name = family.replace(/^["']|["']$/g, '')
      return [name, ...(style === 'normal' ? [] : [style]), weight].join(' ')
    })
  return [...new Set(names)]
}

/** Lets the page be laid out: see `withPolicy`. */
export function showPage(): void {
  for (const hold of document.querySelectorAll('[data-hold]')) hold.remove()
}

/** Puts texts into the slots, and the number of pages where margin boxes find it. */
export function fillSlots(texts: readonly (readonly [string, string])[]): void {
  const textsByKey = new Map(texts)
  for (const slot of document.querySelectorAll('[data-slot]')) {
    const text = textsByKey.get(slot.getAttribute('data-slot') ?? '')
    if (text !== undefined && slot.textContent !== text) slot.textContent = text
  }
  const total = textsByKey.get('total')
  if (total !== undefined) {
    document.documentElement.style.setProperty('--total', JSON.stringify(total))
  }
}

/**
 * Lets nothing be drawn. Pages break where they did, and places stay where they are:
 * what is hidden keeps its room.
 */
export function hideInk(): void {
  document.body.style.setProperty('visibility', 'hidden')
}

export function showInk(): void {
  document.body.style.setProperty('visibility', '')
}

/** What the page says, in the order of its source: what is not displayed left out. */
export function readShownText(): string {
  return document.body.innerText
}
