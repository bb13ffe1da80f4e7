import {classify} from '../edition/classify.js'
import {listElements, type Element} from '../edition/list-elements.js'
import type {Target} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {Settings} from '../model/settings.js'
import {editionsOf} from './editions.js'
import {parseReport} from './parse-report.js'
import {meantBy} from './read-head.js'
import type {ReportSources} from './sources.js'

export interface ListInput {
  readonly sources: ReportSources
  readonly brands: readonly string[]
  readonly settings: Settings
}

/** What one edition has of a report, element by element. */
export interface EditionListing {
  readonly edition: string
  /** The same elements in the same order for each edition. */
  readonly elements: readonly Element[]
}

/** Lists for each edition of a project what it has of a report, and why not the rest. */
export function listEditions({
  sources,
  brands,
  settings
}: ListInput): Noted<readonly EditionListing[]> {
  const parsed = parseReport(sources, brands, settings)
  const editions = editionsOf(settings)
  const names = settings.editions.map(({name}) => name)
  const listed = editions.map((edition) => {
    const frontMatter = meantBy(parsed.value, {sources, settings, edition})
    const {language, numbers} = frontMatter
    const target: Target = {edition, language, numbers, scheme: settings.scheme}
    const input = {...parsed.value, frontMatter}
    const classified = classify(target, input, {editions: names})
    const elements = listElements(classified.value)
    return noted({edition: edition.name, elements}, classified.diagnostics)
  })
  return noted(
    listed.map(({value}) => value),
    [parsed, ...listed].flatMap(({diagnostics}) => diagnostics)
  )
}
