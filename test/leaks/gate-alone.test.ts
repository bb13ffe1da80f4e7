import {beforeAll, describe, expect, test} from 'vitest'
import type {OutputFile} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import {TestProject} from '../projects.js'
import {plantCanaries, type CanaryProject} from './canary-report.js'
import {EDITIONS} from './flocks.js'

let planted: CanaryProject

beforeAll(async () => {
  planted = await plantCanaries()
})

function pageOf(name: string, word: string): OutputFile {
  const html = `<!doctype html><p>TLP:CLEAR</p><p>${word}</p>`
  return {path: asProjectPath(`${name}.html`), bytes: new TextEncoder().encode(html)}
}

describe.each(EDITIONS)('for the edition %s the gate refuses', (edition) => {
  test('each canary that is not for its readers, wherever it was planted', async () => {
    const project = new TestProject(planted.files)
    // A picture is its pixels, and comments of YAML are not read: neither is a text.
    const others = planted.canaries.filter(
      ({readers, place}) =>
        !readers.includes(edition) &&
        !/ (?:of|in) (?:a picture|a drawing|YAML) /.test(place)
    )
    const files = others.map(({word}, index) => pageOf(`page${index}`, word))
    const {diagnostics} = await project.judge(files, edition)
    const told = diagnostics.flatMap(({code, message}) =>
      code === 'gate/withheld-text' ? JSON.stringify(message) : []
    )
    const passed = others.filter(
      (_, index) => !told.some((it) => it.includes(`"page${index}.html"`))
    )
    expect(passed.map(({place}) => place)).toEqual([])
  })
})
