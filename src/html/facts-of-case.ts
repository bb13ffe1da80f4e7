import {findCountryName} from '../locale/find-country-name.js'
import {formatDate, formatDateRange} from '../locale/format-date.js'
import {formatNumber} from '../locale/format-number.js'
import {labelsOf} from '../locale/labels-of.js'
import type {Locale} from '../model/locale.js'
import {findAttribute, type ContainerDirective} from '../model/tree.js'

/** One line of what is known of a case. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/**
 * Lists what the braces of a case say, in a fixed order: who led it, who took
 * part, when, and how many were arrested.
 */
export function factsOf(node: ContainerDirective, locale: Locale): readonly Fact[] {
  const labels = labelsOf(locale.language)
  const facts: readonly [string, string | undefined][] = [
    [labels.lead, statesOf(valueOf(node, 'lead'), locale)],
    [labels.partners, statesOf(valueOf(node, 'partners'), locale)],
    [labels.dates, daysOf(valueOf(node, 'dates'), locale)],
    [labels.arrests, numberOf(valueOf(node, 'arrests'), locale)]
  ]
  return facts.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{label, value}]
  )
}

function valueOf(node: ContainerDirective, key: string): string | undefined {
  return findAttribute(node, key)?.value.trim()
}

/** Codes of states, parted by blanks or commas, as their names; names as they are. */
function statesOf(written: string | undefined, locale: Locale): string | undefined {
  const codes = written?.split(/[ ,]+/) ?? []
  const names = codes.map((code) => findCountryName(code, locale))
  const known = names.filter((name) => name !== undefined)
  return known.length === codes.length ? known.join(', ') : written
}

function daysOf(dates: string | undefined, locale: Locale): string | undefined {
  if (dates === undefined) return undefined
  const [from = '', to] = dates.split('..')
  return to === undefined ? formatDate(from, locale) : formatDateRange(from, to, locale)
}

/** A whole number as the language writes it; what is none is `markdown/`'s to refuse. */
function numberOf(arrests: string | undefined, locale: Locale): string | undefined {
  if (arrests === undefined) return undefined
  return /^\d+$/.test(arrests) ? formatNumber(arrests, locale) : arrests
}
