import type {Settings} from '../model/settings.js'
import type {Head} from './head.js'
import {parseHead} from './parse-report.js'
import type {ReportSources} from './sources.js'

export interface HeadInput {
  readonly sources: ReportSources
  readonly settings: Settings
}

/** Reads a report's slug and mark only, to judge output that is kept of it. */
export function readHead({sources, settings}: HeadInput): Head | undefined {
  return parseHead(sources, settings)
}
