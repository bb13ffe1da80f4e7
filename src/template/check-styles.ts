import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {placesOf} from '../model/places.js'
import {textOf, type BrandFiles} from './read-parts.js'

/** What makes a browser fetch something: an import, or an address that holds nothing itself. */
const FETCHES = /@import\b[^;]*;?|\b(?:url|src|image-set)\(\s*["']?(?!data:|#)[^)]*\)?/gi

/**
 * Finds in a style sheet what a reader's browser would fetch: a page must be whole
 * without the network, and tell nobody that it is read. What only the screen's sheet
 * asks for is not seen when the sheets are printed.
 */
export function checkStyles(file: ProjectPath, files: BrandFiles): readonly Diagnostic[] {
  const text = textOf(files, file)
  if (text === undefined) return []
  const bare = text.replace(/\/\*[^]*?\*\//g, (comment) => ' '.repeat(comment.length))
  const places = placesOf(file, text)
  return [...bare.matchAll(FETCHES)].map(({0: found, index}) => {
    const span = places.spanAt(index, index + found.length)
    const hints = ['Draw it with CSS, or write what it needs as a `data:` address.']
    const message = say`a style sheet fetches nothing: ${{quote: found.trim(), span}}`
    return diagnose('template/bad-brand', message, {span, hints})
  })
}
