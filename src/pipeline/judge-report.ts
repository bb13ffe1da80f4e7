import type {Machine} from '../gate/find-traces.js'
import {judgeEdition} from '../gate/judge-edition.js'
import {highestOf} from '../marking/marks.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {OutputFile} from '../model/outside.js'
import type {Withheld} from '../model/withheld.js'
import {allowedTexts} from './allowed-texts.js'
import {readWithheld, type SeenSources, type WithheldInput} from './read-withheld.js'
import {bytesOf} from './sources.js'

export interface JudgeReportInput extends WithheldInput {
  /** What was read of these sources in this build; left out, they are read now. */
  readonly seen?: SeenSources | undefined
  /** The report's finished files, at paths relative to the edition's folder. */
  readonly files: readonly OutputFile[]
  /** The mark that its pages show; left out, whichever they show. */
  readonly mark?: Mark | undefined
  readonly machine: Machine
}

/** What the gate said of a report, and what it was held against. */
export interface JudgedReport {
  readonly isReleased: boolean
  readonly withheld: Withheld
}

/**
 * Judges a report's finished files: hands them to the gate with what is withheld by
 * today's marks. Nothing of it comes from a cache.
 */
export function judgeReport(input: JudgeReportInput): Noted<JudgedReport> {
  const {sources, brands, settings, edition, files, mark, machine} = input
  const {scheme} = settings
  const {withheld, locale, marking} = input.seen ?? readWithheld(input)
  // An edition without a ceiling holds all; output of a day with a higher mark too.
  const ceiling = edition.ceiling ?? highestOf([marking, ...(mark ? [mark] : [])], scheme)
  const {released} = withheld
  const allowed = allowedTexts({settings, brands, locale, ceiling, released, tools: []})
  const {value, diagnostics} = judgeEdition({
    files,
    withheld,
    rawSources: bytesOf(sources.files),
    ceiling,
    mark,
    scheme,
    allowed,
    machine
  })
  return noted({...value, withheld}, diagnostics)
}
