import {addressCases} from './address-cases.js'
import {dataCases} from './data-cases.js'
import type {HostileCase} from './hostile-case.js'
import {markupCases} from './markup-cases.js'
import {pathCases} from './path-cases.js'
import {pictureCases} from './picture-cases.js'
import {textCases} from './text-cases.js'
import {yamlCases} from './yaml-cases.js'

/** All cases; whatever of them can hold an address has this one. */
export function hostileCases(url: string): readonly HostileCase[] {
  return [
    ...markupCases(url),
    ...addressCases(url),
    ...pathCases(),
    ...yamlCases(),
    ...dataCases(url),
    ...pictureCases(url),
    ...textCases()
  ]
}
