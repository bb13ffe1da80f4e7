import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {findNearest} from '../model/nearest.js'
import type {Directive} from '../model/tree.js'
import {writtenAs, type DirectiveShape} from './directive-shape.js'

/** Tells of a directive that must have an id and has none, since it is numbered. */
export function checkMissingId(
  node: Directive,
  {id: shape}: DirectiveShape
): readonly Diagnostic[] {
  if (!shape?.isRequired || node.data.braces.id) return []
  const {nameSpan} = node.data
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  return [
    diagnose('markdown/missing-attribute', say`${written} has no id`, {
      span: nameSpan,
      hints: [['Write one into its braces, as ', {quote: `#${shape.prefix}-name`}, '.']]
    })
  ]
}

/** Tells of attributes that must be there: always, or beside another. */
export function checkMissingAttributes(
  node: Directive,
  {attributes: shapes = {}}: DirectiveShape
): readonly Diagnostic[] {
  const {braces, nameSpan} = node.data
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  const has = (key: string): boolean => braces.attributes.some((it) => it.key === key)
  const isLeaf = node.type === 'leafDirective'
  // A misspelt key is told as such.
  const unknown = braces.attributes.filter((it) => !Object.hasOwn(shapes, it.key))
  const isMisspelt = (key: string): boolean =>
    unknown.some((it) => findNearest(it.key, Object.keys(shapes)) === key)

  return Object.entries(shapes).flatMap(([key, {isRequired, values, needs}]) => {
    if (needs !== undefined && has(key) && !has(needs) && !isLeaf) {
      const span = braces.attributes.find((it) => it.key === key)?.keySpan ?? nameSpan
      const message = say`${{quote: `${key}=`, span}} has no ${{quote: `${needs}=`}} beside it`
      const hints = [['Name the table with ', {quote: `${needs}=`}, '.']]
      return [diagnose('markdown/missing-attribute', message, {span, hints})]
    }
    const mustBe = isRequired === true || (isRequired === 'on-leaf' && isLeaf)
    if (!mustBe || has(key) || isMisspelt(key)) return []
    const message = say`${written} has no ${{quote: `${key}=`}}`
    const example = {quote: `${key}=${values?.[0] ?? '…'}`}
    const hints = [['Write ', example, ' into its braces.']]
    return [diagnose('markdown/missing-attribute', message, {span: nameSpan, hints})]
  })
}
