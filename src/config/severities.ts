import {isCode, SEVERITIES, type Code} from '../model/codes.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Settings} from '../model/settings.js'
import {oneOf, wrongValue, type Kind} from '../yaml/kind.js'
import type {YamlEntry} from '../yaml/value.js'

type Severities = Settings['severities']
type Level = Severities extends ReadonlyMap<Code, infer L> ? L : never

const LEVEL = oneOf(['off', 'info', 'warning', 'error'])

/**
 * `diagnostics:` of the settings: a severity for a code.
 *
 * A warning can be silenced or raised. An error cannot be lowered, since then a
 * wrong report would count as a good one: `config/wrong-value`.
 */
export const SEVERITIES_BY_CODE: Kind<Severities> = {
  words: 'codes, each with off, info, warning or error',
  schema: {type: 'object', additionalProperties: LEVEL.schema},
  read(value) {
    if (value.kind !== 'map') {
      return noted(undefined, wrongValue(value, 'codes with a severity each'))
    }
    const read = value.entries.map(readEntry)
    return noted(
      new Map(read.flatMap((it) => (it.value ? [it.value] : []))),
      read.flatMap(({diagnostics}) => diagnostics)
    )
  }
}

function readEntry(entry: YamlEntry): Noted<readonly [Code, Level] | undefined> {
  const {key, keySpan, value} = entry
  if (!isCode(key)) {
    const quote = {quote: key, span: keySpan}
    const unknown = diagnose(
      'config/unknown-key',
      say`there is no code called ${quote}`,
      {
        span: keySpan,
        hints: hintAtName(key, Object.keys(SEVERITIES))
      }
    )
    return noted(undefined, [unknown])
  }
  const level = LEVEL.read(value)
  if (level.value === undefined) return noted(undefined, level.diagnostics)
  const isLowered = SEVERITIES[key] === 'error' && level.value !== 'error'
  if (isLowered) return noted(undefined, [loweredError(entry)])
  return noted([key, level.value])
}

function loweredError({key, keySpan, value}: YamlEntry): Diagnostic {
  return diagnose(
    'config/wrong-value',
    say`${{quote: key, span: keySpan}} is an error and cannot be lowered`,
    {
      span: value.span,
      hints: ['Mend what it tells of, and take the key out.']
    }
  )
}
