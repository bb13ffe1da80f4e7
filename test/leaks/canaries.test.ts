import {beforeAll, describe, expect, test} from 'vitest'
import {TestProject} from '../projects.js'
import {plantCanaries, type CanaryProject} from './canary-report.js'
import {EDITIONS} from './flocks.js'
import {lookFor, readBytes, type Found, type Reading} from './read-released.js'

// The sheets are those that the browser prints; their PDF is written by a small printer.
let planted: CanaryProject
const editions = new Map<string, {readonly found: Found; readonly codes: Set<string>}>()

beforeAll(async () => {
  planted = await plantCanaries()
  const project = new TestProject(planted.files)
  for (const edition of EDITIONS) {
    const {codes} = await project.build({edition})
    const found = lookFor(planted.canaries, readingsOf(project, edition), edition)
    editions.set(edition, {found, codes: new Set(codes)})
  }
})

function readingsOf(project: TestProject, edition: string): readonly Reading[] {
  return Object.keys(project.folder(`output/${edition}`)).flatMap((path) =>
    readBytes(path, project.bytes(`output/${edition}/${path}`))
  )
}

describe.each(EDITIONS)('the edition %s of a report full of canaries', (edition) => {
  test('is made', () => {
    expect([...(editions.get(edition)?.codes ?? [])].toSorted()).toEqual([
      'binding/unused-parameter',
      'markdown/todo'
    ])
  })

  test('has none that is not for its readers, in any file', () => {
    expect(editions.get(edition)?.found.leaked).toEqual([])
  })

  test('has all that are for its readers', () => {
    expect(editions.get(edition)?.found.lost).toEqual([])
  })
})

test('the canaries are many, and no two are one', () => {
  const {canaries} = planted
  expect(canaries.length).toBeGreaterThan(250)
  expect(new Set(canaries.map(({word}) => word)).size).toBe(canaries.length)
})
