import type {Scheme} from '../model/scheme.js'
import {EU} from './eu.js'
import {EUROPOL} from './europol.js'
import {NATO} from './nato.js'
import {TLP} from './tlp.js'
import {UK} from './uk.js'

/** The schemes that a project can name; a scheme of its own stands in its settings. */
export const SCHEMES: readonly Scheme[] = [TLP, EU, NATO, UK, EUROPOL]

export function findScheme(name: string): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.name === name)
}
