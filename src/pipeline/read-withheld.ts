import {classify} from '../edition/classify.js'
import {withhold} from '../edition/withhold.js'
import type {Edition, Target} from '../model/edition.js'
import type {Locale} from '../model/locale.js'
import type {Mark} from '../model/mark.js'
import type {Settings} from '../model/settings.js'
import type {Withheld} from '../model/withheld.js'
import {brandNames} from '../template/read-layer.js'
import {parseReport} from './parse-report.js'
import {meantBy} from './read-head.js'
import type {Files, ReportSources} from './sources.js'

export interface WithheldInput {
  readonly sources: ReportSources
  readonly brands: Files
  readonly settings: Settings
  readonly edition: Edition
  readonly isDraft: boolean
}

/** What a report's sources say of what may be released. */
export interface SeenSources {
  readonly withheld: Withheld
  readonly locale: Locale
  /** The report's own mark. */
  readonly marking: Mark
}

/**
 * Reads a report's sources for the gate: parses and classifies them anew, by today's
 * marks, apart from what is made of them.
 */
export function readWithheld(input: WithheldInput): SeenSources {
  const {sources, brands, settings, edition, isDraft} = input
  const parsed = parseReport(sources, brandNames(brands), settings).value
  const frontMatter = meantBy(parsed, {sources, settings, edition})
  const {language, numbers} = frontMatter
  const target: Target = {edition, language, numbers, scheme: settings.scheme}
  const classified = classify(target, {...parsed, frontMatter}).value
  return {
    withheld: withhold(classified, {isDraft}),
    locale: {language, numbers},
    marking: frontMatter.marking
  }
}
