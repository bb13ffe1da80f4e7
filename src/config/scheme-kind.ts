import {schemeOf, type LabelInput} from '../marking/scheme-of.js'
import {findScheme, SCHEMES} from '../marking/schemes.js'
import {diagnose} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted} from '../model/noted.js'
import type {MarkPlace, Scheme} from '../model/scheme.js'
import {optional, required, withDefault} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {
  COUNT,
  listOf,
  oneOf,
  TEXT,
  textLike,
  wrongValue,
  type Kind
} from '../yaml/kind.js'

const COLOR = textLike(/^#[0-9a-fA-F]{6}$/, 'a colour, as "#FFC000"')

const MARK = required<string>('mark', TEXT, 'The label, exactly as it is printed.')
const INK = optional('ink', COLOR, 'The colour of its letters.')
const GROUND = optional('ground', COLOR, 'The colour behind them.')
const SHORT = optional('short', TEXT, 'What stands before a portion instead.')
const MEANT = withDefault<readonly string[]>(
  'not',
  listOf(TEXT),
  [],
  'What people write for it that is not it: errors name the label then.'
)

const FULL_LABEL = groupOf<LabelInput | undefined>(
  'a label with its colours',
  {fields: [MARK, INK, GROUND, SHORT, MEANT], refusals: []},
  (reading) => {
    const rest = {
      ink: reading.get(INK),
      ground: reading.get(GROUND),
      short: reading.get(SHORT),
      meant: reading.get(MEANT)
    }
    const mark = reading.get(MARK)
    return mark === undefined ? undefined : {...rest, mark}
  }
)

/** A label, or a map with its colours. */
const LABEL: Kind<LabelInput> = {
  words: 'a label',
  schema: {anyOf: [TEXT.schema, FULL_LABEL.schema]},
  read(value) {
    if (value.kind === 'map') return FULL_LABEL.read(value)
    const {value: mark, diagnostics} = TEXT.read(value)
    return noted(mark === undefined ? undefined : {mark}, diagnostics)
  }
}

const MARKS = required<readonly LabelInput[]>(
  'marks',
  listOf(LABEL),
  'The labels, from what all may read to what the fewest may.'
)
const HANDLING = withDefault<readonly string[]>(
  'handling',
  listOf(textLike(/^[A-Z][A-Z0-9]*$/, 'a code of capitals and digits')),
  [],
  'Codes by which a provider says how a datum may be handled.'
)
const CAVEATS = withDefault<readonly string[]>(
  'caveats',
  listOf(TEXT),
  [],
  'Statements that may stand beside a mark.'
)
const PORTIONS = withDefault<'required' | 'optional'>(
  'portions',
  oneOf(['required', 'optional']),
  'optional',
  'Whether a part below the report’s mark must carry its own.'
)
const STANDS = withDefault<MarkPlace>(
  'stands',
  oneOf(['left', 'centre', 'right']),
  'centre',
  'Where the mark stands on a page.'
)
const SIZE = withDefault('size', COUNT, 12, 'Points: the least size of the mark.')

const OWN_SCHEME = groupOf<Scheme | undefined>(
  'a scheme of your own',
  {fields: [MARKS, HANDLING, CAVEATS, PORTIONS, STANDS, SIZE], refusals: []},
  (reading) => {
    const labels = reading.get(MARKS)
    const rest = {
      name: 'own',
      handling: reading.get(HANDLING),
      caveats: reading.get(CAVEATS),
      needsPortions: reading.get(PORTIONS) === 'required',
      stands: reading.get(STANDS),
      sizePt: reading.get(SIZE)
    }
    return labels && 0 < labels.length ? schemeOf({...rest, labels}) : undefined
  }
)

const NAMES = SCHEMES.map(({name}) => name)

/** The name of a scheme that ships with the program, or a map with one of one's own. */
export const SCHEME: Kind<Scheme> = {
  words: `one of ${NAMES.join(', ')}, or a map with \`marks\``,
  schema: {anyOf: [{type: 'string', enum: NAMES}, OWN_SCHEME.schema]},
  read(value) {
    if (value.kind === 'map') {
      const own = OWN_SCHEME.read(value)
      const twice = own.value && findTwice(own.value)
      if (twice === undefined) return own
      const {span} = value
      const message = ['the mark ', {quote: twice, span}, ' stands there twice'] as const
      const hints = ['Give each mark a label of its own.']
      return noted(undefined, [diagnose('config/wrong-value', message, {span, hints})])
    }
    const written = value.kind === 'text' ? value.text : ''
    const found = findScheme(written)
    if (found) return noted(found)
    const hints = value.kind === 'text' ? hintAtName(written, NAMES) : []
    return noted(undefined, wrongValue(value, SCHEME.words, hints))
  }
}

/** A label, or a short form, that two marks share: then nobody could tell them apart. */
function findTwice({labels}: Scheme): string | undefined {
  const all = labels.flatMap(({mark, short}) => [mark, ...(short ? [short] : [])])
  return all.find((it, index) => all.indexOf(it) !== index)
}
