import fc from 'fast-check'
import {deflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import type {OutputFile} from '../../src/model/outside.js'
import {
  dictOf,
  nameOf as pdfName,
  textValue,
  streamValue,
  writePlanted,
  type Planting
} from './finished-pdf.js'
import {fileOf, judge, nameOf, pageOf, SOURCE, told, withheldOf} from './withheld.js'

const SECRET = 'The house of Kassandra near the mill has 13 rooms and 48731 tablets.'
const WITHHELD = withheldOf([SECRET], {
  names: [nameOf('fig-kassandra'), nameOf('figures/mill_7x.png', 'file')],
  released: ['The flows rose in the house of many rooms.', 'Findings']
})

/** The channels of the refusals of withheld text. */
function channelsOf(file: OutputFile): readonly string[] {
  const found = judge([file], WITHHELD)
  expect(told(found).join('\n')).not.toMatch(/kassandra|48731|tablets|mill/i)
  return found
    .filter(({code}) => code === 'gate/withheld-text')
    .map((it) => {
      expect(it.span?.file).toBe(SOURCE)
      return /channel “([^”]+)”/.exec(told([it])[0] ?? '')?.[1] ?? ''
    })
}

function codesOf(file: OutputFile): readonly string[] {
  return [...new Set(judge([file], WITHHELD).map(({code}) => code))].toSorted()
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

test.each([
  ['text', '<p>Kassandra</p>', 'text'],
  ['a number, grouped', '<td>48 731</td>', 'text'],
  ['a number, with a no-break space', '<td>48&#xa0;731</td>', 'text'],
  ['text torn by an inline element', '<p>Kas<b>sandra</b></p>', 'text'],
  ['text torn by a soft hyphen', '<p>Kas&shy;sandra</p>', 'text'],
  ['text in entities', '<p>&#75;assandr&#x61;</p>', 'text'],
  ['text in other case and with accents', '<p>KÁSSANDRA</p>', 'text'],
  ['Base64 in the text', `<p>${base64('see Kassandra there')}</p>`, 'text'],
  ['a class', '<p class="is-kassandra"></p>', 'attribute'],
  ['an anchor', '<p id="fig-kassandra"></p>', 'attribute'],
  ['a name of a file', '<img src="mill_7x.png" alt="">', 'address'],
  ['an attribute of data', '<p data-x="Kassandra"></p>', 'alternative text'],
  ['the name of an attribute', '<p data-kassandra=""></p>', 'name'],
  ['a name of an element', '<x-kassandra></x-kassandra>', 'name'],
  ['an alternative text', '<img src="a.png" alt="Kassandra">', 'alternative text'],
  ['an address', '<a href="https://x.org/%4bassandra">x</a>', 'address'],
  [
    'an address of data',
    `<img src="data:image/svg+xml;base64,${base64('<svg><title>Kassandra</title></svg>')}">`,
    'text'
  ],
  ['a comment', '<!-- Kassandra -->', 'comment'],
  ['a script', '<script>x = "K\\u0061ssandra"</script>', 'script'],
  [
    'a style sheet in the page',
    '<style>p::after{content:"K\\61 ssandra"}</style>',
    'style'
  ],
  ['the title of a drawing', '<svg><title>Kassandra</title></svg>', 'text'],
  ['the description of a drawing', '<svg><desc>Kassandra</desc></svg>', 'text'],
  ['a path that is none', '<svg><path d="M0 0 Kassandra"/></svg>', 'alternative text'],
  ['what is not shown', '<p hidden>Kassandra</p>', 'text'],
  ['a doctype', '<!DOCTYPE Kassandra>', 'comment']
])('withheld words are found in a page: %s', (_, html, channel) => {
  expect(channelsOf(pageOf(html))).toContain(channel)
})

test('runs of withheld words are found though each word is kept elsewhere', () => {
  const withheld = withheldOf(['we saw many rooms rise'], {
    released: ['we rise', 'saw rooms', 'many']
  })
  const found = judge([pageOf('<p>So we saw</p>\n<p>many rooms rise.</p>')], withheld)
  expect(told(found)).toEqual([
    'gate/withheld-text: a run of words of this is withheld and stands in `x/index.html`, channel “text”, line 3'
  ])
  expect(
    judge([pageOf('<p>So we saw many</p><p>other rooms rise.</p>')], withheld)
  ).toEqual([])
})

test('words that a kept source, a label or the brand has are no leak', () => {
  const page = pageOf('<p>The flows rose in the house of many rooms.</p>')
  expect(judge([page], WITHHELD)).toEqual([])
  const named = pageOf('<p>Kassandra</p>')
  expect(judge([named], WITHHELD, {allowed: ['Kassandra']})).toEqual([])
})

test('words of markup are no words of a report', () => {
  const withheld = withheldOf([
    'A table with a section of code in the head of a stylesheet'
  ])
  const page = pageOf('<section class="head"><table><tbody></tbody></table></section>')
  expect(judge([page], withheld)).toEqual([])
})

test('words of PDF are no words of a report', async () => {
  const withheld = withheldOf([
    'A marked column, and pages for reference in all its length'
  ])
  const catalog = {MarkInfo: dictOf({Marked: true, Length: 1}), Reference: true}
  const file = fileOf('x/x.pdf', await writePlanted({catalog}))
  expect(told(judge([file], withheld))).toEqual([])
})

test.each([
  ['a table as CSV', fileOf('x/data/t.csv', 'a,b\n1,"Kassandra"\n'), 'table'],
  ['a number in a CSV', fileOf('x/data/t.csv', 'a,b\n1,48731\n'), 'table'],
  ['a style sheet', fileOf('x/assets/style.css', '/* Kassandra */'), 'style'],
  ['a search index', fileOf('search.js', 'index = ["K\\x61ssandra"]'), 'script'],
  [
    'a manifest',
    fileOf('manifest.json', '{"reports": {"x": "K\\u0061ssandra"}}'),
    'metadata'
  ],
  ['a key of a manifest', fileOf('manifest.json', '{"kassandra": 1}'), 'name'],
  ['the name of a file', fileOf('x/kassandra.csv', 'a\n1\n'), 'file name'],
  ['the name of a folder', fileOf('kassandra/t.csv', 'a\n1\n'), 'file name'],
  ['a drawing', fileOf('x/a.svg', '<svg><text>Kassandra</text></svg>'), 'text']
])('withheld words are found beside the page: %s', (_, file, channel) => {
  expect(channelsOf(file)).toContain(channel)
})

const FORM = streamValue('BT /F1 9 Tf (Kassandra) Tj ET', {
  Subtype: pdfName('Form'),
  Resources: dictOf({
    Font: dictOf({F1: dictOf({Type: pdfName('Font'), Subtype: pdfName('Type1')})})
  })
})

const PDF_CASES: readonly (readonly [string, Planting, string])[] = [
  ['the text of a page', {texts: ['near Kassandra']}, 'text'],
  ['a number in the text', {texts: ['48,731 of them']}, 'text'],
  [
    'a property of marked content',
    {behind: '/Span <</ActualText (Kassandra)>> BDC EMC'},
    'alternative text'
  ],
  ['the information', {info: {Subject: textValue('Kassandra')}}, 'metadata'],
  [
    'the metadata',
    {
      catalog: {
        Metadata: streamValue('<x:xmpmeta><dc:title>Kassandra</dc:title></x:xmpmeta>', {
          Type: pdfName('Metadata'),
          Subtype: pdfName('XML')
        })
      }
    },
    'metadata'
  ],
  [
    'a bookmark',
    {
      catalog: {
        Outlines: dictOf({
          First: dictOf({Title: textValue('Kassandra'), Parent: dictOf({})})
        })
      }
    },
    'bookmark'
  ],
  ['a named place', {catalog: {Dests: dictOf({'fig-kassandra': [0]})}}, 'name'],
  [
    'a name tree',
    {catalog: {Names: dictOf({Dests: dictOf({Names: [textValue('fig-kassandra'), 0]})})}},
    'object'
  ],
  [
    'an alternative text',
    {
      catalog: {
        StructTreeRoot: dictOf({
          K: [dictOf({S: pdfName('Figure'), Alt: textValue('Kassandra')})]
        })
      }
    },
    'alternative text'
  ],
  [
    'an expansion',
    {catalog: {StructTreeRoot: dictOf({K: dictOf({E: textValue('Kassandra')})})}},
    'alternative text'
  ],
  [
    'an annotation',
    {
      page: {
        Annots: [dictOf({Subtype: pdfName('Text'), Contents: textValue('Kassandra')})]
      }
    },
    'annotation'
  ],
  [
    'an address',
    {
      page: {
        Annots: [
          dictOf({
            Subtype: pdfName('Link'),
            A: dictOf({S: pdfName('URI'), URI: textValue('https://x.org/%4bassandra')})
          })
        ]
      }
    },
    'address'
  ],
  [
    'a form field',
    {
      catalog: {
        AcroForm: dictOf({
          Fields: [dictOf({T: textValue('a'), V: textValue('Kassandra')})]
        })
      }
    },
    'annotation'
  ],
  [
    'a script',
    {
      catalog: {
        OpenAction: dictOf({S: pdfName('JavaScript'), JS: textValue('x="Kassandra"')})
      }
    },
    'script'
  ],
  [
    'an attachment',
    {
      catalog: {
        Names: dictOf({
          EmbeddedFiles: dictOf({
            Names: [
              textValue('a.txt'),
              dictOf({
                EF: dictOf({F: streamValue('Kassandra', {Type: pdfName('EmbeddedFile')})})
              })
            ]
          })
        })
      }
    },
    'attachment'
  ],
  [
    'a layer',
    {catalog: {OCProperties: dictOf({OCGs: [dictOf({Name: textValue('Kassandra')})]})}},
    'object'
  ],
  ['a form on no page', {page: {Extra: FORM}}, 'text'],
  [
    'a label of pages',
    {catalog: {PageLabels: dictOf({Nums: [0, dictOf({P: textValue('Kassandra')})]})}},
    'object'
  ],
  ['a name of its own', {catalog: {Kassandra: true}}, 'name']
]

test.each(PDF_CASES)(
  'withheld words are found in a PDF: %s',
  async (_, planting, channel) => {
    expect(channelsOf(fileOf('x/x.pdf', await writePlanted(planting)))).toContain(channel)
  }
)

test('a sound page and a sound PDF are released', async () => {
  expect(judge([pageOf('<p>The flows rose.</p>')], WITHHELD)).toEqual([])
  expect(told(judge([fileOf('x/x.pdf', await writePlanted())], WITHHELD))).toEqual([])
})

const COVER = '0 0 0 rg 0 0 600 850 re f'
const GLYPH = 'BT /F1 10 Tf 1 0 0 1 72 600 Tm <0003> Tj ET'

test.each([
  ['a box over text', {behind: COVER}, 'gate/unseen-text'],
  ['text in no ink', {behind: `3 Tr ${GLYPH}`}, 'gate/unseen-text'],
  [
    'text outside of the page',
    {behind: GLYPH.replace('600 Tm', '9000 Tm')},
    'gate/unseen-text'
  ],
  ['white text on paper', {behind: `1 1 1 rg ${GLYPH}`}, 'gate/unseen-text'],
  [
    'black text on black',
    {before: `q ${COVER} ${GLYPH} 1 1 1 rg 0 0 600 850 re f 0 g Q`},
    'gate/unseen-text'
  ],
  ['text too small', {behind: GLYPH.replace('10 Tf', '1 Tf')}, 'gate/unseen-text'],
  [
    'text that is clipped away',
    {behind: `q 0 0 9 9 re W n ${GLYPH} Q`},
    'gate/unseen-text'
  ],
  [
    'a sign that no font explains',
    {behind: 'BT /F1 10 Tf <7777> Tj ET'},
    'gate/unreadable'
  ],
  [
    'an attachment',
    {catalog: {Names: dictOf({EmbeddedFiles: dictOf({})})}},
    'gate/hidden-content'
  ],
  [
    'a script',
    {catalog: {OpenAction: dictOf({S: pdfName('JavaScript')})}},
    'gate/hidden-content'
  ],
  ['a layer', {catalog: {OCProperties: dictOf({})}}, 'gate/hidden-content'],
  ['a form', {catalog: {AcroForm: dictOf({})}}, 'gate/hidden-content'],
  [
    'a note',
    {page: {Annots: [dictOf({Subtype: pdfName('Text')})]}},
    'gate/hidden-content'
  ],
  ['a stream of no known kind', {page: {Extra: streamValue('x')}}, 'gate/unreadable'],
  [
    'a picture with metadata',
    {
      page: {
        Extra: {
          kind: 'stream',
          dict: dictOf({Subtype: pdfName('Image'), Filter: pdfName('DCTDecode')}),
          bytes: Buffer.from('ffd8ffe1000845786966000affd9', 'hex')
        }
      }
    },
    'gate/hidden-content'
  ]
] satisfies readonly (readonly [string, Planting, string])[])(
  'a PDF is refused that hides something: %s',
  async (_, planting, code) => {
    expect(codesOf(fileOf('x/x.pdf', await writePlanted(planting)))).toContain(code)
  }
)

test('white text on a dark ground is seen', async () => {
  const behind = `0 0 0 rg 60 580 200 60 re f 1 1 1 rg ${GLYPH}`
  expect(
    told(judge([fileOf('x/x.pdf', await writePlanted({behind}))], WITHHELD))
  ).toEqual([])
})

test('earlier revisions, struck objects and bytes behind the end are refused', async () => {
  const sound = Buffer.from(await writePlanted())
  const end = Buffer.from('%%EOF\n')
  const stray = Buffer.concat([sound, Buffer.from('\n% Kassandra\n')])
  expect(codesOf(fileOf('x/x.pdf', stray))).toContain('gate/hidden-content')
  expect(codesOf(fileOf('x/x.pdf', Buffer.concat([sound, end])))).toContain(
    'gate/hidden-content'
  )
})

function pngOf(...chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const parts = [Buffer.from('89504e470d0a1a0a', 'hex')]
  for (const [name, bytes] of chunks) {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(bytes.length)
    parts.push(head, Buffer.from(name), Buffer.from(bytes), Buffer.alloc(4))
  }
  return Buffer.concat(parts)
}

const PIXELS = ['IDAT', deflateSync(Buffer.alloc(4))] as const
const HEAD = ['IHDR', Buffer.alloc(13)] as const
const END = ['IEND', Buffer.alloc(0)] as const

test('a picture is its pixels and nothing else', () => {
  expect(codesOf(fileOf('x/a.png', pngOf(HEAD, PIXELS, END)))).toEqual([])
  const text = ['tEXt', Buffer.from('Comment\0Kassandra')] as const
  expect(codesOf(fileOf('x/a.png', pngOf(HEAD, text, PIXELS, END)))).toEqual([
    'gate/hidden-content'
  ])
  const behind = Buffer.concat([pngOf(HEAD, PIXELS, END), Buffer.from('x')])
  expect(codesOf(fileOf('x/a.png', behind))).toEqual(['gate/hidden-content'])
  expect(codesOf(fileOf('x/a.png', Buffer.from('GIF89a')))).toEqual(['gate/unreadable'])
  const exif = Buffer.from('ffd8ffe1000845786966000affd9', 'hex')
  expect(codesOf(fileOf('x/a.jpg', exif))).toEqual(['gate/hidden-content'])
})

test('what cannot be read is refused', () => {
  for (const [path, text] of [
    ['x/a.bin', 'x'],
    ['x/x.pdf', '%PDF-1.7 nothing'],
    ['x/a.woff2', 'no font'],
    ['manifest.json', '{'],
    ['x/a.csv', '\u{FFFD}'],
    ['x/a.html', '<p>TLP:CLEAR</p><p title="']
  ] as const) {
    const bytes = path === 'x/a.csv' ? Uint8Array.of(0xff, 0xfe, 0x80) : text
    expect(codesOf(fileOf(path, bytes))).toEqual(['gate/unreadable'])
  }
  expect(codesOf(pageOf('<p>&Kassandra;</p>'))).toContain('gate/unreadable')
})

test('a page without its mark, or with another, is refused', () => {
  const bare = fileOf('x/index.html', '<p>Text</p>')
  const other = fileOf('x/index.html', '<p>TLP:RED</p><p>TLP:CLEAR</p>')
  expect(told(judge([bare, other], WITHHELD))).toEqual([
    'gate/missing-mark: `x/index.html` lacks its mark',
    'gate/missing-mark: `x/index.html` shows another mark than its own'
  ])
  const above = judge([pageOf('')], WITHHELD, {mark: 'TLP:RED'} as never)
  expect(told(above)).toEqual([
    'gate/missing-mark: `x/index.html` is marked above the edition’s ceiling'
  ])
})

test('paths, names and values of the machine are refused, unless a source has them', () => {
  const machine = {
    paths: ['/srv/builds/tearline'],
    names: ['mjovanovic', 'root'],
    values: ['hunter2-hunter2']
  }
  const tell = (text: string, allowed: readonly string[] = []) =>
    judge([pageOf(`<p>${text}</p>`)], WITHHELD, {machine, allowed}).map(({code}) => code)
  for (const text of [
    'in /srv/builds/tearline/x',
    'by MJovanovic',
    'hunter2-hunter2',
    '/home/somebody/x',
    'C:\\Users\\x',
    'file:///x'
  ]) {
    expect(tell(text)).toEqual(['gate/machine-trace'])
    expect(tell(text, [text])).toEqual([])
  }
  expect(tell('the root of the tree, and/or so')).toEqual([])
})

/** Words that nothing else here has. */
const word = fc
  .stringMatching(/^[bcdfgkmnprstvz]{2}[aeiou][bcdfgkmnprstvz]{2}[aeiou]q$/)
  .map((it) => `q${it}`)

test('whatever word is withheld, it is found wherever it is put', async () => {
  const PLACES: readonly ((it: string) => OutputFile | Promise<OutputFile>)[] = [
    (it) => pageOf(`<p>a ${it.toUpperCase()}, b</p>`),
    (it) => pageOf(`<p title='${it}'></p>`),
    (it) => fileOf('x/t.csv', `a;b\n${it};1\n`),
    async (it) => fileOf('x/x.pdf', await writePlanted({texts: ['a', `b ${it}`]})),
    async (it) => fileOf('x/x.pdf', await writePlanted({info: {Author: textValue(it)}})),
    (it) => fileOf(`${it}.csv`, 'a\n')
  ]
  await fc.assert(
    fc.asyncProperty(
      word,
      word,
      fc.constantFrom(...PLACES),
      async (secret, kept, place) => {
        fc.pre(secret !== kept)
        const withheld = withheldOf([`the ${secret} is`], {released: [`a ${kept} is`]})
        expect(judge([await place(secret)], withheld).length).toBeGreaterThan(0)
        expect(told(judge([await place(kept)], withheld))).toEqual([])
      }
    )
  )
})

test('no bytes make it throw, whatever a file is called', () => {
  const ending = fc.constantFrom(
    'html',
    'pdf',
    'png',
    'jpg',
    'json',
    'css',
    'csv',
    'woff2',
    'svg'
  )
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), ending, (bytes, it) => {
      judge([fileOf(`x/a.${it}`, bytes)], WITHHELD)
    })
  )
})
