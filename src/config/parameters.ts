import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {gather, noted, type Noted} from '../model/noted.js'
import {PARAMETER_NAME, type Parameter, type ParameterValue} from '../model/parameter.js'
import {isCalendarDate} from '../yaml/date.js'
import {wrongValue, type Kind} from '../yaml/kind.js'
import type {YamlEntry, YamlValue} from '../yaml/value.js'

const VALUE_WORDS = 'a text, a number or a date'

/**
 * `let:` of a front matter: names, each with the value that it stands for.
 *
 * A whole number of four digits is a year, so that it is printed as one; a text that
 * is a day of the calendar is a date.
 */
export const PARAMETERS: Kind<readonly Parameter[]> = {
  words: 'names, each with a value',
  schema: {
    type: 'object',
    propertyNames: {pattern: PARAMETER_NAME.source},
    additionalProperties: {anyOf: [{type: 'string', minLength: 1}, {type: 'number'}]}
  },
  read(value) {
    if (value.kind !== 'map') {
      return noted(undefined, wrongValue(value, PARAMETERS.words))
    }
    const read = gather(value.entries.map(readParameter))
    return noted(
      read.value.filter((it) => it !== undefined),
      read.diagnostics
    )
  }
}

function readParameter({key, keySpan, value}: YamlEntry): Noted<Parameter | undefined> {
  const read = readValue(value)
  const diagnostics = [...nameFaults({key, keySpan, value}), ...read.diagnostics]
  if (!read.value || 0 < diagnostics.length) return noted(undefined, diagnostics)
  return noted({name: key, value: read.value, span: keySpan})
}

function nameFaults({key, keySpan: span}: YamlEntry): readonly Diagnostic[] {
  if (PARAMETER_NAME.test(key)) return []
  const message = say`${{quote: key, span}} cannot be the name of a parameter`
  const hints = [
    'Begin it with a small letter, and use only small letters, digits and `_`.'
  ]
  return [diagnose('config/wrong-value', message, {span, hints})]
}

function readValue(value: YamlValue): Noted<ParameterValue | undefined> {
  if (value.kind === 'number') {
    const {source} = value
    if (/^\d{4}$/.test(source)) return noted({kind: 'year', year: value.number})
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source)) {
      return noted({kind: 'number', decimal: source})
    }
    const hints = ['Write it in digits, with a point before decimals.']
    return noted(undefined, wrongValue(value, 'a plain number', hints))
  }
  const text = value.kind === 'text' ? value.text.trim() : ''
  if (text === '') return noted(undefined, wrongValue(value, VALUE_WORDS, hintsAt(value)))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return noted({kind: 'text', text})
  if (isCalendarDate(text)) return noted({kind: 'date', iso: text})
  const hints = ['Look at the calendar: the month has no such day.']
  return noted(undefined, wrongValue(value, 'a day of the calendar', hints))
}

function hintsAt(value: YamlValue): readonly string[] {
  if (value.kind === 'boolean')
    return ['Put quotes around it where it is meant as a text.']
  return value.kind === 'list' ? ['Give each value a name of its own.'] : []
}
