import type {FieldTable} from './field.js'
import type {Group} from './group.js'
import type {Kind} from './kind.js'

/**
 * Writes a table of fields as a table in Markdown, for the manual: a row a key,
 * keys of keys with a dot.
 */
export function documentFields(table: FieldTable): string {
  const rows = rowsOf(table, '')
  return [
    '| Key | Expected | Default | What it is |',
    '| --- | --- | --- | --- |',
    ...rows
  ]
    .map((row) => `${row}\n`)
    .join('')
}

function rowsOf({fields}: FieldTable, prefix: string): string[] {
  return fields.flatMap(({name, kind, isRequired, absent, says}) => {
    const key = `${prefix}${name}`
    if (isGroup(kind)) return rowsOf(kind.table, `${key}.`)
    const without = isRequired ? 'required' : absentWords(absent)
    return [`| \`${key}\` | ${cellOf(kind.words)} | ${without} | ${cellOf(says)} |`]
  })
}

function isGroup(kind: Kind<unknown>): kind is Group<unknown> {
  return 'table' in kind
}

function absentWords(absent: unknown): string {
  const isPlain = typeof absent === 'string' || typeof absent === 'number'
  return isPlain && absent !== '' ? `\`${absent}\`` : ''
}

function cellOf(text: string): string {
  return text.replaceAll('|', '\\|')
}
