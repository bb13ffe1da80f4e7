import {expect, test} from 'vitest'
import {editionsOf, findDropped} from '../../src/pipeline/editions.js'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {listing} from '../fixtures.js'
import {reportOf, TestProject} from '../projects.js'

const SETTINGS = `editions:
  inside: {ceiling: TLP:RED}
  partners: {ceiling: TLP:AMBER}
  public: {ceiling: TLP:CLEAR}
`

const DESCRIPTION = `tearline: {marking: TLP:CLEAR}
resources:
  - name: flows
    path: flows.csv
    sources: [{title: Example}]
    tearline: {marking-column: mark}
    schema:
      primaryKey: [state]
      fields: [{name: state, type: string}, {name: count, type: integer}, {name: mark, type: string}]
`

const HEAD = `slug: flows-of-the-region
editions: [inside, partners, public]
field-markings: {title: TLP:CLEAR, slug: TLP:CLEAR}`

interface Parts {
  readonly head?: string
  readonly body: string
  readonly rows?: string
  readonly settings?: string
  readonly more?: Readonly<Record<string, string>>
}

function projectOf({head = HEAD, body, rows, settings = SETTINGS, more}: Parts) {
  return new TestProject({
    'tearline.yaml': settings,
    'reports/a/report.md': reportOf({marking: 'TLP:RED', head, body}),
    'reports/a/data/datapackage.yaml': DESCRIPTION,
    'reports/a/data/flows.csv': `state,count,mark\n${rows ?? 'rs,7,\nro,9,\nbg,120345,TLP:RED'}\n`,
    ...more
  })
}

const BODY = `# Findings {#sec-findings marking="TLP:CLEAR"}

The flows rose.[^open]

(TLP:AMBER) Drivers are named Ariadne.[^closed]

It was :portion[in Skopje]{marking="TLP:RED" tearline="in a town"}.

::table[Flows]{#tbl-flows data=flows columns="state, count"}

[^open]: As told.

[^closed]: By Bertolt.

## Methods of Casimir {#sec-casimir marking="TLP:RED"}

They telephone. <!-- ask Dorothea -->
`

const CANARIES = [
  'Ariadne',
  'Skopje',
  'Bertolt',
  'asimir',
  'Dorothea',
  '120345',
  '120,345'
]

test('each edition holds what is marked up to its ceiling, and shows its mark', async () => {
  const project = projectOf({body: BODY})
  const marks = []
  for (const edition of ['inside', 'partners', 'public']) {
    const {diagnostics} = await project.build({edition})
    expect(listing(diagnostics)).toBe('')
    const page = project.text(`output/${edition}/flows-of-the-region/index.html`)
    marks.push(/TLP:[A-Z+]+/.exec(page)?.[0])
    const text = project.wholeText(`output/${edition}`)
    const found = CANARIES.filter((it) => text.includes(it))
    const expected = {
      inside: CANARIES.filter((it) => it !== 'Dorothea'),
      partners: ['Ariadne', 'Bertolt'],
      public: []
    }[edition]
    expect(found, edition).toEqual(expected)
  }
  expect(marks).toEqual(['TLP:RED', 'TLP:AMBER', 'TLP:CLEAR'])
})

test('a band shows the figure of an item, and its mark beside the label', async () => {
  const body = `# Findings {marking="TLP:CLEAR"}

:::big-numbers
- :value[flows.count]{state=rs} flows to Serbia
:::
`
  const settings = 'editions: {inside: {ceiling: TLP:RED, portion-marks: on}}\n'
  const head = HEAD.replace('inside, partners, public', 'inside')
  const project = projectOf({body, head, settings, rows: 'rs,7,'})
  const {diagnostics} = await project.build({edition: 'inside'})
  expect(listing(diagnostics)).toBe('')
  const page = project.text('output/inside/flows-of-the-region/index.html')
  const band = /<ul class="band.*?<\/ul>/s.exec(page)?.[0] ?? ''
  const words = band
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  expect(words).toBe('7 (TLP:CLEAR) flows to Serbia')
})

test('what is withheld changes no byte of an edition', async () => {
  const one = projectOf({body: BODY})
  const other = projectOf({
    rows: 'rs,7,\nzz,1,TLP:RED\nyy,2,TLP:GREEN\nro,9,\nbg,-5,TLP:AMBER+STRICT',
    body: BODY.replace('Ariadne', 'another name, *and more* of it')
      .replace('in Skopje', 'nowhere')
      .replace('By Bertolt.', 'By nobody.\n\n    Who?')
      .replace('ask Dorothea', 'ask nobody')
      .replace(
        'They telephone.',
        '### Deeper\n\nThey write.[^third]\n\n[^third]: Letters.'
      )
      .replace('#sec-casimir', '#sec-letters'),
    more: {'reports/a/glossary.yaml': 'abbreviations: {OCG: organised crime group}\n'}
  })
  for (const project of [one, other]) {
    const {codes} = await project.build({edition: 'public'})
    expect(codes).toEqual([])
  }
  expect(Object.keys(one.folder('output/public'))).not.toEqual([])
  expect(other.folder('output/public')).toEqual(one.folder('output/public'))
})

test('a report is made in the editions that it names, else where its mark allows', async () => {
  const body = '# Findings {marking="TLP:CLEAR"}\n\nThe flows rose.\n'
  const named = projectOf({body, head: HEAD.replace('inside, partners, ', '')})
  await named.build({edition: 'partners'})
  expect(Object.keys(named.folder('output/partners'))).toEqual([])
  const unnamed = projectOf({body, head: ''})
  await unnamed.build({edition: 'public'})
  await unnamed.build({edition: 'inside'})
  expect(Object.keys(unnamed.folder('output/public'))).toEqual([])
  expect(unnamed.has('output/inside/a/index.html')).toBe(true)
})

test('an edition below the report’s mark needs a title and a slug to show', async () => {
  const body = '# Findings {marking="TLP:CLEAR"}\n\nThe flows rose.\n'
  const project = projectOf({body, head: 'editions: [inside, public]'})
  const {codes} = await project.build({edition: 'public'})
  expect(codes).toEqual(['edition/no-field', 'edition/no-field'])
  expect((await project.build({edition: 'inside'})).codes).toEqual([])
  const head = 'editions: {public: {title: Open, slug: open}}'
  const named = projectOf({body, head})
  expect((await named.build({edition: 'public'})).codes).toEqual([])
  expect(named.wholeText('output/public')).not.toContain('Flows in the region')
})

const SUM = ':value[flows.count]{sum=state}'

async function checkSum(value: string, settings = SETTINGS): Promise<readonly string[]> {
  const body = `# Findings {marking="TLP:CLEAR"}\n\nIn all ${value} cases.\n`
  const found = await projectOf({body, settings}).check(undefined, 'public')
  return found.map(({code}) => code)
}

test('a sum over rows that are not all shown waits for a word of the author', async () => {
  expect(await checkSum(SUM)).toEqual(['edition/cut-rows'])
  expect(await checkSum(':value[flows.count]{sum=state over=shown}')).toEqual([])
  expect(await checkSum(':value[flows.count]{state=rs}')).toEqual([])
  expect(await checkSum(':value[flows.count]{state=bg}')).toEqual(['edition/cut-data'])
  const project = projectOf({
    body: `# Findings {marking="TLP:CLEAR"}\n\nIn all :value[flows.count]{sum=state over=shown} cases.\n`
  })
  await project.build({edition: 'public'})
  expect(project.wholeText('output/public')).toContain('16 (of what is shown)')
})

test('a figure computed from all rows waits for the owner’s approval', async () => {
  const value = ':value[flows.count]{sum=state release="agreed with all"}'
  expect(await checkSum(value)).toEqual(['edition/unapproved-release'])
  const approval = `approvals: [{report: a, editions: [public], figure: value flows.count sum=state}]\n`
  expect(await checkSum(value, SETTINGS + approval)).toEqual([])
  const other = ':value[flows.count]{sum=state state="rs, bg" release="agreed with all"}'
  expect(await checkSum(other, SETTINGS + approval)).toEqual([
    'edition/unapproved-release'
  ])
})

test('what was made under a mark that was raised is removed, though the report has errors', async () => {
  const project = projectOf({body: BODY})
  await project.build({edition: 'partners'})
  expect(project.wholeText('output/partners')).toContain('Ariadne')
  const faulty = BODY.replace('(TLP:AMBER)', '(TLP:RED)').replace(
    'rose.',
    'rose, @fig-nowhere.'
  )
  project.put(
    'reports/a/report.md',
    reportOf({marking: 'TLP:RED', head: HEAD, body: faulty})
  )
  const {codes} = await project.build({edition: 'partners'})
  expect(codes).toContain('pipeline/removed-old')
  expect(project.wholeText('output/partners')).not.toContain('Ariadne')
})

test('editions that the project does not name any more are found', async () => {
  const project = projectOf({body: BODY})
  await project.build({edition: 'public'})
  project.put('output/draft/public/x/index.html', '')
  project.put('output/notes.txt', '')
  const dropped = await findDropped(project.world, editionsOf(DEFAULT_SETTINGS))
  expect(dropped.value).toEqual(['output/public'])
  expect(dropped.diagnostics.map(({code}) => code)).toEqual(['pipeline/removed-old'])
})

test('an edition says what its owner and its report say of it', async () => {
  const project = projectOf({
    settings: `editions:
  public: {ceiling: TLP:CLEAR, watermark: PUBLIC VERSION, audience: Everyone}
`,
    head: `editions: {public: {title: Open, slug: open, registration: EX-7, isbn: 978-0-00-000000-2, distribution: [BG, RO]}}`,
    body: '# Findings {marking="TLP:CLEAR"}\n\nThe flows rose.\n'
  })
  expect((await project.build()).codes).toEqual([])
  const text = project.wholeText('output/public')
  for (const words of [
    'PUBLIC VERSION',
    'Everyone',
    'EX-7',
    '978-0-00-000000-2',
    'BG and RO'
  ]) {
    expect(text).toContain(words)
  }
})

test('a brief is made of what is chosen for it, with the headings that lead there', async () => {
  const project = projectOf({
    settings: `editions:
  brief: {ceiling: TLP:RED, include: [.summary], leave-out: [case]}
`,
    head: 'editions: {brief: {}}',
    body: `# Summary {.summary}

In short.

:::case[JOKER]{type="joint investigation"}
What happened.
:::

# Routes

At length.

:::key-findings{editions="brief"}
- Chosen.
:::

## Methods

They telephone.
`
  })
  expect((await project.build()).codes).toEqual([])
  const page = project.text('output/brief/a/index.html')
  for (const words of ['In short', 'Routes', 'Chosen']) expect(page).toContain(words)
  for (const words of ['JOKER', 'At length', 'Methods', 'telephone']) {
    expect(page).not.toContain(words)
  }
})
