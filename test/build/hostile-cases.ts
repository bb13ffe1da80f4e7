/** What somebody hostile, or a slip of the mouse, puts into a report. */
export interface HostileCase {
  readonly name: string
  /** Files below the report's folder; a text alone is the body of `report.md`. */
  readonly files: Readonly<Record<string, string>>
  /** The whole of `report.md`, front matter too. */
  readonly main?: string
  /** An error that it ends in; none where it is only much. */
  readonly code?: string
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
const SHAPE = '<path d="M0 0h9v9z"/>'
const FIGURE = ':::figure[A]{#fig-a}\n![A shape](a.svg)\n:::\n'

/** Texts that take a parser too long, too deep or too much memory (security.md, 1.5). */
const TEXTS: Readonly<Record<string, readonly [text: string, code?: string]>> = {
  'wide-and-long-table': [
    `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|\n'.repeat(2000)}`,
    'markdown/too-large'
  ],
  'long-table': [
    `| a | b | c |\n|---|---|---|\n${'| 1 | 2 | 3 |\n'.repeat(10_000)}`,
    'markdown/too-large'
  ],
  'comments-that-never-end': ['<!--'.repeat(30_000), 'markdown/too-deep'],
  'emphasis-in-emphasis': ['*a **a '.repeat(13_000), 'markdown/too-deep'],
  'issue-389-of-cmark': ['*a _a*_'.repeat(3000), 'markdown/too-deep'],
  'lists-in-lists': [`${'- '.repeat(750)}\n\n`, 'markdown/too-deep'],
  'quotations-in-quotations': [`${'> '.repeat(1500)}a`, 'markdown/too-deep'],
  'links-in-links': ['[ (]('.repeat(10_000), 'markdown/too-deep'],
  brackets: ['['.repeat(50_000), 'markdown/too-deep'],
  'containers-in-containers': [':::box[a]\n'.repeat(3000), 'markdown/too-deep'],
  'runs-of-back-ticks': [
    Array.from({length: 900}, (_, index) => `${'`'.repeat(index + 1)}a`).join(''),
    'markdown/too-deep'
  ],
  'a-word-of-a-megabyte': ['w'.repeat(1_000_000), 'markdown/too-large'],
  'many-definitions': [
    Array.from({length: 10_000}, (_, index) => `[a${index}]: http://b\n`).join(''),
    'markdown/too-deep'
  ],
  'notes-that-call-notes': [
    `a[^0]\n\n${Array.from({length: 300}, (_, it) => `[^${it}]: x [^${it + 1}]\n\n`).join('')}[^300]: end\n`
  ],
  'a-note-that-calls-itself': ['a[^1]\n\n[^1]: x [^1] y\n'],
  colons: [':'.repeat(100_000), 'markdown/bad-fence'],
  attributes: [`:value[a.b]{${'a=1 '.repeat(5000)}}`, 'query/unknown-table'],
  'an-open-quotation-in-braces': [
    `:value[a.b]{x="${'a'.repeat(200_000)}`,
    'query/unknown-table'
  ],
  'signs-of-references': ['@'.repeat(100_000)],
  'references-to-nothing': ['@fig-a '.repeat(5000), 'html/unknown-reference'],
  'letters-that-combine': [`a${'\u{301}'.repeat(50_000)}`],
  'marks-of-direction': ['\u{202E}'.repeat(1000)],
  entities: ['&amp;'.repeat(50_000)],
  'names-of-prototypes': [
    ':value[constructor.prototype]{__proto__=1 toString=2}\n\n:term[x]{of=__proto__} @fig-__proto__\n',
    'query/unknown-table'
  ],
  script: ['<script>alert(1)</script>CANARY\n', 'markdown/raw-html'],
  'addresses-that-run': ['[CANARY](java&#x73;cript:alert(1))\n', 'html/unsafe-link']
}

/** Data, descriptions, glossaries and drawings. */
const FILES: readonly HostileCase[] = [
  {
    name: 'aliases-of-yaml',
    files: {'glossary.yaml': 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n'},
    code: 'config/bad-yaml'
  },
  {
    name: 'lists-of-yaml-in-lists',
    files: {'glossary.yaml': `abbreviations:\n  A: ${'['.repeat(50_000)}`},
    code: 'config/bad-yaml'
  },
  {
    name: 'millions-of-rows',
    files: {'data/w.csv': `a,b\n${'1,2\n'.repeat(1_000_000)}`},
    code: 'data/too-large'
  },
  {
    name: 'thousands-of-columns',
    files: {'data/w.csv': `${'a,'.repeat(50_000)}a\n`},
    code: 'data/too-large'
  },
  {
    name: 'a-quote-that-never-ends',
    files: {'data/w.csv': `a,b\n${'"'.repeat(300_001)}`},
    code: 'data/unclosed-quote'
  },
  {
    name: 'a-pivot-of-millions',
    files: {
      'report.md': '::table[A]{#tbl-a data=w rows=a columns=b values=c}\n',
      'data/w.csv': `a,b,c\n${Array.from({length: 3000}, (_, it) => `r${it},k${it},1\n`).join('')}`
    },
    code: 'query/too-large'
  },
  {
    name: 'a-chart-of-thousands',
    files: {
      'report.md': '::chart[A]{#fig-a type=bar data=w x=a y=b}\n',
      'data/w.csv': `a,b\n${Array.from({length: 20_000}, (_, it) => `r${it},${it}\n`).join('')}`
    },
    code: 'graphic/too-many-bars'
  },
  drawing(
    'a-drawing-with-a-script',
    `<script>CANARY</script>${SHAPE}`,
    'picture/unsafe-svg'
  ),
  drawing(
    'a-drawing-that-fetches',
    `<image href="http://127.0.0.1:9/"/>${SHAPE}`,
    'picture/unsafe-svg'
  ),
  drawing(
    'groups-in-groups',
    `${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`,
    'picture/too-large'
  ),
  drawing('many-shapes', SHAPE.repeat(60_000), 'picture/too-large'),
  drawing(
    'clones-of-clones',
    `<path id="p0" d="M0 0h1v1z"/>${Array.from(
      {length: 9},
      (_, it) => `<g id="p${it + 1}">${`<use href="#p${it}"/>`.repeat(10)}</g>`
    ).join('')}`,
    'picture/unsafe-svg'
  ),
  {
    name: 'a-drawing-with-entities',
    files: {
      'report.md': FIGURE,
      'a.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SVG}<text y="5">&x;</text></svg>`
    },
    code: 'picture/unsafe-svg'
  }
]

function drawing(name: string, inside: string, code: string): HostileCase {
  return {name, files: {'report.md': FIGURE, 'a.svg': `${SVG}${inside}</svg>`}, code}
}

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...Object.entries(TEXTS).map(([name, [text, code]]) => ({
    name,
    files: {'report.md': text},
    ...(code === undefined ? {} : {code})
  })),
  ...FILES
]
