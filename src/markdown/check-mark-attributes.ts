import {hintedMark} from '../marking/looks-like-mark.js'
import {findMark, marksOf} from '../marking/marks.js'
import {
  diagnose,
  quoteAll,
  say,
  type Diagnostic,
  type Wording
} from '../model/diagnostic.js'
import type {Scheme} from '../model/scheme.js'
import {isDirective, type Attribute} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/** Holds what `marking=` and `handling=` say against the scheme. */
export function checkMarkAttributes({tree, scheme}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node) => {
    const braces = isDirective(node)
      ? node.data.braces
      : node.type === 'heading'
        ? node.data?.braces
        : undefined
    for (const attribute of braces?.attributes ?? []) {
      if (attribute.key === 'marking') diagnostics.push(...checkMark(attribute, scheme))
      if (attribute.key === 'handling') diagnostics.push(...checkCode(attribute, scheme))
    }
  })
  return diagnostics
}

function checkMark(
  {value, valueSpan: span}: Attribute,
  scheme: Scheme
): readonly Diagnostic[] {
  if (findMark(value, scheme)) return []
  const meant = hintedMark(value, scheme)
  const hint: Wording = meant
    ? ['Did you mean ', {quote: meant}, '?']
    : ['Use one of: ', ...quoteAll(marksOf(scheme)), '.']
  const message = say`there is no mark ${{quote: value, span}}`
  return [diagnose('markdown/near-mark', message, {span, hints: [hint]})]
}

function checkCode(
  {value, valueSpan: span}: Attribute,
  {handling}: Scheme
): readonly Diagnostic[] {
  if (handling.includes(value)) return []
  const message = say`there is no handling code ${{quote: value, span}}`
  const hint: Wording =
    handling.length === 0
      ? 'The marking scheme has none: leave it out, or name them in `tearline.yaml`.'
      : ['Use one of: ', ...quoteAll(handling), '.']
  return [diagnose('markdown/wrong-value', message, {span, hints: [hint]})]
}
