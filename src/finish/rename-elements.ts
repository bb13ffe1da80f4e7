import type {PdfFile} from '../pdf/read-pdf.js'
import {
  dictOf,
  isArray,
  isDict,
  isRef,
  isString,
  refOf,
  withEntries,
  type PdfDict,
  type PdfString,
  type PdfValue
} from '../pdf/value.js'
import {walkStructure} from './walk-structure.js'

/**
 * Numbers the ids of structure elements by their order in the tree.
 *
 * Chromium takes them from its nodes (`node00000128`), whose numbers grow with each
 * print of a page and each load; so two prints of one page would differ, and the
 * second would tell how often it was printed. A table's heads are found by them,
 * therefore its cells and the tree of ids follow.
 *
 * @returns
 *   The objects that change, by number.
 */
export function renameElements(
  file: PdfFile,
  catalog: PdfDict
): ReadonlyMap<number, PdfValue> {
  const elements = [...walkStructure(file, catalog)]
  const names = new Map<string, PdfString>()
  const named: PdfValue[] = []
  for (const {object, dict} of elements) {
    const id = file.entry(dict, 'ID')
    if (!isString(id) || names.has(keyOf(id))) continue
    const name = nameOfElement(names.size + 1)
    names.set(keyOf(id), name)
    named.push(name, refOf(object))
  }
  if (names.size === 0) return new Map()

  const changed = new Map<number, PdfValue>()
  const renamed = (value: PdfValue): PdfValue => rename(file, value, names)
  for (const {object, dict} of elements) {
    const id = dict.entries.get('ID')
    const attributes = dict.entries.get('A')
    if (id === undefined && attributes === undefined) continue
    const changes = {
      ...(id === undefined ? {} : {ID: renamed(id)}),
      ...(attributes === undefined ? {} : {A: renamed(attributes)})
    }
    changed.set(object, withEntries(dict, changes))
  }
  const root = catalog.entries.get('StructTreeRoot')
  const tree = file.resolve(root)
  if (isRef(root) && isDict(tree)) {
    // The names count up, so they are in the order that a tree of names asks for.
    changed.set(root.number, withEntries(tree, {IDTree: dictOf({Names: named})}))
  }
  return changed
}

function nameOfElement(number: number): PdfString {
  return {kind: 'string', bytes: Buffer.from(`node${String(number).padStart(8, '0')}`)}
}

function keyOf({bytes}: PdfString): string {
  return Buffer.from(bytes).toString('latin1')
}

/** Ids are strings, in `ID` itself and in the `Headers` of attributes. */
function rename(
  file: PdfFile,
  value: PdfValue,
  names: ReadonlyMap<string, PdfString>
): PdfValue {
  if (isString(value)) return names.get(keyOf(value)) ?? value
  if (isArray(value)) return value.map((it) => rename(file, it, names))
  if (isRef(value)) return rename(file, file.resolve(value), names)
  if (!isDict(value)) return value
  const headers = file.entry(value, 'Headers')
  return isArray(headers)
    ? withEntries(value, {Headers: rename(file, headers, names)})
    : value
}
