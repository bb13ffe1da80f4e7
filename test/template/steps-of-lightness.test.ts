import {expect, test} from 'vitest'
import {soundBrand} from './brands.js'

/*
 * Parts of a whole and classes of a map are told by lightness alone, so that they differ
 * in grey and to readers who see no colours.
 */

const BRANDS = ['plain', 'centre']
const STEPS = [1, 2, 3, 4, 5]
/** The least difference of L* (CIE 1976) of neighbours: five times what the eye can see. */
const LEAST_DIFFERENCE = 11
/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5

test.each(BRANDS)('the steps of %s differ in lightness, and from land', (name) => {
  const {tokens} = soundBrand(name)
  const colours = STEPS.map((step) => tokens.get(`--step-${step}`) ?? '')
  const lightnesses = colours.map((it) => lightnessOf(luminanceOf(it)))
  lightnesses.slice(1).forEach((lightness, index) => {
    expect(lightness - (lightnesses[index] ?? 0)).toBeGreaterThan(LEAST_DIFFERENCE)
  })
  const land = lightnessOf(luminanceOf(tokens.get('--data-land') ?? ''))
  expect(land - (lightnesses.at(-1) ?? 0)).toBeGreaterThan(LEAST_DIFFERENCE / 2)
})

test.each(BRANDS)('texts on the steps of %s can be read', (name) => {
  const {tokens} = soundBrand(name)
  for (const step of STEPS) {
    const ink = tokens.get(step <= 2 ? '--paper' : '--ink') ?? ''
    const ground = tokens.get(`--step-${step}`) ?? ''
    const [low = 0, high = 0] = [luminanceOf(ink), luminanceOf(ground)].toSorted(
      (a, b) => a - b
    )
    const contrast = (high + 0.05) / (low + 0.05)
    expect(contrast, `${ink} on ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST)
  }
})

/** The relative luminance of `#rrggbb` (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function lightnessOf(luminance: number): number {
  return 116 * Math.cbrt(luminance) - 16
}
