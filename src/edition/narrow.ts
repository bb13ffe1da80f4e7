import {isWithin} from '../marking/marks.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Access, Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {Scheme} from '../model/scheme.js'
import type {OwnAccess} from './own-access.js'

/** What a part stands in, and what it may not go beyond. */
export interface Around {
  readonly access: Access
  /** Whether a mark may be lower than that of `access`: at the head of a chapter. */
  readonly isOpen: boolean
  /** The report's mark: the highest that there is in it. */
  readonly reportMark: Mark
  readonly scheme: Scheme
}

/**
 * Narrows who may read what is around a part to who may read the part (the language,
 * rule 10): its mark may be higher, never lower; states are intersected, handling codes
 * add up, and editions can only be fewer.
 *
 * Where a mark is wrong, the higher one holds until it is mended.
 */
export function narrow(around: Around, own: OwnAccess): Noted<Access> {
  const {access} = around
  const {value: mark, diagnostics} = markOf(around, own)
  const {handling, releasable, editions} = own
  if (mark === access.mark && handling === undefined && !releasable && !editions) {
    return noted(access, diagnostics)
  }
  const isNew = handling !== undefined && !access.handling.includes(handling)
  return noted(
    {
      ...access,
      mark,
      releasable: intersect(access.releasable, releasable),
      handling: isNew ? [...access.handling, handling] : access.handling,
      editions: intersect(access.editions, editions?.value)
    },
    diagnostics
  )
}

function markOf(
  {access, isOpen, reportMark, scheme}: Around,
  {mark: own}: OwnAccess
): Noted<Mark> {
  if (!own) return noted(access.mark)
  const {value, span} = own
  if (value === undefined) return noted(reportMark)
  if (!isWithin(value, reportMark, scheme)) {
    return noted(value, [aboveReport(value, reportMark, span)])
  }
  if (!isOpen && !isWithin(access.mark, value, scheme)) {
    return noted(access.mark, [belowSection(value, access.mark, span)])
  }
  return noted(value)
}

function intersect(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined
): readonly string[] | undefined {
  if (!a || !b) return a ?? b
  return a.filter((it) => b.includes(it))
}

function aboveReport(mark: Mark, reportMark: Mark, span: Span): Diagnostic {
  return diagnose(
    'edition/above-report',
    say`the mark ${{quote: mark, span}} is higher than the report’s, ${reportMark}`,
    {
      span,
      hints: ['Raise `marking` in the front matter, or lower this mark.']
    }
  )
}

function belowSection(mark: Mark, around: Mark, span: Span): Diagnostic {
  return diagnose(
    'edition/below-section',
    say`the mark ${{quote: mark, span}} is lower than that of what it stands in, ${around}`,
    {
      span,
      hints: [
        'Mark the heading or the block around it, which has the report’s mark without one of its own.',
        'Write `::tearline` at the end of a portion for what may be read at a lower mark.'
      ]
    }
  )
}
