import type {Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {PieceCollector, TIGHT_JOINT, type FileTexts} from './channel-text.js'
import {
  decodeEscapes,
  decodePercents,
  decodeReferences,
  findBase64
} from './decode-text.js'
import {checkJpeg, checkPng} from './read-raster.js'
import {hidden, unreadable} from './refuse.js'
import {scanMarkup, type MarkupToken} from './scan-markup.js'

/** Elements that do not end a word. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' '
  )
)

/** Attributes whose values are figures of a drawing or a layout, and nothing else. */
const NUMERIC_WORDS = new Set(
  'e px em rem deg none auto translate rotate scale matrix xmidymid meet'.split(' ')
)
const NUMERIC_ATTRIBUTES = new Set(
  'd points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height viewbox transform tabindex span colspan rowspan font-size font-weight stroke-width stroke-dasharray opacity fill-opacity stroke-opacity start value preserveaspectratio'.split(
    ' '
  )
)

/** Attributes that may be without a piece of anybody's text. */
const PLAIN_NAMES =
  /^(?:class|id|href|src|alt|title|lang|role|name|content|charset|rel|type|scope|headers|download|hidden|open|fill|stroke|style|xmlns(?::xlink)?|text-anchor|aria-[a-z]+|fill-rule|clip-rule|dominant-baseline|stroke-line(?:cap|join)|dir|for|loading|decoding|media|datetime|xlink:href|clip-path)$/

const ADDRESSES = new Set(['href', 'src', 'xlink:href', 'srcset', 'action', 'poster'])

const PLAIN_ELEMENT =
  /^(?:a|abbr|article|aside|b|blockquote|body|br|caption|circle|clippath|code|col|colgroup|dd|defs|del|desc|details|div|dl|dt|ellipse|em|figcaption|figure|footer|g|h[1-6]|head|header|hr|html|i|img|input|label|li|line|lineargradient|link|main|mark|meta|nav|ol|p|path|pattern|polygon|polyline|pre|q|rect|s|section|small|span|stop|strong|style|sub|summary|sup|svg|symbol|table|tbody|td|text|tfoot|th|thead|time|title|tr|tspan|u|ul|use|wbr|radialgradient|mask|image|script|button|form|template|noscript)$/

/**
 * Reads all that an HTML page or a drawing says, to eyes and to tools: text,
 * attributes, names, comments, scripts, style sheets, addresses, and what addresses
 * of `data:` hold.
 */
export function readHtml(file: ProjectPath, html: string): FileTexts {
  const pieces = new PieceCollector(file)
  const faults: Diagnostic[] = []
  let text = ''
  let textLine = 1
  const end = (): void => {
    if (text.trim() !== '') pieces.add('text', text, `line ${textLine}`)
    text = ''
  }
  for (const token of scanMarkup(html)) {
    const where = `line ${token.line}`
    switch (token.kind) {
      case 'text': {
        const decoded = decodeReferences(token.text)
        if (!decoded.isWhole)
          faults.push(
            unreadable(file, `has a character reference that is not known, ${where}`)
          )
        if (text.trim() === '') textLine = token.line
        text += decoded.text
        for (const it of findBase64(decoded.text)) pieces.add('text', it, where)
        break
      }
      case 'comment':
        pieces.add('comment', decodeReferences(token.text).text, where)
        break
      case 'raw':
        readRaw(pieces, token)
        break
      case 'broken':
        faults.push(unreadable(file, `has markup that does not end, ${where}`))
        break
      default:
        if (INLINE.has(token.name)) text += TIGHT_JOINT
        else end()
        if (!PLAIN_ELEMENT.test(token.name)) pieces.add('name', token.name, where)
        for (const [name, value] of token.attributes)
          faults.push(...readAttribute(file, pieces, name, value, where))
    }
  }
  end()
  return {texts: pieces.texts, faults}
}

function readRaw(
  pieces: PieceCollector,
  {name, text, line}: Extract<MarkupToken, {kind: 'raw'}>
): void {
  const channel = name === 'style' ? 'style' : 'script'
  pieces.add(channel, decodeEscapes(text), `line ${line}`)
  for (const it of findBase64(text)) pieces.add(channel, it, `line ${line}`)
}

function readAttribute(
  file: ProjectPath,
  pieces: PieceCollector,
  name: string,
  written: string,
  where: string
): readonly Diagnostic[] {
  const {text: value, isWhole} = decodeReferences(written)
  const isNumeric = NUMERIC_ATTRIBUTES.has(name)
  if (!isNumeric && !PLAIN_NAMES.test(name)) pieces.add('name', name, where)
  if (isNumeric && isFigures(value)) return []
  const broken = isWhole
    ? []
    : [unreadable(file, `has a character reference that is not known, ${where}`)]
  if (/^\s*data:/i.test(value))
    return [...broken, ...readDataUrl(file, pieces, value, where)]
  const kind = name === 'content' ? 'metadata' : 'attribute'
  const channel = ADDRESSES.has(name) ? 'address' : kind
  const isKey =
    /^(?:class|role|rel|scope|id|headers|aria-(?:labelledby|describedby|hidden))$/
  const isSpoken = channel === 'attribute' && !isKey.test(name)
  pieces.add(isSpoken ? 'alternative text' : channel, decodePercents(value), where)
  for (const it of findBase64(value)) pieces.add(channel, it, where)
  return broken
}

/** Numbers, the letters of a path, and the few words of transformations. */
function isFigures(value: string): boolean {
  if (!/^[\s,.+\-%()\w]*$/.test(value)) return false
  const words = value.match(/[A-Za-z_]+/g) ?? []
  return words.every((it) => {
    return /^[MmLlHhVvCcSsQqTtAaZz]{1,2}$/.test(it) || NUMERIC_WORDS.has(it.toLowerCase())
  })
}

/** What stands in an address itself is read as a file of its kind. */
export function readDataUrl(
  file: ProjectPath,
  pieces: PieceCollector,
  url: string,
  where: string
): readonly Diagnostic[] {
  const found = /^\s*data:([\w.+-]+\/[\w.+-]+)?((?:;[^,;]*)*),(.*)$/is.exec(url)
  if (!found)
    return [unreadable(file, `has an address of data that cannot be read, ${where}`)]
  const [, type = 'text/plain', parameters = '', written = ''] = found
  const isBase64 = /;base64$/i.test(parameters)
  const bytes = isBase64
    ? Buffer.from(written, 'base64')
    : Buffer.from(decodePercents(written), 'utf8')
  if (/^font\//.test(type)) return []
  if (type === 'image/png') return checkPng(file, bytes)
  if (type === 'image/jpeg') return checkJpeg(file, bytes)
  const text = bytes.toString('utf8')
  if (!/svg|html|xml/.test(type)) {
    if (!/^(?:text|application\/json)/.test(type))
      return [unreadable(file, `has data of a kind that is not read, ${where}`)]
    pieces.add('address', text, where)
    return []
  }
  const inner = readHtml(file, text)
  for (const {channel, pieces: all} of inner.texts)
    for (const it of all) pieces.add(channel, it.text, where)
  return inner.faults
}

/** Texts that a page says where nobody looks: for an audit without sources. */
export function findHiddenHtml(file: ProjectPath, html: string): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  for (const token of scanMarkup(html)) {
    const where = `line ${token.line}`
    if (token.kind === 'comment' && token.text !== '')
      faults.push(hidden(file, `has a comment, ${where}`))
    if (token.kind === 'raw' && token.name === 'script')
      faults.push(hidden(file, `has a script, ${where}`))
    if (token.kind !== 'tag') continue
    for (const [name, written] of token.attributes) {
      const value = decodeReferences(written).text
      const isUnseen =
        name === 'hidden' || (name === 'style' && UNSEEN_STYLE.test(value.toLowerCase()))
      if (isUnseen)
        faults.push(hidden(file, `has an element that is not shown, ${where}`))
      if (name.startsWith('on')) faults.push(hidden(file, `has a script, ${where}`))
      if (/^\s*data:(?!font|image)/i.test(value))
        faults.push(hidden(file, `has an address that holds a text, ${where}`))
    }
  }
  return faults
}

const UNSEEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?(?:[;\s]|$)|font-size\s*:\s*0|text-indent\s*:\s*-\d{3}/
