import type {Mark} from '../model/mark.js'

/** One label of a scheme: what is printed, and how. */
export interface Label {
  readonly mark: Mark
  /** As a class name: `tlp-amber-strict`. */
  readonly className: string
  /** Colours of the label: text on ground, sRGB. */
  readonly ink: string
  readonly ground: string
}

/**
 * TLP 2.0 (FIRST, August 2022), from what may be shared with all to what may be
 * shared with nobody else. Labels are exact and never translated; all of them
 * stand on black.
 */
export const TLP: readonly Label[] = [
  labelOf('TLP:CLEAR', '#FFFFFF'),
  labelOf('TLP:GREEN', '#33FF00'),
  labelOf('TLP:AMBER', '#FFC000'),
  labelOf('TLP:AMBER+STRICT', '#FFC000'),
  labelOf('TLP:RED', '#FF2B2B')
]

function labelOf(text: string, ink: string): Label {
  const className = text.toLowerCase().replace(/[^a-z]/g, '-')
  return {mark: text as Mark, className, ink, ground: '#000000'}
}
