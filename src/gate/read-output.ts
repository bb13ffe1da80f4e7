import type {OutputFile} from '../model/outside.js'
import {decodeUtf8} from '../model/utf8.js'
import {PieceCollector, type FileTexts} from './channel-text.js'
import {decodeEscapes, findBase64} from './decode-text.js'
import {readDataUrl, readHtml} from './read-html.js'
import {readJson} from './read-json.js'
import {readPdfTexts} from './read-pdf-texts.js'
import {checkFont, checkJpeg, checkPng} from './read-raster.js'
import {unreadable} from './refuse.js'

/**
 * Reads all that one finished file says, by the ending of its name: what it says to
 * eyes, to tools, and to somebody who takes it apart.
 *
 * Fails closed: what cannot be read is a fault.
 */
export function readOutput({path, bytes}: OutputFile): FileTexts {
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1]
  switch (ending) {
    case 'pdf':
      return readPdfTexts(path, bytes)
    case 'png':
      return {texts: [], faults: checkPng(path, bytes)}
    case 'jpg':
    case 'jpeg':
      return {texts: [], faults: checkJpeg(path, bytes)}
    case 'woff2':
      return {texts: [], faults: checkFont(path, bytes)}
    case 'html':
    case 'svg':
    case 'xml':
      return readAsText({path, bytes}, (text) => readHtml(path, text))
    case 'css':
      return readAsText({path, bytes}, (text) => readCss(path, text))
    case 'js':
      return readAsText({path, bytes}, (text) => readScript(path, text))
    case 'json':
      return readAsText({path, bytes}, (text) => readJson(path, text))
    case 'csv':
    case 'tsv':
      return readAsText({path, bytes}, (text) => readCsv(path, text))
    case 'txt':
    case 'md':
      return readAsText({path, bytes}, (text) => readPlain(path, text))
    default:
      return {texts: [], faults: [unreadable(path, 'is of a kind that is not read')]}
  }
}

function readAsText(
  {path, bytes}: OutputFile,
  read: (text: string) => FileTexts
): FileTexts {
  const decoded = decodeUtf8(path, bytes)
  if (decoded.kind === 'text') return read(decoded.text)
  return {texts: [], faults: [unreadable(path, 'is no text in UTF-8')]}
}

function readPlain(path: OutputFile['path'], text: string): FileTexts {
  const pieces = new PieceCollector(path)
  for (const [index, line] of text.split('\n').entries())
    pieces.add('text', line, `line ${index + 1}`)
  return {texts: pieces.texts, faults: []}
}

function readScript(path: OutputFile['path'], text: string): FileTexts {
  const pieces = new PieceCollector(path)
  for (const [index, line] of text.split('\n').entries()) {
    pieces.add('script', decodeEscapes(line), `line ${index + 1}`)
    for (const it of findBase64(line)) pieces.add('script', it, `line ${index + 1}`)
  }
  return {texts: pieces.texts, faults: []}
}

/** Rules, comments and what addresses of `data:` hold. */
function readCss(path: OutputFile['path'], css: string): FileTexts {
  const pieces = new PieceCollector(path)
  const faults = [...css.matchAll(/url\(\s*["']?(data:[^"')]*)/gi)].flatMap(
    ([, url = '']) => readDataUrl(path, pieces, decodeEscapes(url), 'an address')
  )
  const rest = css.replace(/url\(\s*["']?data:[^"')]*/gi, 'url(')
  for (const [index, line] of rest.split('\n').entries()) {
    pieces.add('style', line, `line ${index + 1}`)
    if (line.includes('\\')) pieces.add('style', decodeEscapes(line), `line ${index + 1}`)
  }
  return {texts: pieces.texts, faults}
}

/** Cell by cell, so that figures of two cells are never one number. */
function readCsv(path: OutputFile['path'], csv: string): FileTexts {
  const pieces = new PieceCollector(path)
  let line = 1
  for (const [cell] of csv.matchAll(/"(?:[^"]|"")*"|[^,;\t\r\n"]+|\n/g)) {
    const where = `line ${line}`
    pieces.add('table', cell.replace(/^"|"$/g, '').replaceAll('""', '"'), where)
    line += cell.split('\n').length - 1
    for (const it of findBase64(cell)) pieces.add('table', it, where)
  }
  return {texts: pieces.texts, faults: []}
}
