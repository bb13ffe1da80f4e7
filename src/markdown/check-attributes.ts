import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {findUses} from '../model/parameter.js'
import type {Attribute, Braces, Directive} from '../model/tree.js'
import type {AttributeShape, DirectiveShape} from './directive-shape.js'
import {HEADING_ATTRIBUTES, HEADING_CLASSES} from './directive-table.js'
import {notYet} from './stage.js'

/** What follows an id's prefix and its dash. */
const ID_REST = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$/

/** Holds the attributes of a directive against its shape; it has no classes. */
export function checkAttributes(
  node: Directive,
  shape: DirectiveShape
): readonly Diagnostic[] {
  const {attributes, classes} = node.data.braces
  return [
    ...classes.map(({text, span}) =>
      diagnose(
        'markdown/unknown-class',
        say`there is no class ${{quote: text, span}} here`,
        {
          span,
          hints: ['Only headings have classes; leave it out.']
        }
      )
    ),
    ...attributes.flatMap((it) => checkAttribute(it, shape))
  ]
}

/** Holds the braces of a heading against what headings may have. */
export function checkHeadingBraces({
  id,
  classes,
  attributes
}: Braces): readonly Diagnostic[] {
  const shape = {kinds: [], attributes: HEADING_ATTRIBUTES}
  return [
    ...(id ? checkIdForm(id, 'sec') : []),
    ...classes.flatMap(({text, span}) =>
      HEADING_CLASSES.includes(text)
        ? []
        : diagnose(
            'markdown/unknown-class',
            say`there is no class ${{quote: text, span}}`,
            {
              span,
              hints: hintAtName(text, HEADING_CLASSES)
            }
          )
    ),
    ...attributes.flatMap((it) => checkAttribute(it, shape))
  ]
}

/** An id must begin with what its kind of thing has, since references go by it. */
export function checkId(
  node: Directive,
  {id: shape}: DirectiveShape
): readonly Diagnostic[] {
  const {braces, nameSpan} = node.data
  const {id} = braces
  if (!shape) {
    if (!id) return []
    const message = say`${{quote: node.name, span: nameSpan}} can have no id`
    const isText = node.type === 'textDirective'
    return [
      diagnose('markdown/bad-id', message, {
        span: id.span,
        hints: [
          isText
            ? 'Write a space before the braces where the id is the heading’s; else leave it out.'
            : 'Leave it out: nothing can refer to it.'
        ]
      })
    ]
  }
  return id ? checkIdForm(id, shape.prefix) : []
}

function checkIdForm(
  {text, span}: NonNullable<Braces['id']>,
  prefix: string
): readonly Diagnostic[] {
  const begin = `${prefix}-`
  if (text.startsWith(begin) && ID_REST.test(text.slice(begin.length))) return []
  const message = text.startsWith(begin)
    ? say`the id ${{quote: text, span}} is not of letters, digits, \`-\` and \`_\``
    : say`the id ${{quote: text, span}} does not begin with ${{quote: begin}}`
  const rest = text.replace(/^[a-z]+-/, '').replaceAll(/[^A-Za-z0-9_-]/g, '')
  return [
    diagnose('markdown/bad-id', message, {
      span,
      hints: [['Write ', {quote: `#${begin}${rest === '' ? 'name' : rest}`}, '.']]
    })
  ]
}

function checkAttribute(
  attribute: Attribute,
  {
    attributes = {},
    filters,
    prefixes = []
  }: Pick<DirectiveShape, 'attributes' | 'filters' | 'prefixes'>
): readonly Diagnostic[] {
  const {key, keySpan} = attribute
  const shape = Object.hasOwn(attributes, key) ? attributes[key] : undefined
  const quote = {quote: `${key}=`, span: keySpan}
  if (shape?.comesWith) return [notYet(['', quote], shape.comesWith, keySpan)]
  if (shape) return checkValue(attribute, shape)
  const isFilter = filters === 'bare' || (filters === 'where' && key.startsWith('where.'))
  const isOfColumn = prefixes.some((prefix) => key.startsWith(prefix))
  return isFilter || isOfColumn
    ? []
    : [unknownAttribute(attribute, Object.keys(attributes), filters)]
}

function unknownAttribute(
  {key, keySpan}: Attribute,
  known: readonly string[],
  filters: DirectiveShape['filters']
): Diagnostic {
  const near = hintAtName(key, known)
  const hints =
    near.length === 0 && filters === 'where'
      ? [['Write a filter as ', {quote: `where.${key}=`}, '.']]
      : near
  const message = say`there is no attribute ${{quote: key, span: keySpan}} here`
  return diagnose('markdown/unknown-attribute', message, {span: keySpan, hints})
}

function checkValue(
  {key, value, keySpan, valueSpan}: Attribute,
  {values, laterValues, form, example = ''}: AttributeShape
): readonly Diagnostic[] {
  const written = {quote: value, span: valueSpan}
  const stage =
    laterValues && Object.hasOwn(laterValues, value) ? laterValues[value] : undefined
  if (stage)
    return [notYet(['', {quote: `${key}=${value}`, span: valueSpan}], stage, valueSpan)]
  if (values && !values.includes(value)) {
    return [
      diagnose(
        'markdown/wrong-value',
        say`${{quote: key, span: keySpan}} cannot be ${written}`,
        {
          span: valueSpan,
          hints: hintAtName(value, values)
        }
      )
    ]
  }
  // What a parameter stands for is not known yet.
  if (form && findUses(value).length === 0 && !form.test(value)) {
    return [
      diagnose(
        'markdown/wrong-value',
        say`${{quote: key, span: keySpan}} cannot be ${written}`,
        {
          span: valueSpan,
          hints: [['Write it as ', {quote: `${key}=${example}`}, '.']]
        }
      )
    ]
  }
  return []
}
