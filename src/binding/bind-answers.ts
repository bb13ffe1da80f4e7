import {formatDate} from '../locale/format-date.js'
import {labelsOf} from '../locale/labels-of.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {Target} from '../model/edition.js'
import type {Locale} from '../model/locale.js'
import {noted, type Noted} from '../model/noted.js'
import type {Answer} from '../model/request.js'
import type {Drawn, ShownGraphic, ShownPicture, ShownTable} from '../model/shown.js'
import {UNKNOWN, type Directive} from '../model/tree.js'
import {isInline, type FoundRequest} from './find-requests.js'
import {putText} from './put-text.js'
import {showTable} from './show-table.js'
import {checkFormat} from './check-format.js'
import {writeChange, writeShare, writeValue} from './write-answer.js'

/** All that was found for what the text asks, by the node that asks for it. */
export interface Answers {
  readonly answers: ReadonlyMap<Directive, Answer>
  readonly graphics: ReadonlyMap<Directive, Drawn>
  readonly pictures: ReadonlyMap<Directive, ShownPicture>
  /** What is computed of the shown rows alone, and says so. */
  readonly ofShown?: ReadonlySet<Directive> | undefined
}

/**
 * Puts answers where they were asked for, into the trees themselves: a value or a
 * change becomes a text, marked as one that nobody typed; a table, a chart or a
 * picture becomes what its directive shows.
 *
 * A value without an answer becomes `[?]`, and a block without one shows nothing:
 * why, was said by whoever could not answer. Notes `binding/idle-digits`,
 * `binding/not-whole` and `binding/wrong-option`.
 */
export function bindAnswers(
  found: readonly FoundRequest[],
  {answers, graphics, pictures, ofShown}: Answers,
  target: Target
): Noted<undefined> {
  const diagnostics: Diagnostic[] = []
  for (const {node, parent, request, format} of found) {
    const answer = answers.get(node)
    if (isInline(node)) {
      const text = writeInline({answer, request, format}, target)
      diagnostics.push(...text.diagnostics)
      const said = ofShown?.has(node) ? ` (${labelsOf(target.language).ofShown})` : ''
      putText(node, parent, text.value + said)
    } else {
      const shown = showBlock(answer, graphics.get(node), target)
      const isSaid = shown !== undefined && ofShown?.has(node) === true
      node.data.shown = isSaid ? sayOfShown(shown, target) : shown
    }
  }
  for (const [node, picture] of pictures) node.data.shown = picture
  return noted(undefined, diagnostics)
}

/** Says below a table or a graphic that it is computed of what is shown. */
function sayOfShown<T extends ShownTable | ShownGraphic>(shown: T, target: Target): T {
  if (shown.kind === 'graphic') {
    return {...shown, table: sayOfShown(shown.table, target)}
  }
  const {ofShown} = labelsOf(target.language)
  const words = `${ofShown.charAt(0).toUpperCase()}${ofShown.slice(1)}.`
  return {...shown, note: shown.note === undefined ? words : `${shown.note} ${words}`}
}

interface Inline extends Pick<FoundRequest, 'request' | 'format'> {
  readonly answer: Answer | undefined
}

function writeInline({answer, request, format}: Inline, locale: Locale): Noted<string> {
  if (answer?.kind === 'value') {
    const diagnostics = checkFormat(answer.column, format, answer.value)
    return noted(writeValue(answer, format, locale), diagnostics)
  }
  if (answer?.kind === 'change' && request.kind === 'change') {
    const isInUnit = request.as === 'absolute'
    const diagnostics = checkFormat(isInUnit ? answer.column : {}, format)
    return noted(writeChange(answer, request.as, format, locale), diagnostics)
  }
  if (answer?.kind === 'share') {
    return noted(writeShare(answer, format, locale), checkFormat({}, format))
  }
  if (answer?.kind === 'as-of') return noted(formatDate(answer.iso, locale))
  return noted(UNKNOWN)
}

function showBlock(
  answer: Answer | undefined,
  drawn: Drawn | undefined,
  locale: Locale
): ShownTable | ShownGraphic | undefined {
  if (answer?.kind === 'table') return showTable(answer, locale)
  if ((answer?.kind !== 'chart' && answer?.kind !== 'map') || !drawn) return undefined
  return {kind: 'graphic', ...drawn, table: showTable(answer.table, locale)}
}
