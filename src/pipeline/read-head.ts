import type {FrontMatterHead} from '../config/read-head.js'
import {classify} from '../edition/classify.js'
import type {Edition, Target} from '../model/edition.js'
import type {FrontMatter} from '../model/front-matter.js'
import type {Settings} from '../model/settings.js'
import type {Head} from './head.js'
import {headIn} from './head-in.js'
import {parseHead, parseReport} from './parse-report.js'
import {standInFor} from './stand-in.js'
import type {ReportSources} from './sources.js'

export interface HeadInput {
  readonly sources: ReportSources
  readonly settings: Settings
  readonly edition: Edition
}

/**
 * Reads a report's slug and mark in an edition, to judge output that is kept of it.
 *
 * The mark of a part of a report is that of what is in it, so that its texts have to be
 * classified; where an edition holds the whole, the head alone tells.
 */
export function readHead({sources, settings, edition}: HeadInput): Head | undefined {
  const {language, numbers, scheme} = settings
  const target: Target = {edition, language, numbers, scheme}
  if (edition.ceiling === undefined) {
    return headIn(parseHead(sources, settings), {target, chapters: [], tables: []})
  }
  const parsed = parseReport(sources, [], settings).value
  const frontMatter = meantBy(parsed, {sources, settings, edition})
  const classified = classify(target, {...parsed, frontMatter}).value
  return headIn(parsed.head, classified)
}

/** The front matter of a report, or what stands in for it: its mark at least is its own. */
export function meantBy(
  parsed: {
    readonly frontMatter: FrontMatter | undefined
    readonly head: FrontMatterHead | undefined
  },
  {sources, settings, edition}: HeadInput
): FrontMatter {
  return parsed.frontMatter ?? standInFor(sources, settings, {edition, head: parsed.head})
}
