import type {Edition} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {OutputFile} from '../model/outside.js'
import type {Settings} from '../model/settings.js'
import {fillLibrary, type LibraryReport} from '../template/fill-library.js'
import {readBrand} from '../template/read-brand.js'
import {bytesOf, type Files} from './sources.js'

export interface LibraryInput {
  readonly reports: readonly LibraryReport[]
  readonly brands: Files
  readonly settings: Settings
  readonly edition: Edition
  readonly isDraft: boolean
}

/** Fills the page that lists an edition's reports, in the project's own brand. */
export function composeLibrary({
  reports,
  brands,
  settings,
  edition,
  isDraft
}: LibraryInput): Noted<readonly OutputFile[]> {
  const brand = readBrand(settings.brand, bytesOf(brands))
  if (!brand.value) return noted([], brand.diagnostics)
  const {organisation, language, numbers} = settings
  const target = {edition, language, numbers, scheme: settings.scheme}
  const files = fillLibrary(brand.value, {target, organisation, reports, isDraft})
  return noted(files, brand.diagnostics)
}
