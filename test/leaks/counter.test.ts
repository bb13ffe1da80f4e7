import {describe, expect, test} from 'vitest'
import {checkSources} from '../../src/gate/check-sources.js'
import {TLP} from '../../src/marking/tlp.js'
import type {OutputFile} from '../../src/model/outside.js'
import {asProjectPath, type ProjectPath} from '../../src/model/path.js'
import {markOf} from '../edition/reports.js'
import {plain} from '../fixtures.js'
import {TestProject} from '../projects.js'
import {CHANNELS, KINDS} from './counter-cases.js'

/** The files of the public edition of a report that says it openly. */
async function publishedOf(
  sources: Readonly<Record<string, string>>
): Promise<readonly OutputFile[]> {
  const project = new TestProject(sources)
  const {made, diagnostics} = await project.build({edition: 'public'})
  if (made.length === 0) throw new Error(JSON.stringify(diagnostics))
  const [slug = ''] = made
  return Object.keys(project.folder('output/public'))
    .filter((path) => path.startsWith(`${slug}/`))
    .map((path) => {
      const bytes = project.bytes(`output/public/${path}`)
      return {path: asProjectPath(path), bytes}
    })
}

describe('where the cut lets through what has a mark, the gate refuses it:', () => {
  test.each([...KINDS, ...CHANNELS])('$name', async ({sources, channels}) => {
    const files = await publishedOf(sources(false))
    const {diagnostics} = await new TestProject(sources(true)).judge(files, 'public')
    const told = diagnostics.filter(({code}) => code === 'gate/withheld-text')
    const found = told.map(({message}) => /channel “([^”]+)”/.exec(plain(message))?.[1])
    expect(found).toEqual(expect.arrayContaining([...channels]))
    expect(JSON.stringify(diagnostics)).not.toMatch(/kassandra|48731/i)
  })
})

function bytesOf(
  sources: Readonly<Record<string, string>>
): ReadonlyMap<ProjectPath, Uint8Array> {
  const own = Object.entries(sources).filter(([path]) => path.startsWith('reports/'))
  return new Map(
    own.map(([path, text]) => [asProjectPath(path), new TextEncoder().encode(text)])
  )
}

describe('where classifying is blind to a mark, the second reading sees it:', () => {
  const marks = KINDS.filter(({isNoMark}) => isNoMark !== true)
  test.each(marks)('$name', async ({sources}) => {
    const blind = await new TestProject(sources(false)).judge([], 'public')
    const limit = {ceiling: markOf('TLP:CLEAR'), scheme: TLP}
    const told = checkSources(bytesOf(sources(true)), blind.value.withheld, limit)
    expect(told.map(({code}) => code)).toContain('gate/unread-mark')
    const whole = await new TestProject(sources(true)).judge([], 'public')
    expect(checkSources(bytesOf(sources(true)), whole.value.withheld, limit)).toEqual([])
  })
})
