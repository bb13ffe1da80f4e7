import {diagnose, say, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Limits} from '../model/settings.js'
import type {ShownPicture} from '../model/shown.js'
import {cleanSvg} from './clean-svg.js'
import {findFormat} from './find-format.js'

/** What a picture is called, who asks for it, and how large it may be. */
export interface PictureOptions {
  readonly file: ProjectPath
  /** Where the report asks for it. */
  readonly span: Span
  readonly limits: Pick<Limits, 'pictureBytes' | 'picturePixels'>
}

const FORMAT_HINT = 'Save the picture as SVG, PNG or JPEG.'

/**
 * Makes a picture of `bytes` that holds what can be seen and nothing else.
 *
 * Its format is told by its content. Notes `picture/too-large`,
 * `picture/unknown-format`, `picture/unreadable` and `picture/unsafe-svg`; with
 * any of them there is no picture. No bytes make it throw.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  {file, span, limits}: PictureOptions
): Promise<Noted<ShownPicture | undefined>> {
  if (limits.pictureBytes < bytes.length) return tooManyBytes(bytes, limits, span)
  const format = findFormat(bytes)
  if (format?.kind === 'svg') return cleanSvg(bytes, {file, span})
  if (format === undefined || format.kind === 'other') {
    return unknownFormat(format?.name, span)
  }

  // The decoder is loaded with the first picture that needs it: 85 ms (2025-06, 2 cores).
  const {cleanRaster} = await import('./clean-raster.js')
  return cleanRaster(bytes, {format: format.kind, span, pixelLimit: limits.picturePixels})
}

function tooManyBytes(
  bytes: Uint8Array,
  {pictureBytes}: PictureOptions['limits'],
  span: Span
): Noted<undefined> {
  const message = say`the picture has ${bytes.length} bytes, and the limit is ${pictureBytes}`
  const hints = [
    'Save the picture smaller, or raise `limits.picture-bytes` in `tearline.yaml`.'
  ]
  return noted(undefined, [diagnose('picture/too-large', message, {span, hints})])
}

function unknownFormat(name: string | undefined, span: Span): Noted<undefined> {
  const message =
    name === undefined
      ? 'the file is no picture of a kind that is known here'
      : `the file is a picture of the kind ${name}, whatever its name says`
  return noted(undefined, [
    diagnose('picture/unknown-format', message, {span, hints: [FORMAT_HINT]})
  ])
}
