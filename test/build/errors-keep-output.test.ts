import {expect, test} from 'vitest'
import {FAULTY_BODY, reportOf, TestProject} from '../projects.js'

test('a sound report becomes a page, a PDF, and an entry of the library', async () => {
  const project = new TestProject({'reports/flows/report.md': reportOf()})
  const {codes, made} = await project.build()
  expect(codes).toEqual([])
  expect(made).toEqual(['flows'])
  expect(Object.keys(project.folder())).toEqual(
    expect.arrayContaining([
      'flows/flows.pdf',
      'flows/index.html',
      'index.html',
      'manifest.json'
    ])
  )
})

test('a report with errors does not replace its last good output', async () => {
  const project = new TestProject({
    'reports/flows/report.md': reportOf(),
    'reports/routes/report.md': reportOf({title: 'Routes'})
  })
  await project.build()
  const before = project.folder('output/full/flows')

  project.put('reports/flows/report.md', reportOf({title: 'Other', body: FAULTY_BODY}))
  project.put('reports/routes/report.md', reportOf({title: 'Routes of today'}))
  const {codes, made} = await project.build()
  expect(codes).toEqual(['html/unknown-reference', 'pipeline/kept-old'])
  expect(made).toEqual(['routes'])
  expect(project.folder('output/full/flows')).toEqual(before)
  expect(project.text('output/full/routes/index.html')).toContain('Routes of today')
  expect(project.text('output/full/index.html')).toContain('Flows in the region')
})
