import {findCountryName} from '../locale/find-country-name.js'
import {labelsOf} from '../locale/labels-of.js'
import {isWithin, marksOf} from '../marking/marks.js'
import type {Locale} from '../model/locale.js'
import type {Mark} from '../model/mark.js'
import type {Settings} from '../model/settings.js'
import type {Withheld} from '../model/withheld.js'
import {bytesOf, type Files} from './sources.js'

/** What may appear besides what a report's kept sources say. */
export interface AllowedBy {
  readonly settings: Settings
  readonly brands: Files
  readonly locale: Locale
  readonly ceiling: Mark
  readonly released: Withheld['released']
  /** Names and versions of the tools, as the manifest has them. */
  readonly tools: readonly string[]
}

/**
 * Lists the texts that may stand in an output though no kept source has them: labels
 * of the language, names of the states whose codes are kept, what brands print, the
 * marks up to the ceiling, the owner's words.
 */
export function allowedTexts({
  settings,
  brands,
  locale,
  ceiling,
  released,
  tools
}: AllowedBy): readonly string[] {
  const {organisation, scheme} = settings
  return [
    organisation,
    ...tools,
    ...textsIn(labelsOf(locale.language)),
    ...statesIn(released, locale),
    ...brandTexts(brands),
    ...marksOf(scheme).filter((mark) => isWithin(mark, ceiling, scheme)),
    ...scheme.caveats
  ]
}

/** Every text of some data, at any depth; its keys are ours. */
function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.values(data).flatMap(textsIn)
}

/** A code is printed as the name of its state; a name without its code is not allowed. */
function statesIn(released: readonly string[], locale: Locale): readonly string[] {
  const codes = new Set(released.flatMap((text) => text.match(/\b[A-Z]{2}\b/g) ?? []))
  return [...codes].flatMap((code) => findCountryName(code, locale) ?? [])
}

/** Templates, styles and drawings, and the names of their files; comments are no print. */
function brandTexts(brands: Files): readonly string[] {
  const decoder = new TextDecoder()
  return [...bytesOf(brands)].flatMap(([path, bytes]) => {
    const name = path.split('/').at(-1) ?? path
    if (!/\.(?:hbs|css|ya?ml|svg)$/.test(path)) return [name]
    const text = decoder.decode(bytes)
    return [name, text.replace(/\{\{!--[\s\S]*?--\}\}|<!--[\s\S]*?-->/g, ' ')]
  })
}
