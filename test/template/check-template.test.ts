import {expect, test} from 'vitest'
import fc from 'fast-check'
import {PARTS} from '../../src/model/parts.js'
import {asProjectPath} from '../../src/model/path.js'
import {checkTemplate} from '../../src/template/check-template.js'
import {isPartName} from '../../src/template/scope.js'
import {listing, testFixtures} from '../fixtures.js'

const file = asProjectPath('templates/plain/parts/table.hbs')

testFixtures('template', (input) => {
  const part = input('in.part.txt').trim()
  if (!isPartName(part)) throw new Error(`there is no part \`${part}\``)
  const found = checkTemplate(part, {file, text: input('in.hbs')})
  return {'out.diagnostics.txt': listing(found)}
})

test('no text of a template makes the check throw', () => {
  const pieces = fc.constantFrom(
    ...['{{', '}}', '{{{', '#if', '/if', '#each ', 'facts', ' label', '../', '@root'],
    ...['<p ', '>', '"', '<!--', '-->', '<style>', '{{> cover}}', '{{else}}', '\n', '\\']
  )
  const parts = fc.constantFrom(...Object.keys(PARTS).filter(isPartName))
  fc.assert(
    fc.property(parts, fc.array(pieces, {maxLength: 20}), (part, texts) => {
      const text = texts.join('')
      const lineCount = text.split('\n').length
      for (const {span} of checkTemplate(part, {file, text})) {
        expect(span?.start.line).toBeGreaterThanOrEqual(1)
        expect(span?.start.line).toBeLessThanOrEqual(lineCount)
      }
    })
  )
})
