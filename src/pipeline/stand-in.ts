import type {FrontMatterHead} from '../config/read-head.js'
import {highestOf, marksOf} from '../marking/marks.js'
import {startOf} from '../model/diagnostic.js'
import type {Edition} from '../model/edition.js'
import type {FrontMatter} from '../model/front-matter.js'
import {asProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import type {ReportSources} from './sources.js'

/** For which edition it stands in, and what can be read all the same. */
export interface StandInOptions {
  readonly edition: Edition
  readonly head: FrontMatterHead | undefined
}

/**
 * Stands in for front matter that cannot be read, so that the mistakes behind it are
 * found in the same run. Nothing is ever made with it.
 */
export function standInFor(
  {name, folder}: ReportSources,
  {brand, language, numbers, scheme}: Settings,
  {edition, head}: StandInOptions
): FrontMatter {
  const span = startOf(asProjectPath(`${folder}/report.md`))
  const entry = {title: name, slug: 'stand-in', span, distribution: []}
  return {
    title: name,
    titleSpan: span,
    date: '2000-01-01',
    language,
    numbers,
    marking: head?.marking ?? highestOf(marksOf(scheme), scheme),
    // It is in the edition, so that the mistakes of that are found.
    editions: edition.ceiling && new Map([[edition.name, entry]]),
    markingSpan: span,
    slug: 'stand-in',
    authors: [],
    keywords: [],
    brand
  }
}
