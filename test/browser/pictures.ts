import sharp from 'sharp'

/** How far a channel may be off, and at how many pixels: what a rounding changes. */
export const TOLERANCE = {level: 32, share: 0.0002} as const

/** A screenshot with few colours, so that it is small. */
export async function toSmallPicture(png: Uint8Array): Promise<Buffer> {
  return sharp(png).png({palette: true, colours: 64, dither: 0}).toBuffer()
}

/** The share of pixels at which two pictures differ; all, where they have two sizes. */
export async function differenceOf(actual: Buffer, expected: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [actual, expected].map((it) =>
      sharp(it).removeAlpha().raw().toBuffer({resolveWithObject: true})
    )
  )
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) {
    return 1
  }
  const {width, height, channels} = a.info
  let count = 0
  for (let at = 0; at < a.data.length; at += channels) {
    const isOff = [0, 1, 2].some((channel) => {
      const level = (a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)
      return TOLERANCE.level < Math.abs(level)
    })
    if (isOff) count += 1
  }
  return count / (width * height)
}
