import {noted, type Noted} from '../model/noted.js'
import {MAP_CLASSES, type MapRequest, type Written} from '../model/request.js'
import {
  findAttribute,
  type ContainerDirective,
  type LeafDirective
} from '../model/tree.js'
import {findWritten, missingOption, readWord} from './options.js'
import {readBlockFilters} from './read-filters.js'

type Block = LeafDirective | ContainerDirective

/** Reads `::map[…]{data= region= value= classes=}`. */
export function readMap(node: Block): Noted<MapRequest | undefined> {
  const table = readRequired(node, 'data', 'homicide')
  const region = readRequired(node, 'region', 'country')
  const value = readRequired(node, 'value', 'rate')
  const written = findAttribute(node, 'classes')
  const classes = written ? readWord(written, MAP_CLASSES) : noted('equal' as const)
  const filters = readBlockFilters(node.data.braces)
  const diagnostics = [table, region, value, classes, filters].flatMap(
    (it) => it.diagnostics
  )
  const isWhole = table.value && region.value && value.value && classes.value
  if (!isWhole || 0 < diagnostics.length) return noted(undefined, diagnostics)
  return noted({
    kind: 'map',
    table: table.value,
    region: region.value,
    value: value.value,
    classes: classes.value,
    filters: filters.value,
    span: node.data.headSpan
  })
}

function readRequired(
  node: Block,
  key: string,
  example: string
): Noted<Written | undefined> {
  const found = findWritten(node, key)
  return found ? noted(found) : noted(undefined, [missingOption(node, key, example)])
}
