import type {TemplateSource} from '../model/brand.js'
import {diagnose, say, startOf, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import {PARTS, type PartName} from '../model/parts.js'
import type {ProjectPath} from '../model/path.js'
import {checkTemplate} from './check-template.js'
import {isPartName} from './scope.js'

/** The files below `templates/`, by path. */
export type BrandFiles = ReadonlyMap<ProjectPath, Uint8Array>

/** The text of a file; a byte that is no UTF-8 becomes a sign that says so. */
export function textOf(files: BrandFiles, path: ProjectPath): string | undefined {
  const bytes = files.get(path)
  return bytes && new TextDecoder().decode(bytes)
}

/**
 * Reads the templates of a brand's folder: `page.hbs`, `sheets.hbs` and
 * `library.hbs` in it, all others in its `parts/`; and checks each.
 *
 * @returns
 *   The templates by part; the codes of `checkTemplate`, and
 *   `template/unknown-part` at a file that is named for no part.
 */
export function readParts(
  folder: ProjectPath,
  files: BrandFiles
): Noted<ReadonlyMap<PartName, TemplateSource>> {
  const sources = new Map<PartName, TemplateSource>()
  const diagnostics: Diagnostic[] = []
  const inFolder = new RegExp(`^${folder}/(?:parts/)?([^/]+)\\.hbs$`)

  for (const file of [...files.keys()].toSorted()) {
    const [, part] = inFolder.exec(file) ?? []
    if (part === undefined) continue
    if (!isPartName(part)) {
      const hints = hintAtName(part, Object.keys(PARTS))
      const message = say`there is no part called ${part}`
      diagnostics.push(
        diagnose('template/unknown-part', message, {span: startOf(file), hints})
      )
      continue
    }
    const source = {file, text: textOf(files, file) ?? ''}
    sources.set(part, source)
    diagnostics.push(...checkTemplate(part, source))
  }
  return noted(sources, diagnostics)
}
