import {diagnose, say} from '../model/diagnostic.js'
import type {Language, NumberStyle} from '../model/locale.js'
import {noted} from '../model/noted.js'
import {findLabels, LABELLED_LANGUAGES} from '../locale/labels-of.js'
import {oneOf, textLike, type Kind} from '../yaml/kind.js'

/** BCP 47, as far as reports need it: language, script, region. */
const TAG = textLike(
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
  'a language, as en or sr-Latn'
)

/**
 * A language that the program has labels in. One that it has none in is a
 * `config/not-yet` error: a report half in English would be wrong in print.
 */
export const LANGUAGE: Kind<Language> = {
  ...TAG,
  read(value) {
    const tag = TAG.read(value)
    if (tag.value === undefined || findLabels(tag.value)) return tag
    const quote = {quote: tag.value, span: value.span}
    const notYet = diagnose('config/not-yet', say`there are no labels in ${quote} yet`, {
      span: value.span,
      hints: [`Use one of: ${LABELLED_LANGUAGES.join(', ')}.`]
    })
    return noted(undefined, [notYet])
  }
}

/** How numbers are written. */
export const NUMBERS: Kind<NumberStyle> = oneOf(['language', 'eu'])

/** The name of a brand: a folder of `templates/`. */
export const BRAND_NAME = textLike(
  /^[a-z][a-z0-9-]*$/,
  'the name of a folder of templates/'
)
