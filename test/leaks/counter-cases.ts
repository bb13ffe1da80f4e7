import {reportOf} from '../projects.js'

/** Sources that say one thing with a mark, and are equal else. */
export interface CounterCase {
  readonly name: string
  /**
   * @param isClosed
   *   Whether it is marked so that the public may not have it.
   */
  readonly sources: (isClosed: boolean) => Readonly<Record<string, string>>
  /** Channels in which it stands where it was not cut, some of them. */
  readonly channels: readonly string[]
  /** Whether it says so with no mark, but by a choice, a code or a list of states. */
  readonly isNoMark?: boolean
}

const SETTINGS = `editions:
  inside: {ceiling: TLP:RED, handling: [H2], releasable-to: [BG]}
  public: {ceiling: TLP:CLEAR, releasable-to: [BG, GR]}
`
const HEAD = `slug: flows-of-the-region
editions: [inside, public]
field-markings: {title: TLP:CLEAR, slug: TLP:CLEAR}`

const RED = 'TLP:RED'
const CLEAR = 'TLP:CLEAR'

interface Parts {
  readonly head?: string
  readonly body?: string
  readonly description?: string
  readonly rows?: string
  readonly glossary?: string
}

function filesOf({head = HEAD, body = '', description, rows, glossary}: Parts) {
  const open = `# Findings {#sec-findings marking="${CLEAR}"}\n\nThe flows rose.\n`
  return {
    'tearline.yaml': SETTINGS,
    'reports/a/report.md': reportOf({marking: RED, head, body: `${open}\n${body}\n`}),
    ...(rows === undefined
      ? {}
      : {
          'reports/a/data/datapackage.yaml': description ?? '',
          'reports/a/data/rows.csv': rows
        }),
    ...(glossary === undefined ? {} : {'reports/a/glossary.yaml': glossary})
  }
}

/** A case of the text: the mark stands where `§` does. */
function inText(
  name: string,
  body: string,
  channels: readonly string[],
  parts: Parts = {}
): CounterCase {
  return {
    name,
    channels,
    sources: (isClosed) =>
      filesOf({...parts, body: body.replaceAll('§', isClosed ? RED : CLEAR)})
  }
}

/** A case of the text with two ways to write one thing. */
function byChoice(name: string, closed: string, open: string): CounterCase {
  return {
    name,
    channels: ['text'],
    isNoMark: true,
    sources: (isClosed) => filesOf({body: isClosed ? closed : open})
  }
}

const ROWS = 'state,count,mark\nrs,7,\nkassandra,48731,§\n'
const TABLE = '::table[Rows]{#tbl-rows data=rows columns="state, count"}'

interface Keys {
  readonly resource?: string
  readonly field?: string
  readonly head?: string
}

/** A case of a table, whose description says something with these keys. */
function inData(name: string, keys: Keys, closed: string, open: string): CounterCase {
  return {
    name,
    channels: ['text', 'table'],
    isNoMark: /handling|releasable/.test(closed),
    sources: (isClosed) => {
      const write = (text = '') => text.replaceAll('§', isClosed ? closed : open)
      return filesOf({
        body: TABLE,
        rows: ROWS.replace('§', name === 'a column of marks' && isClosed ? RED : ''),
        description: `${write(keys.head)}
resources:
  - name: rows
    path: rows.csv
    sources: [{title: Example}]
    tearline: {${write(keys.resource ?? `marking: ${CLEAR}, marking-column: mark`)}}
    schema:
      primaryKey: [state]
      fields: [{name: state, type: string}, {name: count, type: integer${write(keys.field)}}, {name: mark, type: string}]
`
      })
    }
  }
}

const plainRows = {
  rows: 'state,count\nrs,7\nkassandra,48731\n',
  description: `resources:
  - name: rows
    path: rows.csv
    title: Open
    sources: [{title: Example}]
    tearline: {marking: ${CLEAR}}
    schema: {primaryKey: [state], fields: [{name: state, type: string}, {name: count, type: integer}]}
`
}

/** Each kind of mark, on something that says `Kassandra` or `48731`. */
export const KINDS: readonly CounterCase[] = [
  inText('a heading', '## Methods {#sec-methods marking="§"}\n\nSee Kassandra.', [
    'text'
  ]),
  inText('the title of a section', '## Kassandra {#sec-methods marking="§"}\n\nText.', [
    'text',
    'bookmark'
  ]),
  inText('a section below', '## A {marking="§"}\n\n### B\n\nSee Kassandra.', ['text']),
  {
    name: 'a chapter without a mark',
    channels: ['text'],
    sources: (isClosed) =>
      filesOf({
        body: `# Methods${isClosed ? '' : ` {marking="${CLEAR}"}`}\n\nSee Kassandra.`
      })
  },
  inText('a paragraph', '(§) See Kassandra.', ['text']),
  inText('a second line of a paragraph', '(§) See\nKassandra.', ['text']),
  inText('a list item', '- (§) See Kassandra.\n- Open.', ['text']),
  inText('a paragraph in a list item', '- Open.\n\n  (§) See Kassandra.', ['text']),
  inText('a quotation', '> (§) See Kassandra.', ['text']),
  inText('a note', '(§) Called.[^a]\n\n[^a]: (§) See Kassandra.', ['text']),
  inText('a note by its call', '(§) Called.[^a]\n\n[^a]: See Kassandra.', ['text']),
  inText(
    'a row of a typed table',
    ':::table[T]{#tbl-t}\n| A | B |\n| - | - |\n| Open | 1 |\n| (§) Kassandra | 2 |\n:::',
    ['text', 'table']
  ),
  inText(
    'a cell of a typed table',
    ':::table[T]{#tbl-t}\n| A | B |\n| - | - |\n| Open | (§) Kassandra |\n:::',
    ['text', 'table']
  ),
  inText('a box', ':::box[A box]{marking="§"}\nSee Kassandra.\n:::', ['text']),
  inText(
    'a box over several lines',
    ':::box[A box]{\n  marking="§"}\nSee Kassandra.\n:::',
    ['text']
  ),
  inText('a quote', ':::quote{source="Kassandra" marking="§"}\nSo be it.\n:::', ['text']),
  inText(
    'a typed table',
    ':::table[Kassandra]{#tbl-t marking="§"}\n| A |\n| - |\n| 1 |\n:::',
    ['text']
  ),
  inText(
    'a table',
    '::table[The Kassandra rows]{#tbl-rows data=rows columns="count" marking="§"}',
    ['text'],
    {...plainRows, rows: plainRows.rows.replace('kassandra', 'bg')}
  ),
  inText(
    'a chart',
    '::chart[The Kassandra rows]{#fig-rows type=bar data=rows x=state y=count marking="§"}',
    ['text'],
    {...plainRows, rows: plainRows.rows.replace('kassandra', 'bg')}
  ),
  inText(
    'an inline portion',
    'So :portion[says Kassandra]{marking="§" tearline="it is"}.',
    ['text']
  ),
  inText(
    'a block portion',
    ':::portion{marking="§"}\nSee Kassandra.\n\n::tearline[Less.]{marking="TLP:CLEAR"}\n:::',
    ['text']
  ),
  inText(
    'a box in a portion',
    '::::portion{marking="§"}\n:::box[B]\nSee Kassandra.\n:::\n::::',
    ['text']
  ),
  byChoice(
    'a handling code',
    ':::portion{handling=H2}\nSee Kassandra.\n:::',
    ':::portion{marking="TLP:CLEAR"}\nSee Kassandra.\n:::'
  ),
  byChoice(
    'a list of states',
    ':::portion{releasable="BG RO"}\nSee Kassandra.\n:::',
    ':::portion{releasable="BG GR"}\nSee Kassandra.\n:::'
  ),
  byChoice(
    'a choice of editions',
    '## Methods {editions="inside"}\n\nSee Kassandra.',
    '## Methods {editions="inside public"}\n\nSee Kassandra.'
  ),
  byChoice('a comment', 'See this.\n\n<!-- Kassandra -->', 'See this.\n\nKassandra'),
  byChoice('a note to do', ':::todo\nKassandra\n:::', ':::lead\nKassandra\n:::'),
  inData('a table of data', {resource: 'marking: §, marking-column: mark'}, RED, CLEAR),
  inData(
    'the head of a description',
    {head: 'tearline: {marking: §}', resource: 'marking-column: mark'},
    RED,
    CLEAR
  ),
  inData('a column', {field: ', tearline: {marking: §}'}, RED, CLEAR),
  inData('a column of marks', {}, RED, CLEAR),
  inData(
    'rows by the description',
    {
      resource: `marking: ${CLEAR}, marking-column: mark, markings: [{where: {state: kassandra}, marking: §}]`
    },
    RED,
    CLEAR
  ),
  inData(
    'a cell by the description',
    {
      resource: `marking: ${CLEAR}, marking-column: mark, markings: [{field: count, where: {state: kassandra}, marking: §}]`
    },
    RED,
    CLEAR
  ),
  inData(
    'a handling code of a table',
    {resource: `marking: ${CLEAR}, marking-column: mark§`},
    ', handling: H2',
    ''
  ),
  inData(
    'states of a table',
    {resource: `marking: ${CLEAR}, marking-column: mark§`},
    ', releasable: [RO]',
    ''
  ),
  ...(['entry', 'file'] as const).map((kind): CounterCase => ({
    name: `${kind === 'entry' ? 'an entry' : 'the head'} of a glossary`,
    channels: ['text'],
    sources: (isClosed) => {
      const mark = isClosed ? RED : CLEAR
      return filesOf({
        body: 'It says OCG.',
        glossary:
          kind === 'entry'
            ? `abbreviations:\n  OCG: {long: the Kassandra group, marking: ${mark}}\n`
            : `marking: ${mark}\nabbreviations: {OCG: the Kassandra group}\n`
      })
    }
  }))
]

const field = (
  name: string,
  value: string,
  channels: readonly string[]
): CounterCase => ({
  name: `the ${name}`,
  channels,
  isNoMark: true,
  sources: (isClosed) => {
    const marks = {title: CLEAR, slug: CLEAR, [name]: isClosed ? RED : CLEAR}
    const written = name === 'slug' ? HEAD.replace('flows-of-the-region', value) : HEAD
    const own = name === 'slug' ? '' : `${name}: ${value}\n`
    const head = written.replace(
      /field-markings: .*/,
      `field-markings: ${JSON.stringify(marks)}`
    )
    const files = filesOf({head: own + head})
    if (name !== 'title') return files
    const text = files['reports/a/report.md'].replace(/^title: .*\n/m, '')
    return {...files, 'reports/a/report.md': text}
  }
})

/** Each channel by which something that was not cut would come to a reader. */
export const CHANNELS: readonly CounterCase[] = [
  field('title', 'The Kassandra file', ['text', 'metadata', 'bookmark']),
  field('subtitle', 'The Kassandra file', ['text']),
  field('authors', '[K. Kassandra]', ['text']),
  field('keywords', '[kassandra]', ['metadata']),
  field('disclaimer', 'The Kassandra file', ['text']),
  field('slug', 'kassandra', ['file name']),
  inText('an id', '## Methods {#sec-kassandra marking="§"}\n\nText.', [
    'attribute',
    'address'
  ]),
  inText(
    'the file of a table',
    ':::portion{marking="§"}\n::table[T]{#tbl-kassandra data=rows columns=count}\n:::',
    ['file name', 'attribute', 'address'],
    plainRows
  ),
  inText(
    'the list of figures',
    '::list{of=figures}\n\n::chart[The Kassandra rows]{#fig-rows type=bar data=rows x=state y=count marking="§"}',
    ['text'],
    {...plainRows, rows: plainRows.rows.replace('kassandra', 'bg')}
  ),
  inText(
    'an alternative text',
    ':::chart[Rows]{#fig-rows type=bar data=rows x=state y=count marking="§"}\n::alt[What Kassandra has.]\n:::',
    ['text'],
    {...plainRows, rows: plainRows.rows.replace('kassandra', 'bg')}
  ),
  inText('an address', '(§) See [there](https://example.org/kassandra).', ['address']),
  inText('the title of an address', '(§) See [there](https://example.org "Kassandra").', [
    'alternative text'
  ]),
  inText('code', '(§) Type `kassandra`.', ['text']),
  inText('words of another language', '(§) See :lang[Kassandra]{is=bg}.', ['text'])
]
