import {formatRange} from '../locale/format-range.js'
import {formatValue} from '../locale/format-value.js'
import {labelsOf} from '../locale/labels-of.js'
import type {Labels} from '../locale/labels.js'
import type {Locale} from '../model/locale.js'
import type {
  AnswerColumn,
  ColumnHead,
  ComputedColumn,
  TableAnswer,
  TableChangeForm
} from '../model/request.js'
import type {ShownColumn} from '../model/shown.js'

/**
 * Writes the heads of a table: a column of the data by its title or the value that heads
 * it, a computed one by what it was computed from, below a head that says how.
 *
 * Where a table has one column of figures, its share and its change need no head above.
 */
export function showHeads(
  {columns, spanTitle}: Pick<TableAnswer, 'columns' | 'spanTitle'>,
  locale: Locale
): readonly ShownColumn[] {
  const {total} = labelsOf(locale.language)
  const figureCount = columns.filter(isOfFigures).length
  return columns.map((column) => {
    const {key, type, unit, isTotal, isSorted, computed} = column
    const plain = {key, type, isTotal, isSorted}
    if (!computed) {
      const isSpanned = spanTitle !== undefined && column.heading !== undefined
      const over = isSpanned ? {title: spanTitle} : undefined
      return {...plain, unit, title: titleOf(column, locale) ?? total, over}
    }
    const isAlone = spanTitle === undefined && figureCount === 1
    const head = headOf(computed, locale)
    const shown = {...plain, computed: kindOf(computed)}
    const above = {title: head.over, unit: unitOf(column, computed, locale)}
    if (head.title === undefined || isAlone) return {...shown, ...above}
    return {...shown, title: head.title, over: above}
  })
}

function isOfFigures({type, computed, isTotal}: AnswerColumn): boolean {
  return !computed && !isTotal && (type === 'integer' || type === 'number')
}

/** The head of a column: the value of a pivot as the language writes it, else its title. */
function titleOf({heading, title}: ColumnHead, locale: Locale): string | undefined {
  return heading ? formatValue(heading, locale) : title
}

function kindOf({kind}: ComputedColumn): ShownColumn['computed'] {
  return kind === 'change-on-previous' ? 'change' : kind
}

/** What stands above a computed column, and what it is called below that. */
function headOf(
  computed: ComputedColumn,
  locale: Locale
): {readonly over: string; readonly title?: string | undefined} {
  const {computed: words, total} = labelsOf(locale.language)
  const nameOf = (head: ColumnHead): string => titleOf(head, locale) ?? total
  switch (computed.kind) {
    case 'rank':
      return {over: words.rank}
    case 'share':
      return {over: words.share, title: nameOf(computed.of)}
    case 'change': {
      const {from, to} = computed
      return {over: words.change, title: formatRange(nameOf(from), nameOf(to), locale)}
    }
    case 'change-on-previous':
      return {over: words.changeOnPrevious, title: nameOf(computed.of)}
  }
}

function unitOf(
  {unit}: AnswerColumn,
  computed: ComputedColumn,
  {language}: Locale
): string | undefined {
  if (computed.kind === 'rank' || computed.kind === 'share') return unit
  return unitOfForm(computed.form, unit, labelsOf(language))
}

function unitOfForm(
  form: TableChangeForm,
  unit: string | undefined,
  {computed}: Labels
): string | undefined {
  switch (form) {
    case 'percent':
    case 'absolute':
      return unit
    case 'points':
      return computed.points
    case 'factor':
      return computed.times
  }
}
