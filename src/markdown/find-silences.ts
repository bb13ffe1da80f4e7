import type {Parents, RootContent} from 'mdast'
import {isCode, SEVERITIES} from '../model/codes.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import {spanOf, type Comment, type Silence} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {notYet, type Stage} from './stage.js'
import {walk} from './walk.js'

/** A comment that begins like a silence. */
const NEARLY = /^\s*allow\b\s*(?::|\S*\/)/i
const SILENCE = /^allow\s+([^\s:]+)\s*:\s*(\S[\s\S]*)$/

/** Rooms whose codes come later. */
const LATER_ROOMS: Readonly<Record<string, Stage>> = {
  tradecraft: 'tradecraft',
  citation: 'tradecraft',
  gate: 'editions'
}

/** Finds `<!-- allow code: reason -->`, each for the block after it. */
export function findSilences({file, tree}: Manuscript): Noted<readonly Silence[]> {
  const silences: Silence[] = []
  const diagnostics: Diagnostic[] = []
  walk(tree, (node, ancestors) => {
    if (node.type !== 'comment' || !NEARLY.test(node.value)) return
    const span = spanOf(file, node.position)
    const [, code = '', reason = ''] = SILENCE.exec(node.value.trim()) ?? []
    const fault = findFault(code, span)
    if (fault) diagnostics.push(fault)
    else silences.push({code, reason, span, lines: linesAfter(node, ancestors)})
  })
  return noted(silences, diagnostics)
}

function findFault(code: string, span: Silence['span']): Diagnostic | undefined {
  if (code === '') {
    return diagnose(
      'markdown/unknown-silence',
      'this comment looks like a silence and is none',
      {
        span,
        hints: ['Write `<!-- allow code: reason -->`, on a line of its own.']
      }
    )
  }
  const [room = ''] = code.split('/')
  const stage = Object.hasOwn(LATER_ROOMS, room) ? LATER_ROOMS[room] : undefined
  if (!isCode(code)) {
    if (stage) return notYet(say`the code ${{quote: code, span}}`, stage, span)
    return diagnose(
      'markdown/unknown-silence',
      say`there is no code ${{quote: code, span}}`,
      {
        span,
        hints: hintAtName(code, Object.keys(SEVERITIES))
      }
    )
  }
  if (SEVERITIES[code] !== 'error') return undefined
  return diagnose('markdown/unknown-silence', say`${{quote: code, span}} is an error`, {
    span,
    hints: ['Mend what it tells of: only warnings can be silenced.']
  })
}

/** The lines of the next block that is no comment; of its own line where there is none. */
function linesAfter(node: Comment, ancestors: readonly Parents[]): Silence['lines'] {
  const parent = ancestors.at(-1)
  const siblings: readonly RootContent[] = parent?.children ?? []
  const after = siblings.slice(siblings.indexOf(node) + 1)
  const isPhrasing = parent?.type === 'paragraph' || parent?.type === 'heading'
  const block = isPhrasing ? parent : after.find(({type}) => type !== 'comment')
  const {position} = block ?? node
  return {first: position?.start.line ?? 1, last: position?.end.line ?? 1}
}
