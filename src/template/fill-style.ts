import type {Brand, Face} from '../model/brand.js'
import type {OutputFile} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import {chooseFaces, writeFaces} from './faces.js'

/** Where a page finds its style, relative to itself. */
export const STYLE_PATH = asProjectPath('assets/style.css')

/** Writes the style sheet of a page for the screen, and the faces that it needs. */
export function fillStyle(brand: Brand, html: string): readonly OutputFile[] {
  const faces = chooseFaces(brand, html)
  const {shared, screen} = brand.styles
  const style = [writeFaces(faces, (face) => `fonts/${nameOf(face)}`), shared, screen]
  return [
    {path: STYLE_PATH, bytes: new TextEncoder().encode(style.join('\n'))},
    ...faces.map((face) => ({
      path: asProjectPath(`assets/fonts/${nameOf(face)}`),
      bytes: face.bytes
    }))
  ]
}

function nameOf({file}: Face): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
