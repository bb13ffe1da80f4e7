import type {FrontMatterHead} from '../config/read-head.js'
import {isIn} from '../edition/cut.js'
import {slugIn} from '../edition/cut-fields.js'
import {highestKept} from '../edition/highest-kept.js'
import type {Classified} from '../model/report.js'
import type {Head} from './head.js'

/**
 * What a report says of itself in an edition: its slug there, and the mark that its
 * output has to have today, at least.
 *
 * @returns
 *   `undefined` where its head cannot be read, or it has no part in the edition.
 */
export function headIn(
  head: FrontMatterHead | undefined,
  classified: Pick<Classified, 'target' | 'chapters' | 'tables'>
): Head | undefined {
  if (!head) return undefined
  const {target} = classified
  const within = {target, mark: head.marking}
  const slug = isIn({...within, frontMatter: head}) ? slugIn(head, within) : undefined
  if (slug === undefined) return undefined
  const mark = highestKept({...classified, mark: head.marking})
  return {slug, mark, span: head.markingSpan}
}
