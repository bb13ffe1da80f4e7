import {diagnose, say} from '../model/diagnostic.js'
import {noted} from '../model/noted.js'
import {TEXT, type Kind} from '../yaml/kind.js'

/**
 * The format of a field: `default`, or a date's pattern of `%d`, `%m` and `%Y`, each
 * once, as `%d.%m.%Y`. Any other is a `data/not-yet` error.
 */
export const FIELD_FORMAT: Kind<string> = {
  words: 'a pattern of %d, %m and %Y, as %d.%m.%Y',
  schema: {type: 'string'},
  read(value) {
    const read = TEXT.read(value)
    if (read.value === undefined || read.value === 'default') return read
    if (isDatePattern(read.value)) return read
    const quote = {quote: read.value, span: value.span}
    return noted(undefined, [
      diagnose('data/not-yet', say`the format ${quote} is not read yet`, {
        span: value.span,
        hints: ['Write a pattern of `%d`, `%m` and `%Y`, or take the key out.']
      })
    ])
  }
}

function isDatePattern(text: string): boolean {
  const hasSigns = /^%[Ymd][^%\w]+%[Ymd][^%\w]+%[Ymd]$/.test(text)
  return hasSigns && ['%Y', '%m', '%d'].every((part) => text.includes(part))
}

/**
 * Reads a date by its pattern.
 *
 * @returns
 *   `YYYY-MM-DD`, which may still be no day of the calendar; `undefined` where the
 *   pattern does not match.
 */
export function findDate(text: string, pattern: string): string | undefined {
  const source = pattern
    .replace(
      /[^%\w]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
    )
    .replace('%Y', '(?<year>\\d{4})')
    .replace('%m', '(?<month>\\d{1,2})')
    .replace('%d', '(?<day>\\d{1,2})')
  const {year, month, day} = new RegExp(`^${source}$`).exec(text)?.groups ?? {}
  if (!year || !month || !day) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
