import {hintedMark} from '../marking/looks-like-mark.js'
import {findMark, marksOf} from '../marking/marks.js'
import {diagnose, quoteAll, say, type Diagnostic} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {Scheme} from '../model/scheme.js'
import {placed, textLike, type Kind, type Placed} from '../yaml/kind.js'

/**
 * A mark as it is written. Which there are is known only with the scheme, which
 * stands in the settings: `takeMark` reads it.
 */
export const MARK_TEXT: Kind<Placed<string>> = placed({
  ...textLike(/./u, 'a mark of the marking scheme'),
  schema: {type: 'string'}
})

/**
 * Reads a mark, exactly. A near miss is no mark but a `config/unknown-mark` error that
 * names the label that was meant.
 */
export function takeMark(
  written: Placed<string>,
  scheme: Scheme
): Noted<Mark | undefined> {
  const mark = findMark(written.value, scheme)
  return mark ? noted(mark) : noted(undefined, [unknownMark(written, scheme)])
}

function unknownMark({value, span}: Placed<string>, scheme: Scheme): Diagnostic {
  const meant = hintedMark(value, scheme)
  return diagnose('config/unknown-mark', say`there is no mark ${{quote: value, span}}`, {
    span,
    hints: [
      meant
        ? ['Write ', {quote: meant}, '.']
        : ['Use one of: ', ...quoteAll(marksOf(scheme)), '.']
    ]
  })
}
