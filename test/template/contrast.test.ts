import {expect, test} from 'vitest'
import {TLP} from '../../src/marking/tlp.js'
import {soundBrand} from './brands.js'

/** Texts on their grounds, by token (WCAG 2.2, 1.4.3: 4.5 to 1). */
const TEXTS = [
  ...pairs('--paper', ['--ink', '--ink-soft', '--accent', '--accent-strong']),
  ...pairs('--tint', ['--ink', '--ink-soft', '--accent', '--accent-strong']),
  ...pairs('--accent-tint', ['--ink', '--ink-soft', '--accent', '--accent-strong']),
  ...pairs('--findings-ground', ['--ink', '--accent', '--accent-strong']),
  ...pairs('--box-ground', ['--ink', '--ink-soft', '--accent']),
  ...pairs('--case-ground', ['--ink', '--ink-soft', '--accent']),
  ...pairs('--cover-ground', ['--cover-ink', '--cover-soft', '--cover-link']),
  ...pairs('--opener-ground', ['--opener-ink', '--opener-soft']),
  ...pairs('--cover-button', ['--cover-button-ink']),
  ...pairs('--draft-ground', ['--draft-ink']),
  ...pairs('--paper', ['--data-subject', '--data-second', '--data-third']),
  ...pairs('--data-gap', ['--ink-soft']),
  ...pairs('--mark-ground', ['--mark-note', '--tlp-red', '--tlp-amber', '--tlp-green'])
]

/** What tells something without being a text (WCAG 2.2, 1.4.11: 3 to 1). */
const SIGNS = [
  ...pairs('--paper', ['--rule-control', '--data-context', '--accent', '--focus']),
  ...pairs('--cover-ground', ['--cover-button'])
]

function pairs(ground: string, inks: readonly string[]): readonly [string, string][] {
  return inks.map((ink) => [ground, ink])
}

test.each(['plain', 'centre'])('texts of %s can be read on their grounds', (name) => {
  const {tokens} = soundBrand(name)
  const faint = TEXTS.map(([ground, ink]) => ({
    ground,
    ink,
    contrast: contrastOf(tokens.get(ground), tokens.get(ink))
  })).filter(({contrast}) => contrast < 4.5)
  expect(faint).toEqual([])
})

test.each(['plain', 'centre'])('signs of %s can be told from their grounds', (name) => {
  const {tokens} = soundBrand(name)
  const faint = SIGNS.filter(
    ([ground, ink]) => contrastOf(tokens.get(ground), tokens.get(ink)) < 3
  )
  expect(faint).toEqual([])
})

test.each(['plain', 'centre'])('the marks of %s have the colours of TLP', (name) => {
  const {tokens} = soundBrand(name)
  const inks = TLP.labels.map(({ink}) => ink.toLowerCase())
  const given = ['--tlp-clear', '--tlp-green', '--tlp-amber', '--tlp-amber', '--tlp-red']
  expect(given.map((token) => tokens.get(token))).toEqual(inks)
  expect(tokens.get('--mark-ground')).toBe('#000000')
})

/** The ratio of the lighter to the darker (WCAG 2.2, “contrast ratio”). */
function contrastOf(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted(
    (a, b) => a - b
  )
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, “relative luminance”. */
function luminanceOf(colour: string): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(colour)
  if (!hex) throw new Error(`\`${colour}\` is no colour of six digits`)
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((digits) => {
    const share = parseInt(digits, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
