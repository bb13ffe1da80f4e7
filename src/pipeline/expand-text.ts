import {expandEach} from '../binding/expand-each.js'
import {findRepeats, type FoundRepeat} from '../binding/find-repeats.js'
import {putParameters} from '../binding/put-parameters.js'
import type {Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Kept} from '../model/report.js'
import {pickRows} from '../query/pick-rows.js'
import type {Repeated} from './tell-once.js'

/**
 * Puts parameters where the text names them, and a copy of each block in it for each
 * row that it asks for. Nothing after this knows of either.
 *
 * @returns
 *   The blocks that were repeated, so that what is wrong in them is told once.
 */
export function expandText({
  chapters,
  tables,
  frontMatter,
  target
}: Kept): Noted<readonly Repeated[]> {
  const {parameters = []} = frontMatter
  const put = putParameters(chapters, parameters, target)
  const found = findRepeats(chapters)
  const diagnostics: Diagnostic[] = [...put.diagnostics, ...found.diagnostics]
  const repeated = found.value.map((repeat: FoundRepeat): Repeated => {
    const picked = repeat.request && pickRows(tables, repeat.request)
    const answer = picked?.value
    const {node, chapter} = repeat
    const expanded = expandEach(repeat, answer, {parameters, locale: target})
    diagnostics.push(...(picked?.diagnostics ?? []), ...expanded.diagnostics)
    return {node, file: chapter.file, table: answer?.table.name}
  })
  return noted(repeated, diagnostics)
}
