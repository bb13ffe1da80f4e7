import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Html} from '../../src/model/html.js'

const FOLDER = join(import.meta.dirname, '../fixtures/browser')

/** A face that the tests bring with them, so that they do not lean on a brand. */
export const FACE_RULE = `@font-face { font-family: Test; src: url(data:font/woff2;base64,${readFileSync(
  join(FOLDER, 'source-sans-3.woff2')
).toString('base64')}) format("woff2"); }`

/** A whole page with one inlined face; `style` and `body` are the test's. */
export function pageOf({
  body,
  style = '',
  head = ''
}: {
  readonly body: string
  readonly style?: string
  readonly head?: string
}): Html {
  return asHtml(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}<style>
${FACE_RULE}
@page { size: A4; margin: 20mm 0; }
body { margin: 0; font: 12pt Test; }
${style}</style></head><body>${body}</body></html>`)
}

/** Tests make pages by hand; `Html` is else made by `template/` only. */
export function asHtml(text: string): Html {
  return text as Html
}
