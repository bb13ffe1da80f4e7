import type {ElementContent, Text} from 'hast'
import type {Text as WrittenText} from 'mdast'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {GlossaryEntry} from '../model/front-matter.js'
import {hintAtName} from '../model/nearest.js'
import {findAttribute, type TextDirective} from '../model/tree.js'
import {placeAt, positionOf, type Desk} from './desk.js'
import {h, text, wordsOf} from './elements.js'
import {findMeant, shortOf, type FoundTerm} from './terms.js'

/**
 * Writes a text, with the abbreviations of the glossary that stand in it: at its
 * first use in running text one is written out, and after that explained.
 */
export function writeText(desk: Desk, node: WrittenText): ElementContent[] {
  if (node.data?.bound) return [writeBound(node)]
  const value = trimLines(node.value)
  const pieces: ElementContent[] = []
  let written = 0
  for (const term of desk.terms.findIn(value)) {
    const {start, end} = term
    if (written < start) pieces.push(text(value.slice(written, start)))
    pieces.push(writeFound(desk, term, value))
    written = end
  }
  if (written < value.length) pieces.push(text(value.slice(written)))
  return pieces.map((piece) => ({...piece, ...positionOf(node)}))
}

/** A figure from a table is kept in one line; what is in words breaks like any text. */
function writeBound(node: WrittenText): ElementContent {
  const {value} = node
  const shown = {...text(value), ...positionOf(node)}
  const isOneWord = /\d/.test(value) && !value.includes(' ')
  return isOneWord ? h('span', {className: ['figures']}, shown) : shown
}

function writeFound(desk: Desk, term: FoundTerm, value: string): ElementContent {
  const {entry, start, end, isGlued} = term
  // Some authors write the long form themselves, as the first use asks for.
  const isSpelledOut = value.slice(0, start).endsWith(`${entry.long} (`)
  const isFirst = desk.setting.isRunning && !isGlued && desk.terms.opens(entry)
  const short = value.slice(start, end)
  if (isSpelledOut) return text(short)
  if (isFirst) return text(`${entry.long} (${short})`)
  return explained(entry, text(short))
}

/** `:term[inflected form]{of=SHORT}` */
export function writeTerm(desk: Desk, node: TextDirective): ElementContent[] {
  const form = node.children.map(wordsOf).join('')
  const shown = {...text(form), ...positionOf(node)}
  const entry = findMeant(node, desk.terms)
  if (!entry) {
    desk.diagnostics.push(unknownTerm(desk, node, shortOf(node)))
    return [shown]
  }
  const isFirst = desk.setting.isRunning && desk.terms.opens(entry)
  return isFirst ? [text(`${entry.long} (`), shown, text(')')] : [explained(entry, shown)]
}

function explained(entry: GlossaryEntry, form: Text): ElementContent {
  return h('abbr', {title: entry.long}, form)
}

function unknownTerm(desk: Desk, node: TextDirective, short: string): Diagnostic {
  const span = findAttribute(node, 'of')?.valueSpan ?? placeAt(desk, node)
  const known = desk.terms.entries.map((entry) => entry.short)
  return diagnose(
    'html/unknown-abbreviation',
    say`the glossary has no entry ${{quote: short, span}}`,
    {
      span,
      hints: [...hintAtName(short, known), 'Add the entry to `glossary.yaml`.']
    }
  )
}

/** Drops the blanks around the ends of lines, which mean nothing in Markdown. */
function trimLines(value: string): string {
  const lines = value.split('\n')
  const last = lines.length - 1
  return lines
    .map((line, index) => {
      const start = index === 0 ? line : line.replace(/^[ \t]+/, '')
      return index === last ? start : start.trimEnd()
    })
    .join('\n')
}
