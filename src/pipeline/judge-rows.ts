import {whyWithheld} from '../marking/may-hold.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Marked} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {Classified, Kept} from '../model/report.js'
import type {Answer, Request} from '../model/request.js'
import type {Settings} from '../model/settings.js'
import type {Table} from '../model/table.js'
import {findAttribute, type Directive} from '../model/tree.js'
import {answerRequest} from '../query/answer-request.js'
import {figureOf} from './figure-of.js'

/** What an answer is judged by: what an edition shows, and what there is. */
export interface RowContext {
  readonly kept: Kept
  /** All that was classified, with what is defined over that. */
  readonly all: Pick<Classified, 'tables' | 'target' | 'mark'>
  readonly settings: Pick<Settings, 'approvals'>
  /** The name of the report's folder. */
  readonly report: string
}

/**
 * Answers what the text asks where an edition does not get all of a table.
 *
 * No number differs between editions without a word: what is computed of several rows is
 * an error where it comes out otherwise, until the author says that it is `over=shown`,
 * or the owner has approved its `release=`, which takes all rows. What reads a cell that
 * is withheld is an error that names it.
 */
export function answerOfShown(
  node: Directive,
  request: Request,
  context: RowContext
): Noted<Answer | undefined> {
  const {kept, all} = context
  const shown = answerRequest(kept, request)
  const table = kept.tables.find(({name}) => name === request.table.text)
  if (!table || table.isWhole !== false) return shown
  if (findAttribute(node, 'release')) return answerReleased(node, request, context)
  if (findAttribute(node, 'over')) return shown
  const whole = answerRequest(all, request)
  if (!whole.value) return shown
  const span = request.span
  if (!shown.value) return noted(undefined, [cutRow(span, table, context)])
  const isSource = all.tables.some((it) => it.name === table.name && !isDefined(it))
  const isSafe = isSource && !isComputed(request)
  if (isSafe || isSame(shown.value, whole.value)) return shown
  return noted(shown.value, [...shown.diagnostics, cutRows(span, table, context)])
}

/** Whether what is shown says that it is computed of the shown rows. */
export function isOfShown(node: Directive, {kept, all}: RowContext): boolean {
  if (!findAttribute(node, 'over')) return false
  const {target, mark} = all
  const access = {mark, handling: [], isLeftOut: false}
  // An edition that may hold the report as a whole says so only where something is gone.
  if (whyWithheld(access, target, mark)) return true
  return kept.tables.some(({isWhole}) => isWhole === false)
}

function answerReleased(
  node: Directive,
  request: Request,
  {kept, all, settings, report}: RowContext
): Noted<Answer | undefined> {
  const figure = figureOf(node)
  const {name} = kept.target.edition
  const isApproved = settings.approvals.some(
    (it) =>
      it.report === report && it.editions.includes(name) && it.figure.trim() === figure
  )
  if (isApproved) return answerRequest(all, request)
  const release = findAttribute(node, 'release')
  const span = release?.valueSpan ?? request.span
  return noted(undefined, [
    diagnose(
      'edition/unapproved-release',
      say`nobody approved that ${name} shows this figure, which is computed from rows that it withholds`,
      {
        span,
        hints: [
          [
            'The owner adds to `approvals` in `tearline.yaml`: ',
            {quote: `{report: ${report}, editions: [${name}], figure: '${figure}'}`},
            '.'
          ]
        ]
      }
    )
  ])
}

/** Whether something is computed of several rows, and not read from single ones. */
function isComputed(request: Request): boolean {
  switch (request.kind) {
    case 'value':
    case 'change':
      return request.sum !== undefined
    case 'as-of':
      return false
    case 'table': {
      const {totals, shares = [], changes = [], top, group, rank} = request
      const isPlain = totals.length + shares.length + changes.length === 0
      return !isPlain || top !== undefined || group !== undefined || rank !== undefined
    }
    case 'share':
    case 'chart':
    case 'map':
      return true
  }
}

/** A table that a query defines lies in no file of data. */
function isDefined({span}: Table): boolean {
  return span.file.endsWith('.md')
}

function isSame(a: Answer, b: Answer): boolean {
  return plainOf(a) === plainOf(b)
}

/** An answer without places, which differ between two equal ones. */
function plainOf(answer: Answer): string {
  return JSON.stringify(answer, (key, value: unknown) => {
    return key === 'span' || key === 'access' ? undefined : value
  })
}

function cutRow(span: Span, table: Table, context: RowContext): Diagnostic {
  const {name} = context.kept.target.edition
  return diagnose(
    'edition/cut-data',
    say`the edition ${name} keeps this, and not the figures of ${table.name} that it reads`,
    {
      span,
      related: placesOf(table, context),
      hints: [
        'Put it into a portion with the mark of what it leads to, and give that a substitute.'
      ]
    }
  )
}

function cutRows(span: Span, table: Table, context: RowContext): Diagnostic {
  const {name} = context.kept.target.edition
  return diagnose(
    'edition/cut-rows',
    say`the edition ${name} does not get all of ${table.name}, and would show another figure here`,
    {
      span,
      related: placesOf(table, context),
      hints: [
        'Write `over=shown` to compute it from what the edition shows, which is then said.',
        'Write `release="reason"` to compute it from all, which the owner must approve.'
      ]
    }
  )
}

/** The first of a table's parts that an edition does not get. */
function placesOf(table: Table, {all}: RowContext): Diagnostic['related'] {
  const whole = all.tables.find(({name}) => name === table.name)
  const {target, mark} = all
  const parts = whole ? [...whole.columns, ...whole.rows] : []
  const isGone = ({access}: Marked): boolean =>
    access !== undefined && whyWithheld(access, target, mark) !== undefined
  const gone = parts.find(isGone) ?? whole?.rows.flatMap(({cells}) => cells).find(isGone)
  return gone ? [{span: gone.span, message: 'it is withheld from here on'}] : []
}
