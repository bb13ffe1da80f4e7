import type {TemplateSource} from '../model/brand.js'
import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {placesOf} from '../model/places.js'

/** An address with a scheme of its own, or with a host; what a `data:` address holds is there. */
const ELSEWHERE = String.raw`(?:["']\s*)?(?!data:)(?:[a-z][a-z\d+.-]*:|//)[^"'\s>]*`

const FETCHES = 'a template fetches nothing: a page must be whole without the network'
const RUNS = 'a template runs nothing'

/** What no part of a page may hold, and why. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(String.raw`\s(?:src|srcset|poster|data|action)\s*=\s*${ELSEWHERE}`, 'gi'),
    FETCHES
  ],
  [new RegExp(String.raw`<link\b[^>]*?\shref\s*=\s*${ELSEWHERE}`, 'gi'), FETCHES],
  [/@import\b|\burl\(\s*["']?(?!data:|#|\{\{)/gi, FETCHES],
  [/<(?:iframe|frame|object|embed|base|form)\b/gi, FETCHES],
  [/<meta\b[^>]*?http-equiv\s*=\s*["']?refresh/gi, FETCHES],
  [/\son[a-z]+\s*=/gi, RUNS]
]

/**
 * Looks for markup that lets a reader's browser fetch or run something. What only the
 * page has is not seen when the sheets are printed, so it is looked for in the source.
 *
 * @returns
 *   `template/bad-template` at each.
 */
export function checkMarkup({file, text}: TemplateSource): readonly Diagnostic[] {
  const bare = text.replace(/<!--[^]*?-->|\{\{!--[^]*?--\}\}/g, (it) =>
    ' '.repeat(it.length)
  )
  const places = placesOf(file, text)
  return REFUSED.flatMap(([pattern, message]) =>
    [...bare.matchAll(pattern)].map(({0: found, index}) => {
      const start = index + found.length - found.trimStart().length
      const span = places.spanAt(start, index + found.length)
      return diagnose('template/bad-template', message, {span})
    })
  )
}
