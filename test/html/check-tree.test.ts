import type {Element, ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {checkTree} from '../../src/html/check-tree.js'
import {h, text} from '../../src/html/elements.js'
import type {Content, PartNode} from '../../src/model/parts.js'
import {asProjectPath} from '../../src/model/path.js'
import {listing} from '../fixtures.js'
import {showAll} from './show-tree.js'

function check(content: Content, expected: string, codes: readonly string[]): void {
  const diagnostics = checkTree([{body: content}])
  expect(showAll(content)).toBe(expected)
  expect(diagnostics.map(({code}) => code)).toEqual(codes)
}

const UNSAFE = 'html/unsafe-element'

test('what a report may hold stays as it is', () => {
  const link = h('a', {href: 'https://example.org/', className: ['x']}, 'link')
  check(
    [h('p', {}, link)],
    '<p><a href="https://example.org/" class="x">link</a></p>',
    []
  )
})

test('an element that no report has is emptied', () => {
  check([h('p', {}, h('script', {src: 'x'}, 'alert(1)'))], '<p><span></span></p>', [
    UNSAFE
  ])
  check([h('iframe', {srcDoc: '<b>'})], '<span></span>', [UNSAFE])
})

test('an attribute that no report has is taken away', () => {
  check([h('p', {onClick: 'alert(1)', style: 'color: red'}, 'x')], '<p>x</p>', [
    UNSAFE,
    UNSAFE
  ])
})

test('an address that no report links to is taken away', () => {
  check([h('a', {href: 'javascript:alert(1)'}, 'x')], '<a>x</a>', [UNSAFE])
  check([h('img', {src: '../secret.png', alt: 'x'})], '<img alt="x"></img>', [UNSAFE])
})

test('a drawing holds nothing that runs, fetches or holds a page', () => {
  const drawing = h(
    'svg',
    {viewBox: '0 0 1 1', onLoad: 'alert(1)'},
    h('use', {href: '#p1'}),
    h('use', {href: 'https://example.org/#p1'}),
    h('rect', {fill: 'url(#p1)'}),
    h('rect', {fill: 'url(https://example.org/)'}),
    h('foreignObject', {}, h('p', {}, 'x')),
    h('image', {href: 'x.png'})
  )
  const expected =
    '<svg viewBox="0 0 1 1"><use href="#p1"></use><use></use><rect fill="url(#p1)"></rect>' +
    '<rect></rect><g></g><g></g></svg>'
  check([drawing], expected, [UNSAFE, UNSAFE, UNSAFE, UNSAFE, UNSAFE])
})

test('an element of a text does not stand in a drawing, nor one of a drawing in a text', () => {
  check([h('svg', {}, h('div', {}, 'x'))], '<svg><g></g></svg>', [UNSAFE])
  check([h('p', {}, h('rect', {}))], '<p><span></span></p>', [UNSAFE])
})

test('raw HTML and comments are no part of a finished tree', () => {
  const paragraph = h('p', {}, {type: 'comment', value: 'secret'}, 'x')
  const strays: unknown[] = paragraph.children
  strays.push({type: 'raw', value: '<script>'})
  check([paragraph], '<p>x</p>', [UNSAFE, UNSAFE])
})

test('the fillings of parts are looked through too, and the nearest place is told', () => {
  const script: Element = h('script', {}, 'x')
  const part: PartNode = {type: 'part', name: 'pull', filling: {body: [script]}}
  const start = {line: 3, column: 1}
  const end = {line: 5, column: 4}
  const file = asProjectPath('reports/r/report.md')
  const placed: ElementContent = {...part, position: {start, end}, data: {file}}
  expect(listing(checkTree([[text('x'), placed]]))).toBe(
    '3:1-5:4 error html/unsafe-element: a report has no `<script>`\n' +
      '  hint: Take it out of the text or the picture; it is left out.\n'
  )
})
