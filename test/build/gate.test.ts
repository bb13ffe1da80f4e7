import {describe, expect, test} from 'vitest'
import type {OutputFile, Ran, Runner} from '../../src/model/outside.js'
import {listing} from '../fixtures.js'
import {
  FAULTY_BODY,
  INLINE_RUNNER,
  reportOf,
  runnerAfter,
  TestProject
} from '../projects.js'

const SECRET = 'The Kassandra file has 48731 pages.'
const BODY = `# Findings {#sec-findings}\n\nThe flows rose.\n\n<!-- ${SECRET} -->\n`

/** As a program that has a hole: what it fills is put into the pages of one report. */
function leakyRunner(words: string, title: string): Runner {
  return {
    run: (task, input) => INLINE_RUNNER.run(task, input),
    async begin(task, input) {
      const begun = await INLINE_RUNNER.begin(task, input)
      if (begun.kind !== 'begun') return begun
      return {...begun, rest: begun.rest.then((ran) => withLeak(ran, words, title))}
    }
  }
}

function withLeak(ran: Ran, words: string, title: string): Ran {
  if (ran.kind !== 'done' || !Array.isArray(ran.product)) return ran
  const files = ran.product as readonly OutputFile[]
  return {
    ...ran,
    product: files.map(({path, bytes}) => {
      const html = new TextDecoder().decode(bytes)
      const isIt = path === 'index.html' && html.includes(title)
      const leaky = html.replace('</main>', `<p title="${words}"></p></main>`)
      return {path, bytes: isIt ? new TextEncoder().encode(leaky) : bytes}
    })
  }
}

function twoReports(body = BODY): TestProject {
  return new TestProject({
    'reports/flows/report.md': reportOf({title: 'Flows', body}),
    'reports/routes/report.md': reportOf({title: 'Routes'})
  })
}

describe('a report in whose page something withheld stands', () => {
  test('is not written, the others are, and the words are not told', async () => {
    const project = twoReports()
    const runner = leakyRunner('the Kassandra file', 'Flows')
    const {diagnostics, made} = await project.build({runner})
    expect(made).toEqual(['routes'])
    expect(Object.keys(project.folder()).filter((it) => it.startsWith('flows'))).toEqual(
      []
    )
    expect(listing(diagnostics).replace(/line \d+/, 'line 9')).toBe(
      '11:1-11:45 error gate/withheld-text: a word of this is withheld and stands in `flows/index.html`, channel “alternative text”, line 9\n' +
        '  hint: Release it in the source by its mark, or take it out of what is kept.\n'
    )
  })

  test('is refused again when it comes out of the cache', async () => {
    const project = twoReports()
    await project.build({runner: leakyRunner('Kassandra', 'Flows')})
    const {codes, made} = await project.build()
    expect(codes).toEqual(['gate/withheld-text'])
    expect(made).toEqual(['routes'])
  })

  test('is not written as a draft either', async () => {
    const project = twoReports()
    const runner = leakyRunner('48731', 'Flows')
    const {codes} = await project.build({runner, isDraft: true})
    expect(codes).toContain('gate/withheld-text')
    expect(project.has('output/draft/full/flows/index.html')).toBe(false)
  })
})

test('the last good output stays where the gate refuses the new one', async () => {
  const project = twoReports()
  await project.build()
  const before = project.folder('output/full/flows')
  project.put(
    'reports/flows/report.md',
    reportOf({title: 'Flows', body: `${BODY}\nMore.\n`})
  )
  const {codes} = await project.build({runner: leakyRunner('Kassandra', 'Flows')})
  expect(codes).toEqual(['gate/withheld-text', 'pipeline/kept-old'])
  expect(project.folder('output/full/flows')).toEqual(before)
})

test('output that is carried over goes when today’s sources withhold what it says', async () => {
  const project = twoReports('# Findings {#sec-findings}\n\nThe Kassandra file.\n')
  await project.build()
  const body = `${FAULTY_BODY}\n<!-- The Kassandra file. -->\n`
  project.put('reports/flows/report.md', reportOf({title: 'Flows', body}))
  const {codes} = await project.build()
  expect(new Set(codes)).toEqual(
    new Set(['html/unknown-reference', 'gate/withheld-text', 'pipeline/removed-old'])
  )
  expect(project.has('output/full/flows/index.html')).toBe(false)
  expect(project.has('output/full/routes/index.html')).toBe(true)
})

describe('the record of a release', () => {
  test('knows what went in and out, and what was withheld by number alone', async () => {
    const project = twoReports()
    await project.build()
    const text = project.text('releases/full.json')
    expect(text).not.toMatch(/Kassandra|48731|The flows/)
    const record = JSON.parse(text) as {
      readonly reports: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    }
    expect(record.reports['flows']).toMatchObject({
      report: 'flows',
      ceiling: 'TLP:GREEN',
      mark: 'TLP:GREEN',
      withheld: {'TLP:GREEN': {comment: 1}},
      releases: []
    })
    const inputs = record.reports['flows']?.['inputs']
    expect(Object.keys(inputs ?? {})).toEqual(['reports/flows/report.md'])
  })

  test('is none of a draft, and lies outside of the folder that is published', async () => {
    const project = twoReports()
    await project.build({isDraft: true})
    expect(project.has('releases/full.json')).toBe(false)
  })

  test('spares an unchanged build the judging, and nothing else does', async () => {
    const project = twoReports()
    const judged: string[] = []
    const runner = runnerAfter((task) => {
      if (task.startsWith('judge')) judged.push(task)
      return Promise.resolve(undefined)
    })
    await project.build({runner})
    expect(judged.toSorted()).toEqual(['judgeLibrary', 'judgeReport', 'judgeReport'])

    judged.length = 0
    await project.build({runner})
    expect(judged).toEqual([])

    // A cache says nothing of what was released: without the record all is judged.
    project.remove('releases/')
    await project.build({runner})
    expect(judged.toSorted()).toEqual(['judgeLibrary', 'judgeReport', 'judgeReport'])

    // What is not there any more comes out of the cache, and is judged.
    judged.length = 0
    project.remove('output/full/flows/')
    await project.build({runner})
    expect(judged).toEqual(['judgeReport'])
  })

  test('that was changed by hand counts for nothing', async () => {
    const project = twoReports()
    await project.build()
    const record = project.text('releases/full.json')
    for (const text of ['{', '[]', record.replaceAll(/"key": "../g, '"key": "zz')]) {
      project.put('releases/full.json', text)
      const {codes} = await project.build()
      expect(codes).toEqual([])
      expect(project.text('releases/full.json')).toBe(record)
    }
  })
})

test('what tells of the machine is refused', async () => {
  const project = twoReports()
  const runner = leakyRunner('/home/somebody/reports', 'Flows')
  const {codes} = await project.build({runner})
  expect(codes).toEqual(['gate/machine-trace'])
})
