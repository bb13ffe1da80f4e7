import type {Target} from '../model/edition.js'
import type {Access, Mark} from '../model/mark.js'
import type {WhyWithheld} from '../model/withheld.js'
import {isWithin} from './marks.js'

/**
 * Says why an edition may not hold a part; `undefined` where it may.
 *
 * What is not said withholds: a part with a handling code enters only where the edition
 * allows that code, and one with a list of states only where the edition names whom it
 * is for, and all of these are on the list. The edition of a project that names none
 * holds all.
 */
export function whyWithheld(
  access: Access,
  {edition, scheme}: Pick<Target, 'edition' | 'scheme'>,
  reportMark: Mark
): WhyWithheld | undefined {
  const {name, ceiling, releasableTo, handling: allowed = []} = edition
  const {mark, releasable, handling, editions, isLeftOut} = access
  if (!isWithin(mark, ceiling ?? reportMark, scheme)) return 'mark'
  if (ceiling === undefined) return undefined
  if (releasable) {
    const isNamed = releasableTo !== undefined && 0 < releasableTo.length
    if (!isNamed || !releasableTo.every((it) => releasable.includes(it))) {
      return 'releasable'
    }
  }
  if (!handling.every((code) => allowed.includes(code))) return 'handling'
  if (isLeftOut || (editions && !editions.includes(name))) return 'choice'
  return undefined
}
