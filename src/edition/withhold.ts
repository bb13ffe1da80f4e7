import type {Classified} from '../model/report.js'
import type {Withheld} from '../model/withheld.js'
import {openLedger} from './ledger.js'
import {noteFields} from './note-fields.js'
import {noteParameters} from './note-parameters.js'
import {noteGlossary, noteTables} from './note-tables.js'
import {noteTexts} from './note-texts.js'

export interface WithholdOptions {
  /** Whether notes to do are printed; left out, they are not. */
  readonly isDraft?: boolean | undefined
}

/**
 * Lists what an edition may not hold of a report, and what it may: the classification
 * minus the edition. It knows nothing of the cut, so that a mistake there is seen.
 */
export function withhold(
  classified: Classified,
  {isDraft = false}: WithholdOptions = {}
): Withheld {
  const ledger = openLedger(classified)
  for (const chapter of classified.chapters) noteTexts(ledger, chapter, {isDraft})
  noteTables(ledger, classified.tables)
  noteGlossary(ledger, classified.glossary)
  noteFields(ledger, classified)
  noteParameters(ledger, classified)
  return ledger.close()
}
