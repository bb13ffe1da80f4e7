import type {PdfArray, PdfDict, PdfString, PdfValue} from './value.js'

/** Digits after the point: finer than any printer, and few enough for no exponent. */
const MOST_DIGITS = 6

/**
 * Writes a value as PDF does, one character for each byte (Latin-1).
 *
 * @param numberOf
 *   The number under which an object is written, by the one it was read with.
 */
export function writeValue(value: PdfValue, numberOf: (old: number) => number): string {
  switch (typeof value) {
    case 'boolean':
      return String(value)
    case 'number':
      return writeNumber(value)
    default:
      return writeThing(value, numberOf)
  }
}

/** Entries in the order they were read in, so that the same input gives the same bytes. */
export function writeDict({entries}: PdfDict, numberOf: (old: number) => number): string {
  let text = '<<'
  for (const [key, value] of entries) {
    const written = writeValue(value, numberOf)
    text += writeName(key) + (beginsItself(written) ? '' : ' ') + written
  }
  return `${text}>>`
}

/** Whether it begins with a sign that also ends the name before it. */
function beginsItself(written: string): boolean {
  return '([</'.includes(written.charAt(0))
}

function writeThing(
  value: Exclude<PdfValue, boolean | number>,
  numberOf: (old: number) => number
): string {
  if (!('kind' in value)) return writeArray(value, numberOf)
  switch (value.kind) {
    case 'null':
      return 'null'
    case 'name':
      return writeName(value.name)
    case 'string':
      return writeString(value)
    case 'ref':
      return `${numberOf(value.number)} 0 R`
    case 'dict':
      return writeDict(value, numberOf)
    case 'stream':
      throw new Error('Internal error: a stream stands inside another object')
  }
}

function writeArray(values: PdfArray, numberOf: (old: number) => number): string {
  return `[${values.map((value) => writeValue(value, numberOf)).join(' ')}]`
}

function writeNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toFixed(MOST_DIGITS)))
}

/** What a name cannot hold as it is (ISO 32000-1, section 7.3.5). */
function writeName(name: string): string {
  return `/${name.replace(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  )}`
}

function writeString({bytes}: PdfString): string {
  const text = Buffer.from(bytes).toString('latin1')
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(bytes).toString('hex')}>`
}
