import {findMark, isWithin} from '../marking/marks.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import type {ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import type {FileTexts} from './channel-text.js'
import type {PdfTexts} from './read-pdf-texts.js'
import {refuse} from './refuse.js'

/** TLP 2.0: at the head and at the foot of each page. */
const MARKS_ON_A_PAGE = 2

interface Marks {
  /** The highest mark of what is in the files; left out, whichever they show. */
  readonly mark?: Mark | undefined
  readonly ceiling: Mark
  readonly scheme: Scheme
}

/**
 * Looks whether each page shows the edition's mark, and no other where marks of
 * pages stand.
 */
export function checkMarks(
  file: ProjectPath,
  texts: FileTexts,
  {mark, ceiling, scheme}: Marks
): readonly Diagnostic[] {
  const shown = shownMarks(file, texts, scheme)
  const [first] = shown.flat()
  const expected = mark ?? first
  if (expected !== undefined && !isWithin(expected, ceiling, scheme))
    return [wrong(file, 'is marked above the edition’s ceiling')]
  if (!isPdf(texts)) {
    // The first is the page's own; those after it may be what the report speaks of.
    if (shown.length === 0 || (first !== undefined && first === expected)) return []
    return [wrong(file, first ? 'shows another mark than its own' : 'lacks its mark')]
  }
  return shown.flatMap((marks, index) => {
    const where = `sheet ${index + 1}`
    const right = marks.filter((it) => it === expected)
    if (right.length < marks.length)
      return [wrong(file, `shows another mark than its own, ${where}`)]
    if (MARKS_ON_A_PAGE <= right.length) return []
    return [wrong(file, `lacks its mark at head or foot, ${where}`)]
  })
}

/** What stands where marks of pages do: for each sheet, or once for a page on a screen. */
function shownMarks(
  file: ProjectPath,
  texts: FileTexts,
  scheme: Scheme
): readonly (readonly Mark[])[] {
  const marksIn = (all: readonly string[]): readonly Mark[] =>
    all.flatMap((it) => findMark(it.replace(/[\u0001\u0002]/g, '').trim(), scheme) ?? [])
  if (isPdf(texts)) return texts.sheets.map(({margins}) => marksIn(margins))
  if (!/\.html$/.test(file)) return []
  const pieces = texts.texts.find(({channel}) => channel === 'text')?.pieces ?? []
  return [marksIn(pieces.map(({text}) => text))]
}

function isPdf(texts: FileTexts): texts is PdfTexts {
  return 'sheets' in texts
}

function wrong(file: ProjectPath, what: string): Diagnostic {
  return refuse('gate/missing-mark', file, what, {
    hints: ['Let the brand’s page and sheets show the mark that the report hands them.']
  })
}
