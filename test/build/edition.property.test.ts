import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findMark, isWithin} from '../../src/marking/marks.js'
import {readManifest} from '../../src/pipeline/manifest.js'
import {FAULTY_BODY, reportOf, TestProject} from '../projects.js'

/** What may be done to a project between two builds. */
const MARKS = ['TLP:CLEAR', 'TLP:AMBER', 'TLP:RED'] as const
const NAMES = ['flows', 'routes', 'sea'] as const
const step = fc.record({
  name: fc.constantFrom(...NAMES),
  deed: fc.constantFrom('write', 'break', 'blank', 'delete', 'meddle'),
  mark: fc.constantFrom(...MARKS),
  slug: fc.option(fc.constantFrom(...NAMES), {nil: undefined, freq: 6}),
  title: fc.constantFrom('One', 'Two'),
  asked: fc.subarray([...NAMES], {minLength: 1})
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test('whatever is done between builds, nothing mixed and nothing too low remains', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 2, maxLength: 6}), async (steps) => {
      const project = new TestProject({'reports/flows/report.md': reportOf()})
      const marks = new Map<string, string>([['flows', 'TLP:GREEN']])
      for (const it of steps) {
        act(project, it, marks)
        const names = it.asked.filter((name) => project.has(`reports/${name}/report.md`))
        await project.build({reports: names})
        checkFolder(project, marks)
      }
      // All that is sound today is what a fresh build makes of it.
      await project.build()
      const fresh = new TestProject(inputsOf(project))
      const {made} = await fresh.build()
      for (const slug of made) {
        const folder = `output/full/${slug}`
        expect(project.folder(folder)).toEqual(fresh.folder(folder))
      }
    }),
    {numRuns: 12}
  )
})

function act(project: TestProject, it: Step, marks: Map<string, string>): void {
  const path = `reports/${it.name}/report.md`
  const {title, mark: marking} = it
  const head = it.slug === undefined ? '' : `slug: ${it.slug}`
  switch (it.deed) {
    case 'write':
      project.put(path, reportOf({title, marking, head}))
      marks.set(it.name, marking)
      return
    case 'break':
      project.put(path, reportOf({title, marking, head, body: FAULTY_BODY}))
      marks.set(it.name, marking)
      return
    case 'blank':
      project.put(path, 'No front matter.\n')
      marks.delete(it.name)
      return
    case 'delete':
      project.remove(`reports/${it.name}/`)
      marks.delete(it.name)
      return
    case 'meddle':
      if (project.has(`output/full/${it.name}/index.html`)) {
        project.put(`output/full/${it.name}/index.html`, 'meddled')
      }
  }
}

/** What holds of an edition's folder after any build. */
function checkFolder(project: TestProject, marks: ReadonlyMap<string, string>): void {
  const folder = project.folder()
  if (Object.keys(folder).length === 0) return
  const manifest = readManifest(project.bytes('output/full/manifest.json'))
  if (!manifest) throw new Error('The manifest cannot be read')
  const told = Object.values(manifest.reports).flatMap(({files}) => Object.entries(files))
  const lying = Object.entries(folder).filter(([path]) =>
    NAMES.some((name) => path.startsWith(`${name}/`))
  )
  expect(told.toSorted()).toEqual(lying.toSorted())
  for (const [slug, {listing}] of Object.entries(manifest.reports)) {
    const today = todayOf(project, slug, marks).map((it) => findMark(it))
    expect(today.length).toBeGreaterThan(0)
    const ceiling = findMark(listing.mark)
    for (const mark of today) {
      expect(mark && ceiling && isWithin(mark, ceiling)).toBe(true)
    }
    expect(project.text('output/full/index.html')).toContain(`${slug}/index.html`)
  }
}

/** The marks of the reports that have a slug today. */
function todayOf(
  project: TestProject,
  slug: string,
  marks: ReadonlyMap<string, string>
): readonly string[] {
  return [...marks].flatMap(([name, mark]) => {
    const text = project.text(`reports/${name}/report.md`)
    const own = /^slug: (.*)$/m.exec(text)?.[1] ?? name
    return own === slug ? [mark] : []
  })
}

function inputsOf(project: TestProject): Readonly<Record<string, string>> {
  const paths = [...project.files.keys()].filter((it) => it.startsWith('reports/'))
  return Object.fromEntries(paths.map((it) => [it, project.text(it)]))
}
