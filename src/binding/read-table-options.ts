import {gather, noted, type Noted} from '../model/noted.js'
import type {ColumnFormat, TableChange, TableRequest, Written} from '../model/request.js'
import {
  findAttribute,
  type Attribute,
  type ContainerDirective,
  type LeafDirective
} from '../model/tree.js'
import {findWritten, readDigits, wrongOption} from './options.js'
import {indexOutside, spanWithin, splitList, type Entry} from './split-list.js'

type Block = LeafDirective | ContainerDirective

type TableOptions = Pick<
  TableRequest,
  'shares' | 'changes' | 'top' | 'group' | 'rank' | 'formats'
>

/**
 * Reads what a table computes and how it writes its columns: `share=`, `change=`,
 * `top=`, `group=`, `rank=`, and `digits.x=`, `unit.x=`, `as.x=` for a column `x`.
 * Notes `binding/wrong-option` and `binding/bad-list`.
 */
export function readTableOptions(node: Block): Noted<TableOptions> {
  const share = findAttribute(node, 'share')
  const shares = share ? splitList(share) : noted([])
  const changes = readChanges(findAttribute(node, 'change'))
  const top = readTop(findAttribute(node, 'top'))
  const formats = readFormats(node.data.braces.attributes)
  return noted(
    {
      shares: shares.value.map(({text, span}) => ({text, span})),
      changes: changes.value,
      top: top.value,
      group: findWritten(node, 'group'),
      rank: findWritten(node, 'rank'),
      formats: formats.value
    },
    [shares, changes, top, formats].flatMap((it) => it.diagnostics)
  )
}

/** `2023..2024, 2022..2024` or `previous`. */
function readChanges(option: Attribute | undefined): Noted<readonly TableChange[]> {
  if (!option) return noted([])
  const entries = splitList(option)
  const read = gather(entries.value.map((entry) => readChange(option, entry)))
  return noted(
    read.value.filter((change) => change !== undefined),
    [...entries.diagnostics, ...read.diagnostics]
  )
}

const POINTS = '..'

function readChange(option: Attribute, entry: Entry): Noted<TableChange | undefined> {
  const {text, isQuoted, literals, span} = entry
  if (text === 'previous' && !isQuoted) return noted({kind: 'previous', span})
  const at = indexOutside(text, POINTS, literals)
  const from = text.slice(0, at).trim()
  const to = text.slice(at + POINTS.length).trim()
  if (at < 0 || from === '' || to === '') {
    const written = {...option, value: text, valueSpan: span}
    return noted(undefined, [wrongOption(written, ['2023..2024', 'previous'])])
  }
  const end = (name: string): Written => {
    const offset = option.value.indexOf(name, option.value.indexOf(text))
    return {text: name, span: spanWithin(option, offset, name.length)}
  }
  return noted({kind: 'between', from: end(from), to: end(to), span})
}

function readTop(option: Attribute | undefined): Noted<TableOptions['top']> {
  if (!option) return noted(undefined)
  const {value, valueSpan: span} = option
  if (/^[1-9]\d{0,5}$/.test(value)) return noted({count: Number(value), span})
  return noted(undefined, [wrongOption(option, ['5'])])
}

const FORMAT_KEY = /^(digits|unit|as)\.(.+)$/

/** All that is said of one column is one format. */
function readFormats(attributes: readonly Attribute[]): Noted<readonly ColumnFormat[]> {
  const formats = new Map<string, ColumnFormat>()
  const read = attributes.map((attribute) => {
    const [, kind, name] = FORMAT_KEY.exec(attribute.key) ?? []
    if (kind === undefined || name === undefined) return noted(undefined)
    const column = {text: name, span: nameSpan(attribute, kind)}
    const known = formats.get(name) ?? {column}
    const {value: text, valueSpan: span} = attribute
    if (kind !== 'digits') {
      const key = kind === 'unit' ? 'unit' : 'as'
      formats.set(name, {...known, [key]: {text, span}})
      return noted(undefined)
    }
    const digits = readDigits(attribute)
    const count = digits.value
    formats.set(name, {...known, digits: count === undefined ? undefined : {count, span}})
    return noted(undefined, digits.diagnostics)
  })
  return noted([...formats.values()], gather(read).diagnostics)
}

function nameSpan({keySpan}: Attribute, kind: string): Written['span'] {
  const {start} = keySpan
  return {...keySpan, start: {...start, column: start.column + kind.length + 1}}
}
