import {
  listOf,
  NUMBER,
  oneOf,
  placed,
  TEXT,
  textLike,
  wrongValue,
  type Kind,
  type Placed
} from '../yaml/kind.js'
import {optional, required, withDefault} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {noted} from '../model/noted.js'

/** What stands in a brand's `brand.yaml`. */
export interface BrandSettings {
  readonly name: Placed<string> | undefined
  readonly buildsOn: Placed<string> | undefined
  readonly house: string | undefined
  readonly measures: MeasureSettings | undefined
  /** `unicode-range` by the name that fonts give. */
  readonly ranges: ReadonlyMap<string, string>
  readonly fonts: readonly FontSettings[]
}

export interface MeasureSettings {
  readonly print: number
  readonly wide: number
  readonly narrow: number
}

export interface FontSettings {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  readonly file: Placed<string>
  readonly range: Placed<string>
}

/** CSS Fonts 4, section 4.5: comma-separated code points and intervals. */
const UNICODE_RANGE =
  /^U\+[0-9A-F]{1,6}(-[0-9A-F]{1,6})?(, ?U\+[0-9A-F]{1,6}(-[0-9A-F]{1,6})?)*$/

const RANGE = textLike(UNICODE_RANGE, 'code points like `U+0000-00FF, U+2212`')

/** A map whose keys are the author's own. */
const RANGES: Kind<ReadonlyMap<string, string>> = {
  words: 'names of scripts, each with its code points',
  schema: {type: 'object', additionalProperties: RANGE.schema},
  read(value) {
    if (value.kind !== 'map') return noted(undefined, wrongValue(value, RANGES.words))
    const read = value.entries.map(({key, value: range}) => ({
      key,
      ...RANGE.read(range)
    }))
    const named = read.flatMap((it): [string, string][] =>
      it.value === undefined ? [] : [[it.key, it.value]]
    )
    return noted(
      new Map(named),
      read.flatMap(({diagnostics}) => diagnostics)
    )
  }
}

const PRINT = required(
  'print',
  NUMBER,
  'How wide graphics are drawn for paper, in CSS px.'
)
const WIDE = required('wide', NUMBER, 'How wide graphics are drawn for a wide screen.')
const NARROW = required('narrow', NUMBER, 'How wide graphics are drawn for a phone.')

const MEASURES = groupOf(
  'three widths',
  {fields: [PRINT, WIDE, NARROW], refusals: []},
  (reading): MeasureSettings | undefined => {
    const [print, wide, narrow] = [PRINT, WIDE, NARROW].map((it) => reading.get(it))
    const isWhole = print !== undefined && wide !== undefined && narrow !== undefined
    return isWhole ? {print, wide, narrow} : undefined
  }
)

const FAMILY = required('family', TEXT, 'The name that the style sheets use.')
const STYLE = withDefault<FontSettings['style']>(
  'style',
  oneOf(['normal', 'italic']),
  'normal',
  'Its slope.'
)
const WEIGHT = withDefault('weight', NUMBER, 400, 'From 100 to 900.')
const FILE = required('file', placed(TEXT), 'A static cut as WOFF2, in the brand.')
const RANGE_NAME = required('range', placed(TEXT), 'The name of one of `ranges`.')

const FONT = groupOf(
  'family, style, weight, range and file',
  {fields: [FAMILY, STYLE, WEIGHT, FILE, RANGE_NAME], refusals: []},
  (reading): FontSettings | undefined => {
    const family = reading.get(FAMILY)
    const style = reading.get(STYLE)
    const weight = reading.get(WEIGHT)
    const file = reading.get(FILE)
    const range = reading.get(RANGE_NAME)
    if (family === undefined || !file || !range) return undefined
    return {family, style, weight, file, range}
  }
)

const NAME = required('name', placed(TEXT), 'The name of its folder.')
const BUILDS_ON = optional('builds-on', placed(TEXT), 'The brand that it changes.')
const HOUSE = optional('house', TEXT, 'The name of the house, as covers show it.')
const MEASURES_FIELD = optional('measures', MEASURES, 'How wide graphics are drawn.')
const NO_RANGES: ReadonlyMap<string, string> = new Map()
const NO_FONTS: readonly (FontSettings | undefined)[] = []
const RANGES_FIELD = withDefault('ranges', RANGES, NO_RANGES, 'Scripts of its fonts.')
const FONTS = withDefault('fonts', listOf(FONT), NO_FONTS, 'Its fonts: static cuts.')

/** All that a `brand.yaml` can say, and how it is read. */
export const BRAND_SETTINGS = groupOf(
  'what a brand says of itself',
  {
    fields: [NAME, BUILDS_ON, HOUSE, MEASURES_FIELD, RANGES_FIELD, FONTS],
    refusals: []
  },
  (reading): BrandSettings => ({
    name: reading.get(NAME),
    buildsOn: reading.get(BUILDS_ON),
    house: reading.get(HOUSE),
    measures: reading.get(MEASURES_FIELD),
    ranges: reading.get(RANGES_FIELD),
    fonts: reading.get(FONTS).filter((it) => it !== undefined)
  })
)
