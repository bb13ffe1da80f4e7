import {classify} from '../edition/classify.js'
import {withhold} from '../edition/withhold.js'
import type {Machine} from '../gate/find-traces.js'
import {judgeEdition} from '../gate/judge-edition.js'
import {highestOf} from '../marking/marks.js'
import type {Edition, Target} from '../model/edition.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {OutputFile} from '../model/outside.js'
import type {Settings} from '../model/settings.js'
import type {Withheld} from '../model/withheld.js'
import {brandNames} from '../template/read-layer.js'
import {allowedTexts} from './allowed-texts.js'
import {parseReport} from './parse-report.js'
import {meantBy} from './read-head.js'
import {bytesOf, type Files, type ReportSources} from './sources.js'

export interface JudgeReportInput {
  readonly sources: ReportSources
  readonly brands: Files
  readonly settings: Settings
  readonly edition: Edition
  readonly isDraft: boolean
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
 * Judges a report's finished files: classifies its sources anew, by today's marks, and
 * hands the gate what is withheld with the files. Nothing of it comes from a cache.
 */
export function judgeReport(input: JudgeReportInput): Noted<JudgedReport> {
  const {sources, brands, settings, edition, isDraft, files, mark, machine} = input
  const {scheme} = settings
  const parsed = parseReport(sources, brandNames(brands), settings).value
  const frontMatter = meantBy(parsed, {sources, settings, edition})
  const {language, numbers} = frontMatter
  const target: Target = {edition, language, numbers, scheme}
  const classified = classify(target, {...parsed, frontMatter}).value
  const withheld = withhold(classified, {isDraft})
  // An edition without a ceiling holds all; output of a day with a higher mark too.
  const ceiling =
    edition.ceiling ?? highestOf([frontMatter.marking, ...(mark ? [mark] : [])], scheme)
  const {released} = withheld
  const locale = {language, numbers}
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
