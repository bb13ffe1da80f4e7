import {readFrontMatter} from '../../src/config/read-front-matter.js'
import {readGlossary} from '../../src/config/read-glossary.js'
import {DEFAULT_SETTINGS, readSettings} from '../../src/config/read-settings.js'
import {SCHEMES} from '../../src/marking/schemes.js'
import type {Point, Span} from '../../src/model/diagnostic.js'
import type {Noted} from '../../src/model/noted.js'
import {asProjectPath} from '../../src/model/path.js'
import {listing, testFixtures, type CaseFiles, type Made} from '../fixtures.js'

testFixtures('config', (input) => {
  if (input.has('in.tearline.yaml')) {
    return show(
      readSettings(asProjectPath('tearline.yaml'), bytesOf(input('in.tearline.yaml')))
    )
  }
  if (input.has('in.glossary.yaml')) {
    const file = asProjectPath('reports/x/glossary.yaml')
    return show(readGlossary(file, bytesOf(input('in.glossary.yaml'))))
  }
  return show(frontMatterOf(input))
})

function frontMatterOf(input: CaseFiles): Noted<unknown> {
  const file = asProjectPath('reports/q3/report.md')
  const start = {line: 1, column: 1}
  const span = {file, start, end: {line: 99, column: 4}}
  return readFrontMatter(
    {file, yaml: input('in.front-matter.yaml'), firstLine: 2, span},
    {settings: DEFAULT_SETTINGS, folder: 'q3', brands: ['centre', 'plain']}
  )
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function show({value, diagnostics}: Noted<unknown>): Made {
  const text = JSON.stringify(value ?? 'nothing', replacer, 2)
  return {'out.json': `${text}\n`, 'out.diagnostics.txt': listing(diagnostics)}
}

/**
 * Maps as their entries, spans as `line:column-line:column`, and a scheme that ships
 * with the program as its name.
 */
function replacer(_: string, value: unknown): unknown {
  if (value instanceof Map) return Array.from<unknown>(value)
  const scheme = SCHEMES.find((it) => it === value)
  if (scheme) return scheme.name
  return isSpan(value) ? `${placeOf(value.start)}-${placeOf(value.end)}` : value
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}

function placeOf({line, column}: Point): string {
  return `${line}:${column}`
}
