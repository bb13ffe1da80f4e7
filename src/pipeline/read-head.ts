import {noted, type Noted} from '../model/noted.js'
import type {Settings} from '../model/settings.js'
import {brandNames, headOf, type Head} from './compose-report.js'
import {parseHead} from './parse-report.js'
import type {Files, ReportSources} from './sources.js'

export interface HeadInput {
  readonly sources: ReportSources
  readonly brands: Files
  readonly settings: Settings
}

/** Reads a report's slug and mark only, to judge output that is kept of it. */
export function readHead({
  sources,
  brands,
  settings
}: HeadInput): Noted<Head | undefined> {
  const {value, diagnostics} = parseHead(sources, brandNames(brands), settings)
  return noted(value && headOf(value), diagnostics)
}
