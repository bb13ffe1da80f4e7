import {expect, test} from 'vitest'
import {drawListings} from '../../src/cli/editions-command.js'
import {markOf} from '../edition/reports.js'
import {asProjectPath} from '../../src/model/path.js'

test('each element is a line, and each edition says whether it has it', () => {
  const file = asProjectPath('reports/a/report.md')
  const span = {file, start: {line: 7, column: 1}, end: {line: 7, column: 2}}
  const chapter = {
    kind: 'chapter',
    name: '#sec-a',
    span,
    depth: 1,
    mark: markOf('TLP:CLEAR')
  }
  const table = {kind: 'table', name: '#tbl-a', span, depth: 2, mark: markOf('TLP:RED')}
  const text = drawListings([
    {edition: 'inside', elements: [chapter, table]},
    {edition: 'public', elements: [chapter, {...table, why: 'mark'}]}
  ])
  expect(text.split('\n')).toEqual([
    '                                         inside  public',
    'report.md:7  chapter #sec-a (TLP:CLEAR)  in      in',
    'report.md:7    table #tbl-a (TLP:RED)    in      out: its mark',
    ''
  ])
})
