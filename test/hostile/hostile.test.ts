import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Reading} from '../../src/model/outside.js'
import {TestProject} from '../projects.js'
import {ATTACKS} from './attacks.js'
import {isHeavy, type HostileCase} from './hostile-case.js'
import {hostileCases} from './hostile-cases.js'
import {filesOf, SOUND} from './hostile-project.js'

const CASES = hostileCases('http://127.0.0.1:9')
const LIGHT = CASES.filter((it) => !isHeavy(it))
const LINK: Reading = {kind: 'refused', why: 'link'}

/** What is told of a case that lies beside a sound report; `limits.slow.ts` has the rest. */
test.each(LIGHT)('$attack: $name', async (it) => {
  const diagnostics = await projectOf(it).check()
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  const codes = errors.map(({code}) => code)
  if (it.code === undefined) expect(codes).toEqual([])
  else expect(codes).toContain(it.code)

  const elsewhere = errors.filter(({span}) => span?.file.startsWith('reports/sound/'))
  expect(elsewhere).toEqual([])
  // What an author wrote is quoted, and never becomes a part of our own words.
  const words = diagnostics.flatMap(({message, hints}) => [message, ...hints].flat())
  const own = words.filter((word) => typeof word === 'string')
  expect(own.filter((word) => word.includes('CANARY'))).toEqual([])
})

test('no two cases have one name', () => {
  const names = CASES.map(({name}) => name)
  expect(names.filter((it, index) => names.indexOf(it) < index)).toEqual([])
})

test.each(Object.entries(ATTACKS))(
  'there are cases or tests for %s',
  (attack, others) => {
    const root = join(import.meta.dirname, '../..')
    const count = CASES.filter((it) => it.attack === attack).length
    expect(count + others.length).toBeGreaterThan(0)
    expect(others.filter((path) => !existsSync(join(root, path)))).toEqual([])
  }
)

function projectOf(it: HostileCase): TestProject {
  const own = [
    ...Object.entries(filesOf(it)),
    ...Object.keys(it.links ?? {}).map((path) => [path, LINK] as const)
  ].map(([path, file]) => [`reports/${it.name}/${path}`, file] as const)
  return new TestProject({
    ...Object.fromEntries(own),
    'reports/sound/report.md': SOUND
  })
}
