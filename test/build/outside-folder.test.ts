import {describe, expect, test} from 'vitest'
import type {Reading} from '../../src/model/outside.js'
import {reportOf, TestProject} from '../projects.js'

const LINK: Reading = {kind: 'refused', why: 'link'}
const SECRET = 'What stands in another folder'

/** Every way in which an author can name a file. */
const WRITTEN = [
  '../other/secret.svg',
  'figures/../../other/secret.svg',
  '/etc/passwd',
  'C:\\secret.svg',
  '~/secret.svg',
  '..\\other\\secret.svg',
  '%2e%2e/other/secret.svg',
  'https://example.org/a.svg',
  '//example.org/a.svg',
  'file:///etc/passwd',
  'data:image/svg+xml,%3Csvg%3E',
  'figures/link.svg'
]

/** What lies beside and inside the report. */
const AROUND = {
  'reports/other/report.md': reportOf({title: 'Other', body: `# A\n\n${SECRET}.\n`}),
  'reports/other/secret.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">${SECRET}</text></svg>`,
  'reports/other/secret.csv': `a\n${SECRET}\n`,
  'reports/flows/figures/link.svg': LINK,
  'reports/flows/data/link.csv': LINK
}

describe('a picture', () => {
  test.each(WRITTEN)('at %s is an error at its place', async (path) => {
    const body = `# Findings\n\n:::figure[A map]{#fig-map}\n![Alt](${path})\n:::\n`
    const project = new TestProject({
      ...AROUND,
      'reports/flows/report.md': reportOf({body})
    })
    const {diagnostics, made} = await project.build({reports: ['flows']})
    const told = diagnostics.find(({code}) => code === 'picture/outside-folder')
    expect(told?.span).toMatchObject({file: 'reports/flows/report.md', start: {line: 10}})
    expect(made).toEqual([])
  })

  test('that is not there, or is no plain file, is an error at its place', async () => {
    const body = `# A\n\n:::figure[A]{#fig-a}\n![Alt](none.svg)\n:::\n\n:::figure[B]{#fig-b}\n![Alt](odd.svg)\n:::\n`
    const project = new TestProject({
      'reports/flows/report.md': reportOf({body}),
      'reports/flows/odd.svg': {kind: 'refused', why: 'not-a-file'}
    })
    const {diagnostics} = await project.build()
    const places = diagnostics.map(({code, span}) => [code, span?.start.line])
    expect(places).toEqual([
      ['picture/missing', 10],
      ['picture/outside-folder', 14]
    ])
  })
})

describe('a table', () => {
  test.each([
    '../../other/secret.csv',
    '/etc/passwd',
    'https://example.org/a.csv',
    '//example.org/a.csv',
    'file:///etc/passwd',
    '..\\\\..\\\\other\\\\secret.csv',
    'link.csv'
  ])('at %s is an error at its place', async (path) => {
    const project = new TestProject({
      ...AROUND,
      'reports/flows/report.md': reportOf({
        body: '# Findings\n\n::table[A]{#tbl-a data=flows columns=a}\n'
      }),
      'reports/flows/data/datapackage.yaml': `name: a\nresources:\n  - name: flows\n    path: "${path}"\n`
    })
    const {diagnostics, made} = await project.build({reports: ['flows']})
    const told = diagnostics.find(({code}) => code === 'data/outside-folder')
    expect(told?.span).toMatchObject({
      file: 'reports/flows/data/datapackage.yaml',
      start: {line: 4}
    })
    expect(made).toEqual([])
  })
})

describe('a text that is a link', () => {
  test.each(['report.md', '01-more.md', 'glossary.yaml'])(
    'as %s is an error at its place, and the report is not made',
    async (name) => {
      const project = new TestProject({
        'reports/flows/report.md': reportOf(),
        [`reports/flows/${name}`]: LINK
      })
      const {diagnostics, made} = await project.build()
      expect(diagnostics.map(({code, span}) => [code, span?.file])).toEqual([
        ['pipeline/refused-file', `reports/flows/${name}`]
      ])
      expect(made).toEqual([])
    }
  )

  test('as the settings or a description is an error', async () => {
    const project = new TestProject({
      'tearline.yaml': LINK,
      'reports/flows/report.md': reportOf(),
      'reports/flows/data/datapackage.yaml': LINK,
      'reports/flows/data/a.csv': 'a\n1\n'
    })
    const {diagnostics, made} = await project.build()
    const errors = diagnostics.filter(({severity}) => severity === 'error')
    expect(errors.map(({code, span}) => [code, span?.file])).toEqual([
      ['pipeline/refused-file', 'tearline.yaml'],
      ['data/outside-folder', 'reports/flows/data/datapackage.yaml']
    ])
    expect(made).toEqual([])
  })
})

test.each([
  ['reports', {}],
  ['templates', {'reports/flows/report.md': reportOf()}],
  ['templates/mine', {'reports/flows/report.md': reportOf()}],
  ['reports/other', {'reports/flows/report.md': reportOf()}],
  ['reports/flows/data', {'reports/flows/report.md': reportOf()}],
  ['reports/flows/figures', {'reports/flows/report.md': reportOf()}]
])('a link in place of the folder %s is told', async (path, files) => {
  const project = new TestProject({...files, [path]: LINK})
  const {diagnostics} = await project.build()
  expect(diagnostics.map(({code, span}) => [code, span?.file])).toEqual([
    ['pipeline/refused-file', path]
  ])
})

test('a table in a folder that is a link is told once, as the link', async () => {
  const project = new TestProject({
    'reports/flows/report.md': reportOf({body: '# A\n\n:value[flows.a]{b=1}\n'}),
    'reports/flows/data': LINK
  })
  const {codes} = await project.build()
  expect(codes).toEqual(['pipeline/refused-file'])
})

test('what lies in the folder and is asked for by nobody reaches no output', async () => {
  const project = new TestProject({
    'reports/flows/report.md': reportOf(),
    'reports/flows/notes.txt': SECRET,
    'reports/flows/figures/unused.svg': AROUND['reports/other/secret.svg'],
    'reports/flows/data/unused.csv': `a\n${SECRET}\n`,
    'reports/flows/.hidden.md': SECRET,
    'reports/flows/link': LINK
  })
  const {made} = await project.build()
  expect(made).toEqual(['flows'])
  expect(project.wholeText()).not.toContain(SECRET)
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
  'a link to %s is an error, and left out of a draft',
  async (url) => {
    const project = new TestProject({
      'reports/flows/report.md': reportOf({body: `# A\n\nSee [here](${url}).\n`})
    })
    const {diagnostics} = await project.build({isDraft: true})
    expect(diagnostics.map(({code, span}) => [code, span?.start.line])).toEqual([
      ['html/unsafe-link', 9]
    ])
    expect(project.text('output/draft/full/flows/index.html')).not.toContain(url)
  }
)

test('a folder of reports/ without a report is told, hidden ones are not', async () => {
  const project = new TestProject({
    'reports/flows/report.md': reportOf(),
    'reports/routes/Report.md': reportOf(),
    'reports/.trash/report.md': 'no report',
    'reports/README.md': 'About these reports'
  })
  const {codes, made} = await project.build()
  expect(codes).toEqual(['pipeline/no-report'])
  expect(made).toEqual(['flows'])
})
