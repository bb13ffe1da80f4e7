import {diagnose, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {ShownPicture} from '../model/shown.js'
import {decodeUtf8} from '../model/utf8.js'
import {checkSvg} from './check-svg.js'
import {dropUnseen} from './drop-unseen.js'
import {readXml, type XmlElement} from './read-xml.js'
import type {SvgElement} from './svg-element.js'
import {checkReferences} from './svg-references.js'
import {findSize, type SvgSize} from './svg-size.js'
import {toHast} from './to-hast.js'

/**
 * Makes a drawing of shapes and text that can be seen, and nothing else.
 *
 * Its colours, sizes and paths are taken over as they are; its typefaces are not,
 * since a page knows only those of its brand.
 */
export function cleanSvg(
  bytes: Uint8Array,
  {file, span}: {readonly file: ProjectPath; readonly span: Span}
): Noted<ShownPicture | undefined> {
  const decoded = decodeUtf8(file, bytes)
  if (decoded.kind === 'not-utf8') {
    const hint = 'Save the drawing as UTF-8.'
    return unreadable('the drawing is not written in UTF-8', decoded.span, hint)
  }
  const read = readXml(file, decoded.text)
  if (!read.value) return noted(undefined, read.diagnostics)
  if (!isDrawing(read.value)) {
    return unreadable('the file is XML, but no drawing', span, 'Export it as SVG.')
  }
  const checked = checkSvg(read.value)
  const diagnostics = [...read.diagnostics, ...checked.diagnostics]
  if (!checked.value || 0 < diagnostics.length) return noted(undefined, diagnostics)
  const bounded = checkReferences(checked.value)
  if (!bounded.value) return noted(undefined, bounded.diagnostics)
  return showDrawing(bounded.value, span)
}

function showDrawing(root: SvgElement, span: Span): Noted<ShownPicture | undefined> {
  const size = findSize(root)
  if (!size) {
    const hint = 'Give its `<svg>` a `viewBox`, or a `width` and a `height` in px or mm.'
    return unreadable('the drawing does not say how large it is', span, hint)
  }
  const seen = dropUnseen(withSize(root, size), size.canvas)
  if (!seen) {
    const hint = 'Look whether its layers are switched off or lie off the page.'
    return unreadable('nothing in the drawing can be seen', span, hint)
  }
  const {width, height} = size
  return noted({kind: 'svg', svg: toHast(seen), width, height})
}

function withSize(root: SvgElement, {width, height, canvas}: SvgSize): SvgElement {
  const {left, top, right, bottom} = canvas
  const attributes = new Map(root.attributes)
  for (const name of ['x', 'y', 'preserveAspectRatio', 'transform'])
    attributes.delete(name)
  attributes.set('width', String(width))
  attributes.set('height', String(height))
  attributes.set('viewBox', [left, top, right - left, bottom - top].join(' '))
  return {...root, attributes}
}

function isDrawing({name, vocabulary}: XmlElement): boolean {
  return name === 'svg' && vocabulary === 'svg'
}

function unreadable(message: string, span: Span, hint: string): Noted<undefined> {
  return noted(undefined, [
    diagnose('picture/unreadable', message, {span, hints: [hint]})
  ])
}
