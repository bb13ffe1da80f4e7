import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import {readBrand} from '../../src/template/read-brand.js'
import {listing} from '../fixtures.js'
import {BRAND_FILES, filesWith, soundBrand} from './brands.js'

const SMALL = 'templates/small/brand.yaml'

function check(
  name: string,
  texts: Readonly<Record<string, string>>,
  expectedListing: string
): void {
  const {value, diagnostics} = readBrand(name, filesWith(texts))
  expect(listing(diagnostics)).toBe(expectedListing)
  expect(value === undefined).toBe(expectedListing !== '')
}

test('the brands of this repository are sound', () => {
  expect(readBrand('plain', BRAND_FILES).diagnostics).toEqual([])
  expect(readBrand('centre', BRAND_FILES).diagnostics).toEqual([])
})

test('a brand has the parts, faces and tokens of the one that it builds on, and its own', () => {
  const plain = soundBrand('plain')
  const centre = soundBrand('centre')
  expect(centre.templates.get('table')).toEqual(plain.templates.get('table'))
  expect(centre.templates.get('cover')?.file).toBe('templates/centre/parts/cover.hbs')
  expect(centre.tokens.get('--tlp-amber')).toBe('#ffc000')
  expect(centre.tokens.get('--accent')).not.toBe(plain.tokens.get('--accent'))
  expect(centre.faces.length).toBe(plain.faces.length + 5)
  expect(centre.house).toBe('Danube–Adriatic Analysis Centre')
  expect(centre.measures).toEqual({print: 416, wide: 820, narrow: 340})
})

test('tokens of paper stand after those of all media, whichever brand gives them', () => {
  const {styles} = soundBrand('centre')
  const first = styles.shared.indexOf(':root')
  const paper = styles.shared.indexOf('@media print')
  expect(styles.shared.match(/:root/g)).toHaveLength(2)
  expect(first).toBeLessThan(paper)
  expect(styles.shared).toContain('--side: 58mm;')
  expect(styles.shared).not.toContain('--side: 0mm;')
})

test('a brand that is not there is named, with the nearest that is', () => {
  const hint = '  hint: Did you mean `plain`?\n'
  check(
    'plan',
    {},
    `1:1-1:1 error template/missing-file: there is no brand called \`plan\`\n${hint}`
  )
  check(
    'small',
    {[SMALL]: 'name: small\nbuilds-on: plian\n'},
    `2:12-2:17 error template/missing-file: there is no brand called \`plian\`\n${hint}`
  )
})

test('a brand builds on nothing outside of `templates/`', () => {
  for (const name of ['../x', '/etc', '..', 'a/b', 'C:\\\\x', '~']) {
    const {value, diagnostics} = readBrand(
      'small',
      filesWith({[SMALL]: `name: small\nbuilds-on: "${name}"\n`})
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map(({code}) => code)).toEqual(['template/missing-file'])
  }
})

test('a style sheet fetches nothing', () => {
  const of = (css: string): string => {
    const files = filesWith({
      [SMALL]: 'name: small\nbuilds-on: plain\n',
      'templates/small/styles/screen.css': css
    })
    return listing(readBrand('small', files).diagnostics).split('\n')[0] ?? ''
  }
  const begin = 'error template/bad-brand: a style sheet fetches nothing: '
  expect(of('p {}\n@import url(http://a.eu/a.css);')).toContain(`2:1-2:32 ${begin}`)
  expect(of('p { background: url("http://a.eu/b.png") }')).toContain(`1:17-1:41 ${begin}`)
  expect(of('p { background: URL( //a.eu/b.png ) }')).toContain(begin)
  expect(of("p { background: image-set('a.png' 1x) }")).toContain(begin)
  expect(of('p { background: url(../other.png) }')).toContain(begin)
  expect(of('p { background: url(data:image/png;base64,AAAA) }')).toBe('')
  expect(of('p { fill: url(#a) } /* url(http://a.eu) */')).toBe('')
})

test('a brand that builds on nothing must have everything', () => {
  const {diagnostics} = readBrand('small', filesWith({[SMALL]: 'name: small\n'}))
  const found = listing(diagnostics)
  expect(found).toContain('template/missing-file: the part `page` is missing')
  expect(found).toContain('the style sheet `styles/print.css` is missing')
  expect(found).toContain('no font is given in `fonts`')
  expect(found).toContain('hint: Add it, or let the brand build on `plain`.')
})

test('brands do not build on each other in a ring', () => {
  check(
    'small',
    {
      [SMALL]: 'name: small\nbuilds-on: other\n',
      'templates/other/brand.yaml': 'name: other\nbuilds-on: small\n'
    },
    '2:12-2:17 error template/bad-brand: `small` builds on this brand, which cannot build on it\n'
  )
})

test('a brand is called as its folder', () => {
  check(
    'small',
    {[SMALL]: 'name: smal\nbuilds-on: plain\n'},
    '1:7-1:11 error template/bad-brand: the folder is called `small`\n' +
      '  hint: Give the brand the name of its folder.\n'
  )
})

test('an unknown key of a brand is an error, with the nearest name', () => {
  check(
    'small',
    {[SMALL]: 'name: small\nbuild-on: plain\n'},
    '2:1-2:9 error config/unknown-key: there is no key called `build-on` here\n' +
      '  hint: Did you mean `builds-on`?\n'
  )
})

test('a file of parts that is named for none is an error', () => {
  check(
    'small',
    {
      [SMALL]: 'name: small\nbuilds-on: plain\n',
      'templates/small/parts/tabel.hbs': '<p>{{label}}</p>'
    },
    '1:1-1:1 error template/unknown-part: there is no part called `tabel`\n' +
      '  hint: Did you mean `table`?\n'
  )
})

test('a mistake in a part is shown in its own file', () => {
  const {diagnostics} = readBrand(
    'small',
    filesWith({
      [SMALL]: 'name: small\nbuilds-on: plain\n',
      'templates/small/parts/lead.hbs': '<p>{{{body}}}</p>'
    })
  )
  expect(diagnostics[0]?.span?.file).toBe('templates/small/parts/lead.hbs')
})

test('a font must be there, within the brand, and for a known range', () => {
  const font = (file: string, range = 'latin'): string =>
    `name: small\nbuilds-on: plain\nfonts:\n  - {family: X, file: ${file}, range: ${range}}\n`
  check(
    'small',
    {[SMALL]: font('fonts/x.woff2')},
    '4:23-4:36 error template/missing-file: the brand has no file `fonts/x.woff2`\n'
  )
  check(
    'small',
    {[SMALL]: font('../plain/fonts/source-code-pro-latin-400-normal.woff2')},
    '4:23-4:76 error template/missing-file: the brand has no file `../plain/fonts/source-code-pro-latin-400-normal.woff2`\n'
  )
  check(
    'small',
    {[SMALL]: font('x.woff2', 'latn'), 'templates/small/x.woff2': 'x'},
    '4:39-4:43 error template/bad-brand: there is no range called `latn`\n' +
      '  hint: Did you mean `latin`?\n'
  )
  check(
    'small',
    {[SMALL]: font('x.woff2'), 'templates/small/x.woff2': 'no font'},
    '4:23-4:30 error template/bad-brand: `x.woff2` is no WOFF2 file\n' +
      '  hint: Take a static cut with TrueType outlines, as WOFF2.\n'
  )
})

test('a range is written in code points', () => {
  check(
    'small',
    {[SMALL]: 'name: small\nbuilds-on: plain\nranges: {signs: ☑}\n'},
    '3:17-3:18 error config/wrong-value: expected code points like `U+0000-00FF, U+2212` and found `☑`\n'
  )
})

test('a token that the brand below does not have is a slip', () => {
  check(
    'small',
    {
      [SMALL]: 'name: small\nbuilds-on: plain\n',
      'templates/small/styles/tokens.css': '/* x */\n:root {\n  --acent: #000000;\n}\n'
    },
    '3:3-3:10 error template/bad-brand: the brand below has no token called `--acent`\n' +
      '  hint: Did you mean `--accent`?\n'
  )
})

test('tokens hold nothing but custom properties', () => {
  check(
    'small',
    {
      [SMALL]: 'name: small\nbuilds-on: plain\n',
      'templates/small/styles/tokens.css':
        ':root { --ink: #000; }\n.box { color: red; }\n'
    },
    '2:1-2:6 error template/bad-brand: tokens are custom properties in `:root`, and nothing else\n'
  )
})

test('an emblem is made of shapes, and neither loads nor runs anything', () => {
  const emblem = (svg: string): Record<string, string> => ({
    [SMALL]: 'name: small\nbuilds-on: plain\n',
    'templates/small/logo.svg': svg
  })
  const svg = (inner: string): string => `<svg viewBox="0 0 1 1">${inner}</svg>`
  check('small', emblem(svg('<path d="M0 0"/>')), '')
  for (const [inner, fault] of [
    ['<script>x</script>', 'an emblem has no `script`'],
    ['<path onload="x"/>', 'an emblem has no attribute `onload`'],
    ['<path style="fill:url(x)"/>', 'an emblem has no attribute `style`'],
    ['<image href="x"/>', 'an emblem has no `image`']
  ] as const) {
    const {diagnostics} = readBrand('small', filesWith(emblem(svg(inner))))
    expect(listing(diagnostics)).toContain(`error template/bad-brand: ${fault}\n`)
  }
  const broken = readBrand('small', filesWith(emblem('<svg><path></svg>')))
  expect(listing(broken.diagnostics)).toContain('this is no XML that can be read')
  check(
    'small',
    emblem('<g></g>'),
    '1:1-1:1 error template/bad-brand: an emblem is an `svg`\n'
  )
})

test('every character that a face has is in each list of faces', () => {
  for (const name of ['plain', 'centre']) {
    const {tokens, faces} = soundBrand(name)
    const lists = ['--font-text', '--font-head', '--font-data', '--font-code']
    for (const list of lists.map((it) => tokens.get(it) ?? '')) {
      const listed = faces.filter(({family}) => list.includes(`"${family}"`))
      const covered = new Set(listed.flatMap(({advances}) => [...advances.keys()]))
      const lost = faces.flatMap(({advances}) =>
        [...advances.keys()].filter(
          (codePoint) => 0x20 < codePoint && !covered.has(codePoint)
        )
      )
      expect(lost).toEqual([])
    }
  }
})

test('each font of the brands has its licence beside it', () => {
  const fonts = [...BRAND_FILES.keys()].filter((file) => file.endsWith('.woff2'))
  const licences = [...BRAND_FILES.keys()].filter((file) => file.endsWith('.LICENSE.txt'))
  const families = licences.map((file) => file.replace('.LICENSE.txt', ''))
  const bare = fonts.filter((file) => !families.some((it) => file.startsWith(it)))
  expect(bare).toEqual([])
  expect(fonts).toContain(
    asProjectPath('templates/centre/fonts/commissioner-latin-600-normal.woff2')
  )
})

test('each part of the brands is short', () => {
  const long = [...BRAND_FILES]
    .filter(([file]) => file.includes('/parts/'))
    .filter(([, bytes]) => 40 < new TextDecoder().decode(bytes).split('\n').length)
  expect(long.map(([file]) => file)).toEqual([])
})
