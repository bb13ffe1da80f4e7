import {diagnose, startOf, type Diagnostic, type Wording} from '../model/diagnostic.js'
import type {Code} from '../model/codes.js'
import type {ProjectPath} from '../model/path.js'
import type {Limits} from '../model/settings.js'

/** The limits that hold for a spreadsheet, as the settings give them. */
export type WorkbookLimits = Pick<
  Limits,
  'dataRows' | 'dataCells' | 'workbookBytes' | 'workbookParts' | 'workbookRatio'
>

/** What is said of a spreadsheet as a whole. */
function atFile(
  code: Code,
  file: ProjectPath,
  message: Wording,
  hint: Wording
): Diagnostic {
  return diagnose(code, message, {span: startOf(file), hints: [hint]})
}

/** The file is no spreadsheet, or a torn one. */
export function damaged(file: ProjectPath, message: Wording): Diagnostic {
  return atFile(
    'data/bad-workbook',
    file,
    message,
    'Open it in a spreadsheet program and save it anew, as XLSX.'
  )
}

/** The file has what no spreadsheet program writes, and what harms those who read it. */
export function unsafe(file: ProjectPath, message: Wording): Diagnostic {
  return atFile(
    'data/unsafe-workbook',
    file,
    message,
    'Ask where the file comes from, and export its table as CSV.'
  )
}

/** The file is over a limit of the settings. */
export function tooLarge(
  file: ProjectPath,
  message: string,
  limit: string,
  most: number
): Diagnostic {
  return atFile(
    'data/too-large',
    file,
    `${message}: the limit \`limits.${limit}\` is ${most}`,
    'Take out what the report does not need, or raise the limit.'
  )
}
