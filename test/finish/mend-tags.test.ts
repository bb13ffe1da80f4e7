import {expect, test} from 'vitest'
import {mendTags} from '../../src/finish/mend-tags.js'
import {isElement, type TagElement, type TagKid} from '../../src/finish/tag-tree.js'
import {CARRIER_SIGN} from '../../src/model/tag-carrier.js'
import {toTextString} from '../../src/pdf/text-string.js'
import {head, markOn, tag, textOf, told} from './tag-text.js'

/** Marks from 90 on paint a ground or a rule; all others show letters. */
function mend(...kids: readonly TagKid[]): string {
  const document = mendTags(tag('Document', ...kids), {showsContent: ({id}) => id < 90})
  return document.kids.map(textOf).join(' ')
}

test.for<[string, TagElement, string]>([
  ['a run of text loses its wrapper', tag('P', tag('NonStruct', 1), 2), 'P(1 2)'],
  [
    'a division with a line in it is a paragraph',
    tag('NonStruct', tag('NonStruct', 1), tag('Strong', 2)),
    'P(1 Strong(2))'
  ],
  [
    'a division around blocks is nothing',
    tag('NonStruct', tag('P', 1), tag('H2', 2)),
    'P(1) H2(2)'
  ],
  ['a ground is no content', tag('P', 90, tag('NonStruct', 1)), 'P(1)'],
  ['an element that shows nothing goes', tag('NonStruct', tag('P', 90)), ''],
  ['an empty cell stays, or its row would be short', row(tag('TD', 90)), cells('TD()')],
  [
    'an illustration is made of what has no letters',
    alt(tag('Figure', 90)),
    'Figure(90)'
  ],
  [
    'a figure around a figure is the group of it and its caption',
    tag('Figure', alt(tag('Figure', 90)), tag('Caption', 1)),
    'Div(Figure(90) Caption(1))'
  ],
  [
    'an item has a body beside its label',
    tag('L', tag('LI', tag('Lbl', 90), tag('P', 1), tag('L', tag('LI', 2)))),
    'L(LI(Lbl(90) LBody(P(1) L(LI(LBody(2))))))'
  ],
  [
    'what holds an area is a link, whatever it was called',
    tag('P', tag('NonStruct', 1, {kind: 'annotation', page: 1, object: 7})),
    'P(Link(1 @))'
  ]
])('%s', ([, element, expected]) => {
  expect(mend(element)).toBe(expected)
})

test('text beside a list becomes a paragraph of its own', () => {
  const quote = tag('BlockQuote', 1, tag('L', tag('LI', 2)), 3)
  expect(mend(quote)).toBe('BlockQuote(P(1) L(LI(LBody(2))) P(3))')
})

test('rows stand in head and body, and a repeated head is read once', () => {
  const table = tag(
    'Table',
    tag('Caption', 1),
    tag('TR', head(2, markOn(2, 2)), head(3, markOn(2, 3))),
    tag('TR', tag('TH', 4), tag('TD', markOn(2, 5)))
  )
  expect(mend(table)).toBe(
    'Table(Caption(1) THead(TR(TH(2) TH(3))) TBody(TR(TH(4) TD(5/2))))'
  )
})

test('an element is what it carries', () => {
  const carried = told(
    tag('Figure', 1),
    'Alt',
    toTextString(`${CARRIER_SIGN}{"type":"Span","expansion":"Balkan route"}`)
  )
  const document = mendTags(tag('Document', tag('P', carried)), {
    showsContent: () => true
  })
  const [span] = elementsOf(document, 'Span')
  expect([...(span?.entries ?? [])]).toEqual([['E', toTextString('Balkan route')]])
})

test('contents hold entries, each a reference', () => {
  const link = tag('Link', 1, {kind: 'annotation', page: 1, object: 7})
  expect(mend(tag('TOC', tag('TOCI', link), tag('TOC', tag('TOCI', 2))))).toBe(
    'TOC(TOCI(Reference(Link(1 @))) TOC(TOCI(2)))'
  )
})

test('a cell keeps its scope, and drops spans of one', () => {
  const document = mendTags(tag('Document', tag('Table', tag('TR', head(1)))), {
    showsContent: () => true
  })
  const [cell] = elementsOf(document, 'TH')
  expect(cell?.entries.get('A')).toEqual({
    kind: 'dict',
    entries: new Map([
      ['O', {kind: 'name', name: 'Table'}],
      ['Scope', {kind: 'name', name: 'Column'}]
    ])
  })
})

function row(...all: readonly TagElement[]): TagElement {
  return tag('Table', tag('TR', tag('TD', 1), ...all))
}

function cells(text: string): string {
  return `Table(TBody(TR(TD(1) ${text})))`
}

function alt(element: TagElement): TagElement {
  return told(element, 'Alt', toTextString('A line'))
}

function elementsOf(element: TagElement, type: string): readonly TagElement[] {
  return element.kids
    .filter((kid) => isElement(kid))
    .flatMap((kid) => [...(kid.type === type ? [kid] : []), ...elementsOf(kid, type)])
}
