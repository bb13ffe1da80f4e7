import type {Nodes, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Span} from '../model/diagnostic.js'
import {
  findAttribute,
  isDirective,
  spanOf,
  type Chapter,
  type Directive
} from '../model/tree.js'
import type {WithheldTextKind} from '../model/withheld.js'
import type {Ledger, Status} from './ledger.js'
import {releasedNotes} from './released-notes.js'

/** Keys that say how a part is handled, and are printed nowhere. */
const UNPRINTED = ['marking', 'editions', 'handling', 'releasable', 'over', 'tearline']

/** Directives whose label is an address of figures, and no text. */
const ADDRESSES = ['value', 'change', 'share', 'as-of']

/** How things stand where a node is. */
interface Place {
  readonly kind: WithheldTextKind
  /** What holds for all in it, whatever its own access: a comment's, a spare substitute's. */
  readonly fixed?: Status | undefined
  readonly isDraft: boolean
  /** Whether its words are noted already, with those around them. */
  readonly isNoted?: boolean | undefined
}

interface Walk {
  readonly ledger: Ledger
  readonly file: Chapter['file']
  readonly notes: ReadonlySet<string>
}

/** Notes every text of a chapter: what is written, said of pictures, remarked, named. */
export function noteTexts(
  ledger: Ledger,
  {file, tree}: Chapter,
  {isDraft}: {readonly isDraft: boolean}
): void {
  const it = {ledger, file, notes: releasedNotes(tree, ledger)}
  for (const node of tree.children) walk(it, node, {kind: 'text', isDraft})
}

function walk(it: Walk, node: RootContent, place: Place): void {
  const {ledger, file} = it
  const status = place.fixed ?? ledger.statusOf(node.data?.access)
  const span = spanOf(file, node.position)
  switch (node.type) {
    case 'comment':
      ledger.text('comment', node.value, span, {...status, why: 'never'})
      return
    case 'text':
    case 'inlineCode':
    case 'html':
      if (!place.isNoted) ledger.text(place.kind, node.value, span, status)
      return
    case 'code':
      // Of a query and of a claim, what stands behind the fence is their name.
      for (const text of [node.value, node.lang, node.meta])
        ledger.text(place.kind, text ?? '', span, status)
      return
    case 'image':
      ledger.text('alternative', node.alt ?? '', span, status)
      ledger.text('attribute', node.title ?? '', span, status)
      ledger.name('file', fileOf(node.url), span, status)
      return
    case 'imageReference':
      ledger.text('alternative', node.alt ?? '', span, status)
      return
    case 'link':
    case 'definition':
      ledger.text('attribute', node.url, span, status)
      ledger.text('attribute', node.title ?? '', span, status)
      if (node.type === 'definition')
        ledger.name('note', node.label ?? node.identifier, span, status)
      break
    case 'footnoteDefinition':
      walkNote(it, node, place)
      return
    case 'crossReference':
      for (const target of node.targets) ledger.name('id', target.id, target.span, status)
      return
    case 'heading':
      noteId(it, node.data?.braces?.id, status)
      break
    default:
      break
  }
  if (isDirective(node)) walkDirective(it, node, {...place, status})
  else walkBelow(it, node, place)
}

/** Text that belongs together is one run of words, so that it is found as such. */
function walkBelow(it: Walk, node: Nodes, place: Place): void {
  if (!('children' in node)) return
  const children: readonly RootContent[] = node.children
  const isLine = !place.isNoted && children.some(({type}) => type === 'text')
  if (isLine) noteRuns(it, node, place)
  const inner = isLine ? {...place, isNoted: true} : place
  for (const child of children) walk(it, child, inner)
}

/** Notes the words of a line in runs of one status, whatever marks and links part them. */
function noteRuns({ledger, file}: Walk, node: Nodes, place: Place): void {
  let run: {text: string; span: Span; status: Status} | undefined
  const end = (): void => {
    if (run) ledger.text(place.kind, run.text, run.span, run.status)
    run = undefined
  }
  visit(node, (child) => {
    if (isDirective(child) && ADDRESSES.includes(child.name)) {
      end()
      return 'skip'
    }
    if (child.type !== 'text' && child.type !== 'inlineCode') return true
    const status = place.fixed ?? ledger.statusOf(child.data?.access)
    if (run && run.status.why !== status.why) end()
    const span = spanOf(file, child.position)
    run = run
      ? {...run, text: run.text + child.value, span: {...run.span, end: span.end}}
      : {text: child.value, span, status}
    return true
  })
  end()
}

function walkNote(
  it: Walk,
  node: Extract<RootContent, {type: 'footnoteDefinition'}>,
  place: Place
): void {
  const status = it.ledger.statusOf(node.data?.access)
  const isKept = it.notes.has(node.identifier)
  const own = status.why || isKept ? status : {...status, why: 'choice' as const}
  const span = spanOf(it.file, node.position)
  it.ledger.name('note', node.label ?? node.identifier, span, own)
  const fixed = place.fixed ?? (isKept ? undefined : own)
  walkBelow(it, node, {...place, kind: 'note', fixed})
}

function walkDirective(
  it: Walk,
  node: Directive,
  {status, ...place}: Place & {readonly status: Status}
): void {
  const {ledger} = it
  noteId(it, node.data.braces.id, status)
  for (const {key, value, valueSpan} of node.data.braces.attributes) {
    if (!UNPRINTED.includes(key)) ledger.text('attribute', value, valueSpan, status)
  }
  const never: Status = {...status, why: 'never'}
  if (node.name === 'portion') {
    walkPortion(it, node, {...place, status})
    return
  }
  const isSpare = node.name === 'todo' && !place.isDraft
  const fixed = place.fixed ?? (isSpare ? never : undefined)
  const kind = node.name === 'alt' ? 'alternative' : place.kind
  if (!ADDRESSES.includes(node.name)) walkBelow(it, node, {...place, kind, fixed})
}

/** What stands in for a portion is there only where that is not. */
function walkPortion(
  it: Walk,
  node: Directive,
  {status, ...place}: Place & {readonly status: Status}
): void {
  const never: Status = {...status, why: 'never'}
  const isNeeded = status.why !== undefined && !place.fixed
  const substitute = findAttribute(node, 'tearline')
  if (substitute) {
    const own = isNeeded ? {...status, why: undefined} : never
    it.ledger.text('attribute', substitute.value, substitute.valueSpan, own)
  }
  const children: readonly RootContent[] = node.children
  const inner = children.filter((child) => !isSubstitute(child))
  walkBelow(it, {type: 'root', children: [...inner]}, place)
  for (const child of children.filter(isSubstitute)) {
    walkBelow(it, child, {...place, fixed: isNeeded ? undefined : (place.fixed ?? never)})
  }
}

function isSubstitute(node: RootContent): boolean {
  return isDirective(node) && node.name === 'tearline'
}

function noteId(
  {ledger}: Walk,
  id: {readonly text: string; readonly span: Span} | undefined,
  status: Status
): void {
  if (id) ledger.name('id', id.text, id.span, status)
}

function fileOf(url: string): string {
  return url.split('/').at(-1) ?? url
}
