import {hasErrors} from '../model/diagnostic.js'
import type {FrontMatter} from '../model/front-matter.js'
import type {Settings} from '../model/settings.js'
import {readFields} from '../yaml/read-fields.js'
import {readYaml} from '../yaml/read-yaml.js'
import {EDITIONS, FIELD_MARKINGS, MARKING, SLUG, slugOf} from './front-matter-fields.js'
import {takeMarking, type FrontMatterInput} from './read-front-matter.js'
import {takeFieldMarks} from './report-editions.js'

/** What tells which outputs a report has, and who may read them. */
export type FrontMatterHead = Pick<
  FrontMatter,
  'slug' | 'isSlugOfFolder' | 'marking' | 'markingSpan' | 'editions' | 'fieldMarks'
>

/** What a head is laid over and held against. */
export interface HeadContext {
  /** The name of the report's folder: its slug where it gives none. */
  readonly folder: string
  readonly settings: Pick<Settings, 'scheme'>
}

/**
 * Reads of a front matter what its earlier output is judged by, also where the
 * rest is at fault: a wrong date is no reason to withdraw what is published.
 *
 * What is not clear counts as unread: YAML with errors, as a key that stands there
 * twice; a mark, a slug or an edition that is none. The mistakes are
 * `readFrontMatter`'s to say.
 */
export function readHead(
  {file, yaml, firstLine}: FrontMatterInput,
  {folder, settings}: HeadContext
): FrontMatterHead | undefined {
  const read = readYaml(file, yaml, firstLine)
  if (!read.value || hasErrors(read.diagnostics)) return undefined
  const table = {fields: [MARKING, SLUG, EDITIONS, FIELD_MARKINGS], refusals: []}
  return readFields(read.value, table, (reading): FrontMatterHead | undefined => {
    const marking = takeMarking(reading, settings).value
    const written = reading.get(SLUG)
    const isSlugOfFolder = reading.find(SLUG) === undefined
    const slug = isSlugOfFolder ? slugOf(folder) : written
    const editions = reading.get(EDITIONS)
    const fieldMarks = takeFieldMarks(reading.get(FIELD_MARKINGS), settings.scheme)
    const isUnclear = reading.find(EDITIONS) !== undefined && !editions
    if (!marking || slug === undefined || isUnclear) return undefined
    return {
      slug,
      isSlugOfFolder,
      marking: marking.value,
      markingSpan: marking.span,
      editions,
      fieldMarks: fieldMarks.value
    }
  }).value
}
