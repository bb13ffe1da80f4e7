import {expect, test} from 'vitest'
import type {MapRequest} from '../../src/model/request.js'
import {ask} from '../ask.js'
import {listing} from '../fixtures.js'
import {chartRequest, TABLES, written} from './requests.js'

function mapRequest(year: string): MapRequest {
  const options = {table: 'homicide', where: {year}}
  const {table, filters, span} = chartRequest('country, rate', options)
  return {
    kind: 'map',
    table,
    filters,
    span,
    region: written('country', 20),
    value: written('rate', 30),
    classes: 'equal'
  }
}

test('a map has a figure, or none, for each region, with the place of its name', () => {
  const {value, diagnostics} = ask(TABLES, mapRequest('2015'))
  expect(listing(diagnostics)).toBe('')
  if (value?.kind !== 'map') throw new Error('expected a map')
  expect(value.areas.map(({region, decimal}) => [region.text, decimal])).toEqual([
    ['Bulgaria', '1.8'],
    ['Moldova', undefined],
    ['Hungary', '2.3']
  ])
  const spans = new Set(value.areas.map(({region}) => JSON.stringify(region.span)))
  expect(spans.size).toBe(3)
  expect(value.value).toEqual({title: 'Rate', unit: 'per 100 000'})
})

test('two rows of one region are an error, as two bars at one place', () => {
  const {value, diagnostics} = ask(TABLES, mapRequest('2014..2015'))
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toContain('query/several-rows')
})
