import {
  diagnose,
  say,
  type Diagnostic,
  type Span,
  type Wording
} from '../model/diagnostic.js'
import type {TableRequest} from '../model/request.js'

/**
 * Looks for options of a table that do not go together: each would be right by itself.
 * Notes `query/clashing-options`.
 */
export function checkOptions(request: TableRequest): readonly Diagnostic[] {
  const {top, group, changes = [], shape} = request
  const previous = changes.find(({kind}) => kind === 'previous')
  const printed = shape.kind === 'list' ? shape.columns : [shape.rows]
  const twice = group && printed.find(({text}) => text === group.text)
  return [
    ...(top && group
      ? [
          clash(
            say`${'top='} and ${'group='} do not go together`,
            top.span,
            'Leave one of them out.'
          )
        ]
      : []),
    ...(top && previous
      ? [
          clash(
            say`${'top='} leaves out years, so none is the one before another`,
            top.span,
            say`Choose years with a filter, as ${'where.year=2020..2024'}.`
          )
        ]
      : []),
    ...(group && twice
      ? [
          clash(
            say`${group.text} heads the groups and is a column too`,
            twice.span,
            shape.kind === 'list'
              ? say`Leave ${group.text} out of ${'columns='}.`
              : 'Group by another column.'
          )
        ]
      : [])
  ]
}

function clash(message: Wording, span: Span, hint: Wording): Diagnostic {
  return diagnose('query/clashing-options', message, {span, hints: [hint]})
}
