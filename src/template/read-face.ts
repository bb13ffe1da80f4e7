import type {Face} from '../model/brand.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import {resolveInside, type ProjectPath} from '../model/path.js'
import type {FontSettings} from './brand-settings.js'
import {readFont, type FontFault} from './read-font.js'

/** Why a font does not print well, in words that follow its name. */
const FAULTS: Readonly<Record<FontFault, string>> = {
  'not-woff2': 'is no WOFF2 file',
  'not-truetype': 'has outlines of another kind than TrueType, which print as Type 3',
  variable: 'is a variable font, which prints as Type 3',
  damaged: 'cannot be read'
}

/**
 * Reads one face of a brand: its font, and the characters that it is for.
 *
 * @returns
 *   The face; or none, with `template/missing-file` or `template/bad-brand` at what
 *   the brand says of it.
 */
export function readFace(
  folder: ProjectPath,
  files: ReadonlyMap<ProjectPath, Uint8Array>,
  ranges: ReadonlyMap<string, string>,
  {family, style, weight, file, range}: FontSettings
): Noted<Face | undefined> {
  const {value: written, span} = file
  const refuse = (diagnostic: Diagnostic): Noted<undefined> =>
    noted(undefined, [diagnostic])

  const resolved = resolveInside(folder, written)
  const path = 'path' in resolved ? resolved.path : undefined
  const bytes = path && files.get(path)
  if (!path || !bytes) {
    const message = say`the brand has no file ${written}`
    return refuse(diagnose('template/missing-file', message, {span}))
  }
  const unicodeRange = ranges.get(range.value)
  if (unicodeRange === undefined) {
    const hints = hintAtName(range.value, [...ranges.keys()])
    const message = say`there is no range called ${range.value}`
    return refuse(diagnose('template/bad-brand', message, {span: range.span, hints}))
  }
  const font = readFont(bytes)
  if ('fault' in font) {
    const hints = ['Take a static cut with TrueType outlines, as WOFF2.']
    const message = [{quote: written}, ` ${FAULTS[font.fault]}`]
    return refuse(diagnose('template/bad-brand', message, {span, hints}))
  }
  return noted({family, style, weight, file: path, bytes, range: unicodeRange, ...font})
}
