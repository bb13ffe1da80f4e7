import type {Element, Properties} from 'hast'
import {expect, test} from 'vitest'
import {prefixIds} from '../../src/model/svg-ids.js'

function drawing(
  tagName: string,
  properties: Properties,
  ...children: Element[]
): Element {
  return {type: 'element', tagName, properties, children}
}

test('ids and all references to them take the prefix, and nothing else changes', () => {
  const svg = drawing(
    'svg',
    {viewBox: '0 0 9 9', className: ['chart']},
    drawing('path', {id: 'p1', d: 'M0 0'}),
    drawing('use', {href: '#p1', fill: 'url(#p2) red'})
  )
  const before = structuredClone(svg)
  expect(prefixIds(svg, 'fig-a-')).toEqual(
    drawing(
      'svg',
      {viewBox: '0 0 9 9', className: ['chart']},
      drawing('path', {id: 'fig-a-p1', d: 'M0 0'}),
      drawing('use', {href: '#fig-a-p1', fill: 'url(#fig-a-p2) red'})
    )
  )
  expect(svg).toEqual(before)
})
