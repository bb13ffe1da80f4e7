import {findCountryCode} from '../locale/find-country-code.js'
import {findCountryName} from '../locale/find-country-name.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {Locale} from '../model/locale.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {MapArea} from '../model/request.js'
import type {Borders} from './borders.js'

/** A region of the table, found on the map. */
export interface Region {
  readonly code: string
  /** Its name in the language of the report. */
  readonly name: string
  readonly area: MapArea
}

/**
 * Finds the regions of a table on the map, by code or by name.
 *
 * Notes `graphic/unknown-region`, `graphic/region-off-map` and
 * `graphic/duplicate-region`, each at the cell: a figure that a map left out would be
 * missed by nobody.
 */
export function matchRegions(
  areas: readonly MapArea[],
  borders: Borders,
  locale: Locale
): Noted<readonly Region[]> {
  const diagnostics: Diagnostic[] = []
  const regions = new Map<string, Region>()
  const codes = borders.areas.map(({code}) => code)
  for (const area of areas) {
    const {text, span} = area.region
    const code = codes.includes(text) ? text : findCountryCode(text, locale)
    const before = code === undefined ? undefined : regions.get(code)
    if (code === undefined) {
      diagnostics.push(unknownRegion(area, codes, locale))
    } else if (!codes.includes(code)) {
      const message = say`the map does not show ${text}`
      const hints = ['Leave its row out with a filter.']
      diagnostics.push(diagnose('graphic/region-off-map', message, {span, hints}))
    } else if (before) {
      const message = say`${text} and ${before.area.region.text} are one region`
      diagnostics.push(
        diagnose('graphic/duplicate-region', message, {
          span,
          related: [{message: 'its other row is here', span: before.area.region.span}],
          hints: ['Leave one of the rows out with a filter.']
        })
      )
    } else {
      const name = findCountryName(code, locale) ?? code
      regions.set(code, {code, name, area})
    }
  }
  return noted([...regions.values()], diagnostics)
}

function unknownRegion(
  {region: {text, span}}: MapArea,
  codes: readonly string[],
  locale: Locale
): Diagnostic {
  const names = codes.map((code) => findCountryName(code, locale) ?? code)
  const hints = hintAtName(text, names)
  const usual = 'Write a code of ISO 3166-1, as `BA`, or a name in the report’s language.'
  return diagnose('graphic/unknown-region', say`there is no region called ${text}`, {
    span,
    hints: 0 < hints.length ? hints : [usual]
  })
}
