import {dictOf, isArray, isDict, isName, nameOf, type PdfValue} from '../pdf/value.js'
import {elementOf, isElement, type TagElement, type TagKid} from './tag-tree.js'

/**
 * Puts a table's rows into head and body, and leaves of a head that is repeated on
 * each page the first one (ISO 32000-1, table 337).
 */
export function mendTable(table: TagElement): TagElement {
  const rows = table.kids.flatMap((kid) =>
    isElement(kid) && ROW_GROUPS.has(kid.type) ? kid.kids : [kid]
  )
  const others = rows.filter((kid) => !isElement(kid, 'TR'))
  const lines = rows.filter((kid) => isElement(kid, 'TR'))
  const headCount = lines.findIndex((row) => !isHead(row))
  const heads = headCount < 0 ? lines : lines.slice(0, headCount)
  const bodies = headCount < 0 ? [] : lines.slice(headCount)
  return {
    ...table,
    kids: [
      ...others.filter((kid) => isElement(kid, 'Caption')),
      ...groupOf('THead', heads.map(onFirstPage).map(mendRow)),
      ...groupOf('TBody', bodies.map(mendRow))
    ]
  }
}

const ROW_GROUPS = new Set(['THead', 'TBody', 'TFoot'])

function groupOf(type: string, rows: readonly TagKid[]): readonly TagKid[] {
  return rows.length === 0 ? [] : [elementOf(type, rows)]
}

/** Whether all cells of a row head columns. */
function isHead(row: TagElement): boolean {
  const cells = row.kids.filter((kid) => isElement(kid))
  return (
    0 < cells.length && cells.every((cell) => isElement(cell, 'TH') && headsColumn(cell))
  )
}

function headsColumn({entries}: TagElement): boolean {
  const attributes = entries.get('A')
  const all: readonly (PdfValue | undefined)[] = isArray(attributes)
    ? attributes
    : [attributes]
  return all.some((it) => isDict(it) && isName(it.entries.get('Scope'), 'Column'))
}

function mendRow(row: TagElement): TagElement {
  return {...row, kids: row.kids.map(mendCell)}
}

/**
 * A cell's attributes as one dictionary. Spans of one are what a cell has anyway, and
 * the heads of a cell follow from the scope of the heads.
 */
function mendCell(kid: TagKid): TagKid {
  if (!isElement(kid)) return kid
  const attributes = kid.entries.get('A')
  const all: readonly (PdfValue | undefined)[] = isArray(attributes)
    ? attributes
    : [attributes]
  const told = all.filter(isDict).flatMap(({entries}) => [...entries])
  const kept = told.filter(
    ([key, value]) => key !== 'O' && key !== 'Headers' && !(isSpan(key) && value === 1)
  )
  const entries = new Map(kid.entries)
  entries.delete('A')
  if (0 < kept.length) {
    entries.set('A', dictOf({O: nameOf('Table'), ...Object.fromEntries(kept)}))
  }
  return {...kid, entries}
}

function isSpan(key: string): boolean {
  return key === 'RowSpan' || key === 'ColSpan'
}

/** Without what is drawn on later pages than the first. */
function onFirstPage(row: TagElement): TagElement {
  return {
    ...row,
    kids: row.kids.map((cell) =>
      isElement(cell) ? keepPage(cell, firstPageOf(cell)) : cell
    )
  }
}

function firstPageOf({kids}: TagElement): number | undefined {
  for (const kid of kids) {
    const page = isElement(kid) ? firstPageOf(kid) : kid.page
    if (page !== undefined) return page
  }
  return undefined
}

function keepPage(element: TagElement, page: number | undefined): TagElement {
  const kids = element.kids
    .map((kid) => (isElement(kid) ? keepPage(kid, page) : kid))
    .filter((kid) => isElement(kid) || kid.page === page)
  return {...element, kids}
}
