import {isArray, isDict, isName, isRef, type PdfValue} from '../pdf/value.js'
import type {OpenPdf} from './open-pdf.js'

/** An element of the structure tree that is still to be read. */
interface Ahead {
  readonly value: PdfValue | undefined
  /** The page of the nearest element that names one. */
  readonly page: number | undefined
}

/** Elements and pieces of a thousand pages; more is a ring. */
const MOST_STEPS = 10_000_000

/**
 * Puts the texts of a PDF into the order of its structure tree, which is that of
 * the source: on the page, what floats is drawn after what flows. Labels of list
 * items are left out, since they are made and not written.
 *
 * @returns
 *   One text for each piece of marked content, in order.
 */
export function readTaggedText(
  {file, catalog}: OpenPdf,
  textsByMark: ReadonlyMap<string, string>
): readonly string[] {
  const texts: string[] = []
  const root = file.entry(catalog, 'StructTreeRoot')
  const ahead: Ahead[] = [{value: root, page: undefined}]
  const note = (owner: number | undefined, mark: number): void => {
    texts.push(textsByMark.get(`${owner ?? 0}:${mark}`) ?? '')
  }
  for (let count = 0; count < MOST_STEPS; count++) {
    const next = ahead.pop()
    if (!next) break
    const value = file.resolve(next.value)
    if (typeof value === 'number') note(next.page, value)
    if (isArray(value)) {
      for (const kid of value.toReversed()) ahead.push({...next, value: kid})
    }
    if (!isDict(value)) continue
    const page = numberOf(value.entries.get('Pg')) ?? next.page
    const mark = file.entry(value, 'MCID')
    if (isName(file.entry(value, 'Type'), 'OBJR')) continue
    if (isName(file.entry(value, 'S'), 'Lbl')) continue
    if (typeof mark === 'number') note(numberOf(value.entries.get('Stm')) ?? page, mark)
    else ahead.push({value: value.entries.get('K'), page})
  }
  return texts
}

function numberOf(value: PdfValue | undefined): number | undefined {
  return isRef(value) ? value.number : undefined
}
