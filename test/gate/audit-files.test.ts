import {expect, test} from 'vitest'
import {auditFiles} from '../../src/gate/audit-files.js'
import {dictOf, nameOf, textValue, writePlanted} from './finished-pdf.js'
import {fileOf, told} from './withheld.js'

test.each([
  ['<p>x</p><!-- y -->', 'gate/hidden-content: `a.html` has a comment, line 1'],
  [
    '<p hidden>x</p>',
    'gate/hidden-content: `a.html` has an element that is not shown, line 1'
  ],
  [
    '<p>\n<b style="Display: none">x</b>',
    'gate/hidden-content: `a.html` has an element that is not shown, line 2'
  ],
  ['<script>x</script>', 'gate/hidden-content: `a.html` has a script, line 1'],
  ['<p onclick="x">y</p>', 'gate/hidden-content: `a.html` has a script, line 1'],
  [
    '<a href="data:text/plain,x">y</a>',
    'gate/hidden-content: `a.html` has an address that holds a text, line 1'
  ],
  [
    '<p>/home/somebody/x</p>',
    'gate/machine-trace: `a.html` tells of the machine that made it, in its channel “text”'
  ]
])('a page is searched without its sources: %j', (html, expected) => {
  expect(told(auditFiles([fileOf('a.html', html)]))).toContain(expected)
})

test('a page that hides nothing has nothing to be told', () => {
  expect(
    auditFiles([fileOf('a.html', '<!DOCTYPE html><title>x</title><p class="a">x</p>')])
  ).toEqual([])
})

test('a PDF is searched for attachments, and for what it tells of its makers', async () => {
  const pdf = await writePlanted({
    info: {Author: textValue('x'), Producer: textValue('Tearline')},
    catalog: {Names: dictOf({EmbeddedFiles: dictOf({Type: nameOf('x')})})}
  })
  expect(told(auditFiles([fileOf('a.pdf', pdf)]))).toEqual([
    'gate/hidden-content: `a.pdf` has an attachment',
    'gate/metadata: `a.pdf` tells of itself in its metadata: Author, Creator'
  ])
})
