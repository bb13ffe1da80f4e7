import {visit} from 'unist-util-visit'
import {startOf, type Diagnostic, type Span} from '../model/diagnostic.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Chapter} from '../model/tree.js'

/** Places in the sources, for what is found wrong in a print. */
export interface Places {
  /** By the id that an author gave: heads of headings, figures, tables, boxes, cases. */
  readonly byId: ReadonlyMap<string, Span>
  /** The beginning of the report, where nothing narrower is known. */
  readonly report: Span
}

export function findPlaces(chapters: readonly Chapter[], folder: ProjectPath): Places {
  const byId = new Map<string, Span>()
  for (const {tree} of chapters) {
    visit(tree, (node) => {
      const isDirective =
        node.type === 'leafDirective' || node.type === 'containerDirective'
      if (isDirective) {
        const {id} = node.data.braces
        if (id) byId.set(id.text, node.data.headSpan)
      } else if (node.type === 'heading') {
        const id = node.data?.braces?.id
        if (id) byId.set(id.text, id.span)
      }
    })
  }
  return {byId, report: startOf(asProjectPath(`${folder}/report.md`))}
}

/** Gives what has no place the report's, so that it is seen whose it is. */
export function inReport({report}: Places, diagnostic: Diagnostic): Diagnostic {
  return {...diagnostic, span: diagnostic.span ?? report}
}
