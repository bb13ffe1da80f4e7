import fc from 'fast-check'
import {expect, test} from 'vitest'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {readTables} from '../../src/data/read-tables.js'
import type {Noted} from '../../src/model/noted.js'
import type {Reading} from '../../src/model/outside.js'
import {asProjectPath, type ProjectPath} from '../../src/model/path.js'
import type {CellValue, Table} from '../../src/model/table.js'
import {listing} from '../fixtures.js'
import {partsOf, workbookOf, zipOf, type WorkbookInput} from '../workbooks.js'

const FIELDS = `
    schema:
      primaryKey: state
      missingValues: [{value: ":", label: not available}]
      fields:
        - {name: state, type: string}
        - {name: counted, type: date}
        - {name: kilograms, type: number}
`

const HEADER = ['A1=state', 'B1=counted', 'C1=kilograms']

test('values are read as they are cached, and days by their format', () => {
  const {value, diagnostics} = read(
    {
      formats: ['dd/mm/yyyy', '[$-409]d\\-mmm\\-yy;@', '0.00" day"'],
      strings: ['<t>HR</t>', '<r><t>M</t></r><r><t>K</t></r><rPh><t>x</t></rPh>'],
      sheets: [
        {
          name: 'Counts',
          rows: [
            HEADER,
            ['<c r="A2" t="s"><v>0</v></c>', day('B2', 45811), 'C2=#0.30000000000000004'],
            [
              '<c r="A3" t="s"><v>1</v></c>',
              day('B3', 59),
              '<c r="C3" s="3"><v>1.5E3</v></c>'
            ],
            [
              'A4=RS',
              '<c r="B4" t="d"><v>2025-06-03T00:00:00</v></c>',
              '<c r="C4"><f>SUM(C2:C3)</f><v>1500.3</v></c>'
            ],
            ['A5=BG', '<c r="B5" s="2"><v>61</v></c>', 'C5=:']
          ]
        }
      ]
    },
    FIELDS
  )
  expect(listing(diagnostics)).toBe('')
  expect(shown(value)).toEqual([
    'HR 2025-06-03 0.3',
    'MK 1900-02-28 1500',
    'RS 2025-06-03 1500.3',
    'BG 1900-03-01 :'
  ])
})

test('a workbook of the system of 1904 counts its days from there', () => {
  const {value} = read(
    {
      properties: 'date1904="1"',
      formats: ['yyyy-mm-dd'],
      sheets: [{name: 'Counts', rows: [HEADER, ['A2=HR', day('B2', 0), 'C2=#1']]}]
    },
    FIELDS
  )
  expect(shown(value)).toEqual(['HR 1904-01-01 1'])
})

test('faulty cells are told at their place on the sheet', () => {
  const {diagnostics} = read(
    {
      formats: ['dd/mm/yyyy'],
      sheets: [
        {
          name: 'Counts 2024',
          after: '<mergeCells><mergeCell ref="A4:A5"/></mergeCells>',
          rows: [
            HEADER,
            ['A2=HR', day('B2', 45811.5), '<c r="C2" t="e"><v>#N/A</v></c>'],
            ['A3=RS', day('B3', 60), '<c r="C3"><f>SUM(X1)</f></c>'],
            ['A4=BG', day('B4', 45811), 'C4=12 kg', 'E4=see below'],
            ['B5=HR', '<c r="C5" t="s"><v>7</v></c>'],
            ['A8=MK', 'B8=#45811', 'C8=#1']
          ]
        }
      ]
    },
    FIELDS
  )
  expect(listing(diagnostics)).toMatchInlineSnapshot(`
    "4:1-5:2 error data/merged-cells: \`'Counts 2024'!A4:A5\`: the cells are merged, and only the first has a value
      hint: Unmerge them, and write the value into each cell that it is true for.
    2:3-2:4 error data/error-cell: \`'Counts 2024'!C2\`: the cell shows the error \`#N/A\`
      hint: Mend the formula, or write what stands for no value, as \`:\`.
    3:2-3:3 error data/error-cell: \`'Counts 2024'!B3\`: nothing can be read from \`60\`
      hint: Type the value anew, and save the file.
    3:3-3:4 error data/uncached-formula: \`'Counts 2024'!C3\`: the value of the formula is not stored
      hint: Open the file in a spreadsheet program and save it: it stores the values.
    4:5-4:6 error data/ragged-row: \`'Counts 2024'!E4\`: the cell stands beside the table
      see reports/x/data/counts.xlsx:1: \`'Counts 2024'!E1\`: the header has no cell here
      hint: Declare where the table stands: \`tearline: {range: "B4:H20"}\`.
    5:3-5:4 error data/error-cell: \`'Counts 2024'!C5\`: nothing can be read from \`7\`
      hint: Type the value anew, and save the file.
    6:1-7:4 error data/ragged-row: \`'Counts 2024'!A6:C7\`: the rows are empty
      hint: Delete what is empty, or declare where the table ends: \`tearline: {range: "B4:H20"}\`.
    2:2-2:3 error data/wrong-type: \`'Counts 2024'!B2\`: expected a date as YYYY-MM-DD and found \`2025-06-03 12:00:00\`
    5:2-5:3 error data/wrong-type: \`'Counts 2024'!B5\`: expected a date as YYYY-MM-DD and found \`HR\`
    8:2-8:3 error data/wrong-type: \`'Counts 2024'!B8\`: expected a date as YYYY-MM-DD and found \`45811\`
    4:3-4:4 error data/wrong-type: \`'Counts 2024'!C4\`: expected a number and found \`12 kg\`
      hint: Write the number alone, and \`kg\` as \`unit\` in \`tearline\`.
    "
  `)
})

test('what is hidden is told and not read', () => {
  const {value, diagnostics} = read(
    {
      parts: {
        'xl/comments1.xml': '<comments/>',
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>',
        'xl/vbaProject.bin': 'x'
      },
      sheets: [
        {
          name: 'Counts',
          before: '<cols><col min="4" max="4" hidden="1"/></cols>',
          rows: [
            [...HEADER, 'D1=officer'],
            ['A2=HR', 'B2=:', 'C2=#1', 'D2=Name'],
            ['<row r="3" hidden="1">', 'A3=RS', 'B3=:', 'C3=#2', 'D3=Name']
          ]
        },
        {name: 'Officers', state: 'veryHidden', rows: [['A1=Name']]}
      ]
    },
    FIELDS
  )
  expect(shown(value)).toEqual(['HR : 1'])
  expect(listing(diagnostics)).toMatchInlineSnapshot(`
    "1:1-1:1 warning data/hidden-part: the sheet \`Officers\` is hidden, and is not read
      hint: Delete it from the file: whoever gets the file can show it.
    1:1-1:1 warning data/unread-part: the file also holds comments, copies of cells from other files, copies of the rows behind pivot tables, macros, which are not read
      hint: Save the table alone, as CSV, if the file is to be passed on.
    1:4-1:5 warning data/hidden-part: \`Counts!D1\`: column D is hidden, and is not read
      hint: Show it, or delete it from the file.
    3:1-3:5 warning data/hidden-part: \`Counts!A3:D3\`: the row is hidden, and is not read
      hint: Show it, or delete it from the file.
    "
  `)
})

test('a sheet is named, and the table on it by a range', () => {
  const sheets = [
    {name: 'Notes', rows: [['A1=Read me']]},
    {
      name: 'By state',
      rows: [
        ['A1=Table 3. What was counted'],
        ['B3=state', 'C3=counted', 'D3=kilograms'],
        ['B4=HR', 'C4=:', 'D4=#7'],
        ['B6=Source: the states']
      ]
    }
  ]
  const choice = '\n    dialect: {sheetName: By state}\n    tearline: {range: B3:D4}'
  const {value, diagnostics} = read({sheets}, choice + FIELDS)
  expect(listing(diagnostics)).toBe('')
  expect(shown(value)).toEqual(['HR : 7'])
  const told = (more: string): string =>
    listing(read({sheets}, more + FIELDS).diagnostics)
  expect(told('')).toMatchInlineSnapshot(`
    "1:1-1:1 error data/unknown-sheet: the file has 2 sheets
      hint: Name the one to read in \`datapackage.yaml\`: \`dialect: {sheetName: …}\`.
      hint: They are called: \`Notes\`, \`By state\`.
    "
  `)
  expect(told('\n    dialect: {sheetName: By country}')).toMatchInlineSnapshot(`
    "4:26-4:36 error data/unknown-sheet: the file has no sheet \`By country\`
      hint: Use one of: \`Notes\`, \`By state\`.
    "
  `)
  expect(told('\n    dialect: {sheetNumber: 3}')).toMatchInlineSnapshot(`
    "4:28-4:29 error data/unknown-sheet: the file has no sheet \`3\`
      hint: Use one of: \`Notes\`, \`By state\`.
    "
  `)
  expect(told('\n    dialect: {sheetNumber: 2}')).toMatchInlineSnapshot(`
    "3:2-3:3 error data/ragged-row: \`'By state'!B3\`: the cell stands beside the table
      see reports/x/data/counts.xlsx:1: \`'By state'!B1\`: the header has no cell here
      hint: Declare where the table stands: \`tearline: {range: "B4:H20"}\`.
    4:2-4:3 error data/ragged-row: \`'By state'!B4\`: the cell stands beside the table
      see reports/x/data/counts.xlsx:1: \`'By state'!B1\`: the header has no cell here
      hint: Declare where the table stands: \`tearline: {range: "B4:H20"}\`.
    6:2-6:3 error data/ragged-row: \`'By state'!B6\`: the cell stands beside the table
      see reports/x/data/counts.xlsx:1: \`'By state'!B1\`: the header has no cell here
      hint: Declare where the table stands: \`tearline: {range: "B4:H20"}\`.
    2:1-2:2 error data/ragged-row: \`'By state'!A2\`: the row is empty
      hint: Delete what is empty, or declare where the table ends: \`tearline: {range: "B4:H20"}\`.
    5:1-5:2 error data/ragged-row: \`'By state'!A5\`: the row is empty
      hint: Delete what is empty, or declare where the table ends: \`tearline: {range: "B4:H20"}\`.
    9:18-9:23 error data/unknown-field: the file has no column \`state\`
      see reports/x/data/counts.xlsx:1: \`'By state'!A1\`: the header is here
      hint: Use one of: \`Table 3. What was counted\`.
    10:18-10:25 error data/unknown-field: the file has no column \`counted\`
      see reports/x/data/counts.xlsx:1: \`'By state'!A1\`: the header is here
      hint: Use one of: \`Table 3. What was counted\`.
    11:18-11:27 error data/unknown-field: the file has no column \`kilograms\`
      see reports/x/data/counts.xlsx:1: \`'By state'!A1\`: the header is here
      hint: Use one of: \`Table 3. What was counted\`.
    1:1-1:2 error data/missing-field: \`'By state'!A1\`: the column \`Table 3. What was counted\` is not described
      hint: Add a field for it, with the name \`table_3_what_was_counted\`.
    6:19-6:24 error data/unknown-field: there is no column \`state\`
      hint: Use one of: \`table_3_what_was_counted\`.
    "
  `)
  expect(told('\n    dialect: {sheetNumber: 2}\n    tearline: {range: B2:D4}'))
    .toMatchInlineSnapshot(`
    "2:2-2:3 error data/empty-table: \`'By state'!B2\`: no cell of this row is filled
      hint: Write the names of the columns into the first row of the table.
    "
  `)
})

const PLAIN: WorkbookInput = {
  sheets: [{name: 'Counts', rows: [HEADER, ['A2=HR', 'B2=:', 'C2=#1']]}]
}

test('a spreadsheet that nobody describes is read with a warning', () => {
  const {value, diagnostics} = readBytes(workbookOf(PLAIN), undefined)
  expect(shown(value)).toEqual(['HR : 1'])
  expect(diagnostics.map(({code}) => code)).toEqual(['data/undescribed'])
})

test.each([
  ['no ZIP file', 'data/bad-workbook', new TextEncoder().encode('state,counted\n')],
  ['a torn file', 'data/bad-workbook', workbookOf(PLAIN).slice(0, -30)],
  [
    'a ZIP file of something else',
    'data/bad-workbook',
    zipOf({'word/document.xml': '<document/>'})
  ],
  [
    'a part that is no XML',
    'data/bad-workbook',
    zipOf({...partsOf(PLAIN), 'xl/workbook.xml': '<workbook>'})
  ],
  [
    'a document type',
    'data/unsafe-workbook',
    zipOf({
      ...partsOf(PLAIN),
      'xl/worksheets/sheet1.xml':
        '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'
    })
  ],
  [
    'an entity of its own',
    'data/bad-workbook',
    zipOf({
      ...partsOf(PLAIN),
      'xl/worksheets/sheet1.xml': '<worksheet>&secret;</worksheet>'
    })
  ],
  [
    'a path that leads out',
    'data/unsafe-workbook',
    zipOf({...partsOf(PLAIN), '../evil.xml': 'x'})
  ],
  [
    'two parts of one name',
    'data/unsafe-workbook',
    zipOf({...partsOf(PLAIN), 'XL/workbook.xml': '<workbook/>'})
  ],
  ['a changed part', 'data/bad-workbook', changed(workbookOf(PLAIN))],
  [
    'rows out of order',
    'data/bad-workbook',
    workbookOf({sheets: [{name: 'A', rows: [['A2=x'], ['A1=y']]}]})
  ],
  [
    'elements in each other',
    'data/unsafe-workbook',
    zipOf({...partsOf(PLAIN), 'xl/worksheets/sheet1.xml': '<a>'.repeat(200)})
  ]
])('%s is refused', (_, code, bytes) => {
  const {value, diagnostics} = readBytes(bytes, FIELDS)
  expect(value).toEqual([])
  expect(diagnostics.map((it) => it.code)).toEqual([code])
  expect(listing(diagnostics)).toMatchSnapshot()
})

test.each([
  ['workbookParts', 3],
  ['workbookBytes', 500],
  ['dataCells', 4],
  ['dataRows', 1]
])('a spreadsheet over the limit %s is refused', (limit, most) => {
  const rows = [HEADER, ['A2=HR', 'B2=:', 'C2=#1'], ['A3=RS', 'B3=:', 'C3=#1']]
  const bytes = workbookOf({sheets: [{name: 'Counts', rows}]})
  const {value, diagnostics} = readBytes(bytes, FIELDS, {[limit]: most})
  expect(value).toEqual([])
  expect(listing(diagnostics)).toMatchSnapshot()
})

test('a part that unpacks to many times its size is not unpacked', () => {
  const bomb = ' '.repeat(20_000_000)
  const bytes = zipOf({...partsOf(PLAIN), 'xl/worksheets/sheet1.xml': bomb})
  expect(bytes.length).toBeLessThan(100_000)
  const {diagnostics} = readBytes(bytes, FIELDS)
  expect(listing(diagnostics)).toMatchSnapshot()
})

test('a part that unpacks to more than it says is unpacked no further', () => {
  const bytes = zipOf({
    ...partsOf(PLAIN),
    'xl/worksheets/sheet1.xml': ' '.repeat(50_000_000)
  })
  const {diagnostics} = readBytes(withSmallSizes(bytes), FIELDS)
  expect(listing(diagnostics)).toContain('is torn, or is not what it says it is')
})

test('no bytes make it throw', () => {
  const sound = workbookOf(PLAIN)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 6
      }),
      fc.nat(sound.length),
      (changes, length) => {
        const bytes = sound.slice(0, length < 20 ? length : sound.length)
        for (const [at, byte] of changes) bytes[at] = byte
        readBytes(bytes, FIELDS)
      }
    ),
    {numRuns: 300}
  )
})

test('no sheet makes it throw', () => {
  const piece = fc.constantFrom(
    ...[
      '<row r="1">',
      '<row>',
      '</row>',
      '<c r="A1" t="s">',
      '<c t="e">',
      '</c>',
      '<v>',
      '</v>'
    ],
    ...[
      '<is><t>',
      '</t></is>',
      '<f/>',
      '1',
      '-1e999',
      'x',
      '<c r="XFD1048576">',
      '&#0;',
      '<v/>'
    ]
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const sheet = `<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`
      readBytes(zipOf({...partsOf(PLAIN), 'xl/worksheets/sheet1.xml': sheet}), FIELDS)
    }),
    {numRuns: 300}
  )
})

test('a number is read as the fifteen digits that a spreadsheet shows of it', () => {
  fc.assert(
    fc.property(fc.integer({min: -1e9, max: 1e9}), fc.nat(6), (integer, digits) => {
      const number = integer / 10 ** digits
      const stored = number.toPrecision(17)
      const {value} = read(
        {sheets: [{name: 'A', rows: [HEADER, ['A2=HR', 'B2=:', `C2=#${stored}`]]}]},
        FIELDS
      )
      const cell = value[0]?.rows[0]?.cells[2]?.value
      expect(cell?.kind === 'number' ? Number(cell.decimal) : undefined).toBe(number || 0)
    }),
    {numRuns: 50}
  )
})

/** The cell of a day, by the number that is stored. */
function day(address: string, serial: number): string {
  return `<c r="${address}" s="1"><v>${serial}</v></c>`
}

function read(input: WorkbookInput, description: string): Noted<readonly Table[]> {
  return readBytes(workbookOf(input), description)
}

function readBytes(
  bytes: Uint8Array,
  description: string | undefined,
  limits = {}
): Noted<readonly Table[]> {
  const package_ = `resources:\n  - name: counts\n    path: counts.xlsx${description ?? ''}`
  const files = new Map<ProjectPath, Reading>([
    [asProjectPath('reports/x/data/counts.xlsx'), {kind: 'file', bytes}]
  ])
  if (description !== undefined) {
    const text = new TextEncoder().encode(package_)
    files.set(asProjectPath('reports/x/data/datapackage.yaml'), {
      kind: 'file',
      bytes: text
    })
  }
  const all = {...DEFAULT_SETTINGS.limits, ...limits}
  return readTables(asProjectPath('reports/x'), files, all)
}

function shown(tables: readonly Table[]): readonly string[] {
  return tables.flatMap(({rows}) =>
    rows.map(({cells}) => cells.map(({value}) => shownValue(value)).join(' '))
  )
}

function shownValue(value: CellValue): string {
  return Object.values(value).slice(1, 2).join('')
}

/** The sheet with another figure, under the sum of the old one. */
function changed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const stored = new TextDecoder('latin1').decode(copy).indexOf('sheet1.xml') + 40
  copy[stored] = (copy[stored] ?? 0) ^ 1
  return copy
}

/** The same file, whose directory says that each part is small. */
function withSmallSizes(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (
      view.getUint32(at, true) === 0x02014b50 &&
      900_000 < view.getUint32(at + 24, true)
    ) {
      view.setUint32(at + 24, 900_000, true)
    }
  }
  return copy
}
