import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {splitPlain} from '../../src/data/read-grid.js'

const SIGNS = ['a', '1', ',', ';', ' ', '\t', '\r', '\n', '\r\n', 'č', '😀']

test('a text without quotes is cut as the strict parser cuts it', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...SIGNS), maxLength: 40}), (text) => {
      const strict: unknown = parse(text, {
        delimiter: ',',
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true
      })
      expect(splitPlain(text, ',', 1000)).toEqual(strict)
    }),
    {numRuns: 1000}
  )
})
