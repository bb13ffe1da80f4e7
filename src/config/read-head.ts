import {hasErrors, type Span} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import {readFields} from '../yaml/read-fields.js'
import {readYaml} from '../yaml/read-yaml.js'
import {MARKING, SLUG, slugOf} from './front-matter-fields.js'
import type {FrontMatterInput} from './read-front-matter.js'

/** What tells which output a report has, and who may read it. */
export interface FrontMatterHead {
  readonly slug: string
  readonly marking: Mark
  readonly markingSpan: Span
}

/**
 * Reads of a front matter what its earlier output is judged by, also where the
 * rest is at fault: a wrong date is no reason to withdraw what is published.
 *
 * What is not clear counts as unread: YAML with errors, as a key that stands there
 * twice; a mark or a slug that is none. The mistakes are `readFrontMatter`'s to say.
 *
 * @param folder
 *   The name of the report's folder: its slug where it gives none.
 */
export function readHead(
  {file, yaml, firstLine}: FrontMatterInput,
  folder: string
): FrontMatterHead | undefined {
  const read = readYaml(file, yaml, firstLine)
  if (!read.value || hasErrors(read.diagnostics)) return undefined
  const table = {fields: [MARKING, SLUG], refusals: []}
  return readFields(read.value, table, (reading): FrontMatterHead | undefined => {
    const marking = reading.get(MARKING)
    const written = reading.get(SLUG)
    const slug = reading.find(SLUG) ? written : slugOf(folder)
    if (!marking || slug === undefined) return undefined
    return {slug, marking: marking.value, markingSpan: marking.span}
  }).value
}
