import {MARKS} from '../marking/marks.js'
import {startOf} from '../model/diagnostic.js'
import type {FrontMatter} from '../model/front-matter.js'
import {asProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import type {ReportSources} from './sources.js'

/**
 * Stands in for front matter that cannot be read, so that the mistakes behind it are
 * found in the same run. Nothing is ever made with it.
 */
export function standInFor(
  {name, folder}: ReportSources,
  {brand, language, numbers}: Settings
): FrontMatter {
  const span = startOf(asProjectPath(`${folder}/report.md`))
  const highest = MARKS.at(-1)
  if (!highest) throw new Error('Internal error: there are no marks')
  return {
    title: name,
    titleSpan: span,
    date: '2000-01-01',
    language,
    numbers,
    marking: highest,
    markingSpan: span,
    slug: 'stand-in',
    authors: [],
    keywords: [],
    brand
  }
}
