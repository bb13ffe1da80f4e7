import {expect, test} from 'vitest'
import {surveyContent} from '../../src/finish/survey-content.js'
import {writeArtifacts} from '../../src/finish/write-artifacts.js'

/** What becomes of a content stream of which the marks below 10 are kept. */
function write(content: string, taggedForm?: string): string {
  const bytes = Buffer.from(content)
  const survey = surveyContent(bytes, (name) => name === taggedForm)
  const written = writeArtifacts(bytes, survey, (id) => id < 10)
  return Buffer.from(written).toString().replace(/\s+/g, ' ').trim()
}

test.for([
  ['what is tagged stays', '/P <</MCID 1 >>BDC BT (a) Tj ET EMC'],
  ['a clip paints nothing', '0 0 9 9 re W n'],
  ['an artifact is not made one again', '/Artifact BMC 0 0 9 9 re f EMC'],
  ['a form with marks of its own is entered', '/Form1 Do'],
  ['a name may hold what looks like an operator', '/P <</MCID 1 >>BDC /f gs (Tj) Tj EMC']
])('%s', ([, content = '']) => {
  expect(write(content, 'Form1')).toBe(content)
})

test.for([
  [
    'a path, from its first point',
    '1 0 0 rg 0 0 9 9 re f',
    '1 0 0 rg /Artifact BMC 0 0 9 9 re f EMC'
  ],
  [
    'text outside of marks, within its text object',
    'BT /F1 9 Tf (a) Tj 1 0 Td (b) Tj ET',
    'BT /F1 9 Tf /Artifact BMC (a) Tj 1 0 Td (b) Tj EMC ET'
  ],
  [
    'pairs of state stay pairs',
    '0 0 m 1 1 l S q 0 0 9 9 re f Q',
    '/Artifact BMC 0 0 m 1 1 l S EMC q /Artifact BMC 0 0 9 9 re f EMC Q'
  ],
  ['a picture', '/Im0 Do', '/Artifact BMC /Im0 Do EMC'],
  [
    'a mark that nothing keeps',
    '/NonStruct <</MCID 12 >>BDC 0 0 9 9 re f EMC',
    '/Artifact BMC 0 0 9 9 re f EMC'
  ],
  [
    'a text that stands for letters, with what marks it',
    'BT /Span <</ActualText (fi) >>BDC (x) Tj EMC ET',
    'BT /Artifact BMC /Span <</ActualText (fi) >>BDC (x) Tj EMC EMC ET'
  ]
])('an artifact: %s', ([, content = '', expected]) => {
  expect(write(content)).toBe(expected)
})

test('what a mark shows is told by its operators', () => {
  const content =
    '/P <</MCID 1 >>BDC (a) Tj EMC /P <</MCID 2 >>BDC 0 0 1 1 re f EMC ' +
    '/P <</MCID 3 >>BDC /Im0 Do EMC'
  const {marks} = surveyContent(Buffer.from(content), () => false)
  expect(marks).toMatchObject([
    {id: 1, hasText: true, hasImage: false},
    {id: 2, hasText: false, hasImage: false},
    {id: 3, hasText: false, hasImage: true}
  ])
})
