import sharp, {type Sharp} from 'sharp'
import {diagnose, say, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ShownPicture} from '../model/shown.js'
import {findRasterSize, type RasterSize} from './find-raster-size.js'

export interface RasterOptions {
  /** As its content says. */
  readonly format: 'png' | 'jpeg'
  /** Where the report asks for it. */
  readonly span: Span
  /** Width times height. */
  readonly pixelLimit: number
}

/**
 * What paper needs at 300 dpi: the widest text of a brand, 168 mm, and the height
 * of A4, 297 mm (ISO 216).
 */
const PAPER = {widthPx: 1984, heightPx: 3508} as const

/** Above 90 a JPEG grows and nobody sees why; colours are kept at full detail for maps. */
const JPEG = {quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: true} as const
const PNG = {compressionLevel: 9, adaptiveFiltering: true, palette: false} as const

/**
 * Makes a PNG or JPEG anew from its pixels: upright, in sRGB, no larger than paper
 * needs. What is not a pixel is not taken over: no EXIF, no text, no thumbnail, no
 * profile, no bytes after the end, no colour below full transparency.
 *
 * Its size is read from the header, before a pixel is decoded.
 */
export async function cleanRaster(
  bytes: Uint8Array,
  {format, span, pixelLimit}: RasterOptions
): Promise<Noted<ShownPicture | undefined>> {
  const size = findRasterSize(bytes, format)
  if (!size) return unreadable(span)
  if (pixelLimit < size.width * size.height) return tooManyPixels(size, pixelLimit, span)
  try {
    return noted(await drawAnew(bytes, {format, pixelLimit}))
  } catch {
    // The decoder says what it met only in words of its own; the author needs to
    // know that the file is damaged.
    return unreadable(span)
  }
}

async function drawAnew(
  bytes: Uint8Array,
  {format, pixelLimit}: Pick<RasterOptions, 'format' | 'pixelLimit'>
): Promise<ShownPicture> {
  const upright = sharp(bytes, {failOn: 'error', limitInputPixels: pixelLimit})
    .autoOrient()
    .toColourspace('srgb')
    .resize({
      width: PAPER.widthPx,
      height: PAPER.heightPx,
      fit: 'inside',
      withoutEnlargement: true
    })
  const drawn =
    format === 'jpeg' ? upright.jpeg(JPEG) : (await withoutHiddenPixels(upright)).png(PNG)
  const {data, info} = await drawn.toBuffer({resolveWithObject: true})
  return {
    kind: 'raster',
    format,
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height
  }
}

/** Wipes the colour of pixels that are wholly transparent: whatever was rubbed out there. */
async function withoutHiddenPixels(picture: Sharp): Promise<Sharp> {
  const {data, info} = await picture.raw({depth: 'uchar'}).toBuffer({
    resolveWithObject: true
  })
  const {width, height, channels} = info
  const hasAlpha = channels === 2 || channels === 4
  for (let at = channels - 1; hasAlpha && at < data.length; at += channels) {
    if (data[at] === 0) data.fill(0, at - channels + 1, at)
  }
  return sharp(data, {raw: {width, height, channels}})
}

function tooManyPixels(
  {width, height}: RasterSize,
  pixelLimit: number,
  span: Span
): Noted<undefined> {
  const message = say`the picture has ${width} × ${height} pixels, and the limit is ${pixelLimit}`
  const hints = [
    'Scale the picture down, or raise `limits.picture-pixels` in `tearline.yaml`.'
  ]
  return noted(undefined, [diagnose('picture/too-large', message, {span, hints})])
}

function unreadable(span: Span): Noted<undefined> {
  return noted(undefined, [
    diagnose('picture/unreadable', 'the picture is damaged or cut short', {
      span,
      hints: ['Save the picture again from where it came.']
    })
  ])
}
