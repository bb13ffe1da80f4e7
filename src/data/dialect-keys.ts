import {notYet, optional, withDefault} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {COUNT, placed, TEXT, type Placed} from '../yaml/kind.js'
import {DELIMITER} from './description-kinds.js'
import {HAS_HEADER} from './has-header.js'

const DELIMITER_FIELD = optional('delimiter', DELIMITER, 'What stands between cells.')
const HEADER = withDefault('header', HAS_HEADER, true, 'Whether line 1 is the header.')
const SHEET_NAME = optional<Placed<string>>(
  'sheetName',
  placed(TEXT),
  'The sheet of a spreadsheet.'
)
const SHEET_NUMBER = optional<Placed<number>>(
  'sheetNumber',
  placed(COUNT),
  'The same by its number, from 1.'
)

/** `dialect:` of a resource, as Table Dialect has it. */
export const DIALECT = groupOf(
  'how a file holds its cells',
  {
    fields: [DELIMITER_FIELD, HEADER, SHEET_NAME, SHEET_NUMBER],
    letStand: ['$schema'],
    refusals: [
      notYet('data/not-yet', 'checks of data', [
        'caseSensitiveHeader',
        'commentChar',
        'commentRows',
        'doubleQuote',
        'escapeChar',
        'headerJoin',
        'headerRows',
        'itemKeys',
        'itemType',
        'lineTerminator',
        'nullSequence',
        'property',
        'quoteChar',
        'skipInitialSpace',
        'table'
      ])
    ]
  },
  (reading) => {
    reading.get(HEADER)
    return {
      delimiter: reading.get(DELIMITER_FIELD),
      sheetName: reading.get(SHEET_NAME),
      sheetNumber: reading.get(SHEET_NUMBER)
    }
  }
)
