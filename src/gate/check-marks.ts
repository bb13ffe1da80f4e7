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
  /** The highest mark of what is in the files. */
  readonly mark: Mark
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
  if (!isWithin(mark, ceiling, scheme))
    return [wrong(file, 'is marked above the edition’s ceiling')]
  if (isPdf(texts)) {
    return texts.sheets.flatMap(({margins}, index) => {
      const shown = margins.flatMap(
        (it) => findMark(it.replace(/\s/g, ' ').trim(), scheme) ?? []
      )
      const right = shown.filter((it) => it === mark)
      if (right.length < shown.length)
        return [wrong(file, `shows another mark than its own, sheet ${index + 1}`)]
      if (MARKS_ON_A_PAGE <= right.length) return []
      return [wrong(file, `lacks its mark at head or foot, sheet ${index + 1}`)]
    })
  }
  if (!/\.html$/.test(file)) return []
  const pieces = texts.texts.find(({channel}) => channel === 'text')?.pieces ?? []
  const shown = pieces.flatMap(({text}) => {
    return findMark(text.replace(/[\u0001\u0002]/g, '').trim(), scheme) ?? []
  })
  // The first is the page's own; those after it may be what the report speaks of.
  if (shown[0] === mark) return []
  return [wrong(file, shown[0] ? 'shows another mark than its own' : 'lacks its mark')]
}

function isPdf(texts: FileTexts): texts is PdfTexts {
  return 'sheets' in texts
}

function wrong(file: ProjectPath, what: string): Diagnostic {
  return refuse('gate/missing-mark', file, what, {
    hints: ['Let the brand’s page and sheets show the mark that the report hands them.']
  })
}
