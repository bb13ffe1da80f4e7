import type {Span} from '../../src/model/diagnostic.js'
import {asProjectPath} from '../../src/model/path.js'

/** A place on one line of `reports/a/report.md`, or of another file of that report. */
export function placeAt(line: number, column = 1, file = 'report.md'): Span {
  return {
    file: asProjectPath(`reports/a/${file}`),
    start: {line, column},
    end: {line, column: column + 1}
  }
}
