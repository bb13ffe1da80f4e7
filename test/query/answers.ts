import {plainOf} from '../../src/model/key-of.js'
import type {Answer, TableAnswer} from '../../src/model/request.js'
import type {CellValue} from '../../src/model/table.js'

/** An answer as text: a value, `from → to`, or a table with bars. */
export function plainAnswer(answer: Answer | undefined): string {
  if (!answer) return 'no answer'
  switch (answer.kind) {
    case 'value':
      return plainValue(answer.value)
    case 'change':
      return `${answer.from} → ${answer.to}`
    case 'share':
      return `${answer.part} of ${answer.whole}`
    case 'as-of':
      return answer.iso
    case 'table':
      return plainTable(answer)
    case 'chart':
    case 'map':
      return plainTable(answer.table)
  }
}

/** Columns as `key "title"`, `*` where sorted by, `+` where a total. */
function plainTable({columns, rows}: TableAnswer): string {
  const head = columns.map(
    ({key, title = '', isSorted, isTotal}) =>
      `${key} "${title}"${isSorted ? '*' : ''}${isTotal ? '+' : ''}`
  )
  const lines = rows.map(
    ({cells, isTotal}) =>
      cells.map(({value}) => plainValue(value)).join(' | ') + (isTotal ? ' +' : '')
  )
  return [head.join(' | '), ...lines].join('\n')
}

export function plainValue(value: CellValue | undefined): string {
  return value ? plainOf(value) : '_'
}
