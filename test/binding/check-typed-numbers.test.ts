import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bindAnswers} from '../../src/binding/bind-answers.js'
import {checkTypedNumbers} from '../../src/binding/check-typed-numbers.js'
import {findRequests} from '../../src/binding/find-requests.js'
import {readTypedNumbers} from '../../src/binding/read-typed-numbers.js'
import type {Diagnostic} from '../../src/model/diagnostic.js'
import type {Answer} from '../../src/model/request.js'
import type {Directive} from '../../src/model/tree.js'
import {ask} from '../ask.js'
import {listing} from '../fixtures.js'
import {chapterOf} from '../html/bound-report.js'
import {ROUTES} from '../query/requests.js'
import {tableOf} from '../tables.js'
import {TARGET} from '../target.js'

const HEROIN = tableOf({
  name: 'heroin',
  columns: 'year:year, eu:integer:kg, turkey:integer:kg, share:number:%',
  primaryKey: ['year'],
  rows: '2009, 8396, 16059, 52.4\n2010, 6144, 12690, 48.4\n2011, 6079, 7294, 16.7'
})
const TABLES = [ROUTES, HEROIN]

/** Both tables are used in each text. */
const USE =
  'As of :as-of[routes], :value[heroin.eu]{year=2011} were seized and :value[heroin.turkey]{year=2011}.'

function check(text: string): readonly Diagnostic[] {
  const chapter = chapterOf('report.md', `# A\n\n${USE}\n\n${text}\n`)
  const found = findRequests([chapter]).value
  const answers = new Map<Directive, Answer>()
  for (const {node, request} of found) {
    const answer = ask(TABLES, request).value
    if (answer) answers.set(node, answer)
  }
  bindAnswers(found, {answers, graphics: new Map(), pictures: new Map()}, TARGET)
  return checkTypedNumbers([chapter], {found, tables: TABLES}, TARGET)
}

function warned(text: string): readonly string[] {
  return check(text).map(({message}) => {
    const [, typed] = Array.isArray(message) ? (message as {quote: string}[]) : []
    return typed?.quote ?? ''
  })
}

test('a number that stands in a table is told at its place, with what to write', () => {
  expect(listing(check('In 2022 there were 144 118\ndetections.'))).toBe(
    '5:20-5:27 warning binding/typed-number: `144 118` is typed, and stands in the table `routes`\n' +
      '  see reports/r/data/routes.csv:2: the figure of `detections` is here\n' +
      '  hint: Write `:value[routes.detections]{code=wbr year=2022}`.\n' +
      '  hint: Write `:quoted[144 118]` if the text speaks of another number.\n'
  )
})

test('a number that is nearly one of a table is told too', () => {
  expect(listing(check('It was about 99,000 in 2023.'))).toContain(
    '`99,000` is typed, and nearly `99\u00a0002` in the table `routes`'
  )
  expect(warned('Some 144 thousand on the Western Balkan Route in 2022')).toEqual(['144'])
  expect(warned('Some 0.14 million on the Western Balkan Route in 2022')).toEqual([
    '0.14'
  ])
})

test('a place in an order is none, and a figure that ends a sentence is one', () => {
  expect(warned('Says 8396. cikk, and 8396. maddede.')).toEqual([])
  expect(warned('Says № 8396 and § 8396.')).toEqual([])
  expect(warned('There were 8396. Then fewer.')).toEqual(['8396'])
})

test('per cent that stands before its number, as in Turkish, is its unit', () => {
  const unitOf = (text: string): string | undefined =>
    readTypedNumbers(text, {language: 'tr', numbers: 'language'})[0]?.unit
  expect(unitOf('Pay %37,8 oldu')).toBe('%')
  expect(unitOf('Pay yüzde 37,8 oldu')).toBe('%')
  expect(unitOf('Pay 37,8 oldu')).toBeUndefined()
})

test('both ways to read a point or a comma count', () => {
  expect(warned('There were 144.118 detections.')).toEqual(['144.118'])
  expect(warned('There were 144,118 detections.')).toEqual(['144,118'])
})

test('what was taken from a table, and what is quoted, is not told', () => {
  expect(warned('It was :value[routes.detections]{code=wbr year=2022}.')).toEqual([])
  expect(warned('It was printed as :quoted[144 118].')).toEqual([])
  expect(warned('It was `144118` in the file, [144 118](https://a.org).')).toEqual([])
  expect(warned('> It was 144 118.')).toEqual([])
})

test.each([
  ['years', 'In 2022 and 2023, and by 2024.'],
  ['small numbers', 'Five of 7 and 9.'],
  ['days', 'On 21 May 2022 and May 17, 2024.'],
  ['days of the machine', 'On 2022-05-21 and at 10:41.'],
  ['sections', 'See section 6079, article 6144, p. 8396 and Regulation 2016/7294.'],
  ['names', 'By ISO 6079 and COVID-6079, TLP 6144.'],
  ['ranges', 'From 6079–6144 and 6079-6144.'],
  ['parts of words', 'The A6079, 6079th and 6144b.'],
  ['what has another unit', 'They seized 6079 t in 2011, EUR 6079, 6079 %.'],
  ['what is equal by chance', 'There were 213 of them, and 41.']
])('%s are not told', (_, text) => {
  expect(warned(text)).toEqual([])
})

test('a number of few digits counts where the text names its row', () => {
  expect(warned('In 2022 there were 213.')).toEqual(['213'])
  expect(warned('In 2023 there were 41 on the Black Sea Route.')).toEqual(['41'])
  expect(warned('Its share in 2010 was 48.4 %.')).toEqual(['48.4'])
})

test('each number is told once', () => {
  expect(warned('There were 6079, then **6079** and 6144.')).toEqual([
    ...['6079', '6079', '6144']
  ])
})

test('a table that the text does not use is left alone', () => {
  const chapter = chapterOf('report.md', '# A\n\nThere were 144 118.\n')
  expect(checkTypedNumbers([chapter], {found: [], tables: TABLES}, TARGET)).toEqual([])
})

test('no text makes it fail, and places lie in the text', () => {
  const words = fc.constantFrom(
    ...['144 118', '6 079', '1.', ',5', '%', ' ', '\n', 'kg', '(', '2022', '**', 'May']
  )
  fc.assert(
    fc.property(fc.array(words, {maxLength: 12}), (pieces) => {
      for (const {span} of check(pieces.join(''))) {
        expect(span?.start.line).toBeGreaterThanOrEqual(5)
      }
    }),
    {numRuns: 60}
  )
})
