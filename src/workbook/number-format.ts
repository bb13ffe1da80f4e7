/** Formats by number that are dates without being written out (ECMA-376-1, 18.8.30). */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  // Dates of East Asian languages.
  [27, 36],
  [50, 58]
]

/** Whether cells of a format that is built in are days. */
export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => first <= id && id <= last)
}

/**
 * Whether a format shows days, as `dd/mm/yyyy` does. Quoted words, colours, letters
 * that are escaped or only leave room, and what shows hours alone, do not count.
 */
export function isDateFormat(code: string): boolean {
  const [positive = ''] = bare(code).split(';')
  const isGeneral = /general/i.test(positive)
  return !isGeneral && /[yd]/i.test(positive.replace(/e[+-]/gi, ''))
}

function bare(code: string): string {
  return code
    .replace(/"[^"]*"?/g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/[\\_*]./g, '')
}
