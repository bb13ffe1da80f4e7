import type {HostileCase} from './hostile-cases.js'

const FIGURE = (path: string): string =>
  `:::figure[A]{#fig-a}\n![A shape](${path})\n:::\n`

const HEAD = 'title: A\ndate: 2025-03-01\nmarking: TLP:GREEN\n'

/**
 * What somebody hostile may try, by the rows of the threat model in `SECURITY.md`: each
 * ends in a named mistake, or in nothing at all.
 */
export const THREATS: readonly HostileCase[] = [
  text('markup-handlers', '<img src=x onerror=CANARY>\n', 'markdown/raw-html'),
  text(
    'markup-styles',
    '<style>.mark-label{display:none}</style>\n',
    'markdown/raw-html'
  ),
  text(
    'styles-in-braces',
    ':::box[A]{style="color:white"}\nCANARY\n:::\n',
    'markdown/unknown-attribute'
  ),
  text(
    'classes-of-the-brand',
    '## A {.mark-label}\n\nCANARY\n',
    'markdown/unknown-class'
  ),
  text('addresses-of-files', '[CANARY](file:///etc/passwd)\n', 'html/unsafe-link'),
  text('addresses-of-data', '[CANARY](data:text/html,x)\n', 'html/unsafe-link'),
  text(
    'pictures-from-afar',
    FIGURE('http://127.0.0.1:9/a.png'),
    'picture/outside-folder'
  ),
  text('pictures-of-the-system', FIGURE('/etc/passwd.png'), 'picture/outside-folder'),
  text('pictures-next-door', FIGURE('../sound/a.png'), 'picture/outside-folder'),
  text('encoded-steps', FIGURE('%2e%2e/sound/a.png'), 'picture/outside-folder'),
  {
    name: 'front-matter-that-runs',
    files: {'report.md': ''},
    main: '---js\n{title: "CANARY"}\n---\n\n# A\n\nText.\n',
    code: 'config/near-front-matter'
  },
  {
    name: 'tags-of-yaml',
    files: {'report.md': ''},
    main: `---\n${HEAD}authors: !!js/function "CANARY"\n---\n\n# A\n\nText.\n`,
    code: 'config/bad-yaml'
  },
  {
    name: 'two-marks-of-one-report',
    files: {'report.md': ''},
    main: `---\n${HEAD}marking: TLP:CLEAR\n---\n\n# A\n\nText.\n`,
    code: 'config/duplicate-key'
  },
  {
    name: 'data-from-elsewhere',
    files: {
      'data/datapackage.yaml': 'resources: [{name: a, path: ../../sound/report.md}]\n'
    },
    code: 'data/outside-folder'
  },
  text(
    'templates-in-text',
    '{{#each @root}}{{this}}{{/each}} {{{constructor}}}\n',
    'markdown/stray-braces'
  ),
  {
    name: 'formulas-in-cells',
    files: {
      'report.md': '::table[A]{#tbl-a data=w columns="a, b"}\n',
      'data/w.csv': 'a,b\n"=HYPERLINK(""http://127.0.0.1:9/"")",1\n@SUM(A1),2\n'
    }
  },
  {
    name: 'columns-twice',
    files: {'data/w.csv': 'a,a\n1,2\n'},
    code: 'data/duplicate-column'
  },
  {
    name: 'line-ends-of-two-kinds',
    files: {'data/w.csv': 'a,b\r\n1,2\n3,4\r5,6\n'},
    code: 'data/mixed-line-ends'
  },
  text(
    'charts-that-fetch',
    '```vega-lite\n{"data":{"url":"/etc/passwd"}}\n```\n',
    'markdown/not-yet'
  ),
  text(
    'graphs-that-fetch',
    '```dot\ngraph{a[image="/etc/passwd"]}\n```\n',
    'markdown/not-yet'
  ),
  {
    name: 'a-picture-that-is-none',
    files: {'report.md': FIGURE('a.png'), 'a.png': 'GIF89aCANARY'},
    code: 'picture/unknown-format'
  },
  text('letters-without-a-glyph', 'क \u{1F600}\n', 'template/missing-glyph'),
  text('marks-that-look-alike', '(TLP:ＲED) CANARY\n', 'markdown/near-mark'),
  text(
    'marks-with-hidden-signs',
    ':::portion\u{200B}{marking="TLP:GREEN"}\nCANARY\n:::\n',
    'markdown/missing-attribute'
  ),
  text(
    'fences-with-a-tab',
    ':::portion\t{marking="TLP:GREEN"}\nCANARY\n:::\n',
    'markdown/missing-attribute'
  )
]

function text(name: string, body: string, code?: string): HostileCase {
  return {name, files: {'report.md': body}, ...(code === undefined ? {} : {code})}
}
