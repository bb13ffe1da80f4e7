import {casesOf, text, type HostileCase} from './hostile-case.js'

/** Markup that a browser would obey, and templates that a generator would. */
export function markupCases(url: string): readonly HostileCase[] {
  return [
    ...casesOf('raw HTML or script in Markdown', {
      script: text('<script>alert("CANARY")</script>\n', 'markdown/raw-html'),
      'a-script-within-a-line': text(
        'Text <script src="//CANARY"></script>.\n',
        'markdown/raw-html'
      ),
      'an-image-that-acts': text(
        '<img src=x onerror="alert(`CANARY`)">\n',
        'markdown/raw-html'
      ),
      'a-frame-with-its-own-source': text(
        '<iframe srcdoc="<script>CANARY</script>"></iframe>\n',
        'markdown/raw-html'
      ),
      'a-drawing-that-acts': text(
        '<svg onload="CANARY()"><title><style></title></svg>\n',
        'markdown/raw-html'
      ),
      'markup-that-changes-when-read-twice': text(
        '<noscript><p title="</noscript><img src=x onerror=CANARY()>"></noscript>\n',
        'markdown/raw-html'
      ),
      'mathematics-that-changes-when-read-twice': text(
        '<math><mtext><table><mglyph><style><img src=x onerror=CANARY()>\n',
        'markdown/raw-html'
      ),
      'an-instruction-of-xml': text('<?php CANARY ?>\n', 'markdown/raw-html'),
      'characters-of-xml': text('<![CDATA[CANARY]]>\n', 'markdown/raw-html'),
      'a-script-in-code': text(
        '`<script>one()</script>`\n\n```html\n<script>two()</script>\n```\n',
        undefined,
        ['<script>one', '<script>two']
      ),
      'a-script-in-entities': text('&lt;script&gt;one()&lt;/script&gt;\n', undefined, [
        '<script>one'
      ]),
      'a-script-in-a-cell': {
        files: {
          'report.md': '::table[A]{#tbl-a data=w columns=a}\n',
          'data/w.csv': 'a\n<script>one()</script>\n<img src=x onerror=two()>\n'
        },
        never: []
      }
    }),
    ...casesOf('style sheets that hide or overprint the marking', {
      'a-style-sheet': text(
        '<style>.mark { display: none } /* CANARY */</style>\n',
        'markdown/raw-html'
      ),
      'a-style-sheet-of-print': text(
        '<style>@page { @top-left { content: "CANARY" } }</style>\n',
        'markdown/raw-html'
      ),
      'a-style-in-braces': text(
        '# Heading {style="position:fixed;CANARY"}\n',
        'markdown/unknown-attribute'
      ),
      'a-class-of-the-page': text('# Heading {.CANARY}\n', 'markdown/unknown-class'),
      'a-style-of-a-box': text(
        ':::box[A]{style="margin:-99cm;CANARY"}\nText.\n:::\n',
        'markdown/unknown-attribute'
      ),
      'an-id-of-the-page': text('# Heading {#CANARY}\n', 'markdown/bad-id'),
      'a-brand-of-a-report': {
        files: {
          'report.md': head('brand: ../CANARY'),
          'templates/CANARY/brand.yaml': 'name: CANARY\n',
          'styles.css': '.mark { display: none } /* CANARY */\n'
        },
        code: 'config/wrong-value'
      }
    }),
    ...casesOf('markup in what runs over each page', {
      'a-title-that-ends-the-title': {
        files: {'report.md': head('subtitle: </title><script>one()</script>')},
        never: ['<script>one']
      },
      'a-subtitle-with-a-style': {
        files: {
          'report.md': head(
            `subtitle: '"><style>@import "${url}/subtitle"; * { display: none }</style>'`
          )
        },
        never: ['<style>@import', `"${url}`]
      },
      'authors-that-are-markup': {
        files: {
          'report.md': head(
            `authors: ['<img src="${url}/author" onerror=one()>', "';--></style>"]`
          )
        },
        never: ['<img src="http', "';--></style>"]
      },
      'a-heading-that-ends-a-string-of-css': text(
        `# Sea"; } x { content: url(${url}/running) } y { content: "\n\nText.\n`,
        undefined,
        []
      )
    }),
    ...casesOf('template syntax in content', {
      'braces-of-templates': text(
        'Text {{title}} {{{html}}} {{> (lookup . "x")}} {{7.7}} <%= 7 %> ${7}.\n',
        undefined,
        ['[object Object]']
      ),
      'blocks-of-templates': text(
        'Text {{#each this}}CANARY{{/each}}.\n',
        'markdown/stray-braces'
      ),
      'prototypes-in-braces': text(
        'Text {{constructor.constructor "return process.env"}} {{__proto__.x}}.\n',
        undefined,
        ['[object Object]', 'function Function']
      ),
      'braces-in-front-matter': {
        files: {
          'report.md': head(
            "subtitle: '{{@root}} {{#with this}}{{mark}}{{/with}}'\nauthors: ['{{{body}}}']"
          )
        },
        never: ['[object Object]']
      },
      'braces-in-cells': {
        files: {
          'report.md': '::table[{{title}}]{#tbl-a data=w columns=a}\n',
          'data/w.csv': 'a\n{{title}}\n{{{body}}}\n{{> cover}}\n'
        },
        never: ['[object Object]']
      },
      'a-template-in-the-folder': {
        files: {
          'report.md': 'Text.\n',
          'page.hbs': '<script>CANARY</script>',
          'templates/plain/page.hbs': '<script>CANARY</script>',
          'parts/cover.hbs': '{{{CANARY}}}'
        }
      }
    }),
    ...casesOf('diagrams in a language of their own', {
      'a-diagram-of-graphviz': text(
        `\`\`\`dot\ndigraph { a [image="/etc/passwd" URL="javascript:one()"]; stylesheet="${url}/dot.css" }\n\`\`\`\n`,
        'markdown/not-yet',
        ['root:x:0', 'href="javascript']
      ),
      'a-diagram-of-mermaid': text(
        '```mermaid\ngraph TD\n  a --> b\n  click a "javascript:one()"\n```\n',
        undefined,
        ['href="javascript']
      )
    }),
    ...casesOf('charts that fetch, run or never end', {
      'a-chart-of-an-address': text(
        `::chart[A]{#fig-a type=bar data="${url}/data" x=a y=b}\n`,
        'query/unknown-table'
      ),
      'a-chart-with-a-specification': text(
        '```vega\n{"data": {"url": "/etc/passwd"}, "marks": [{"type": "image"}]}\n```\n',
        undefined,
        ['root:x:0']
      ),
      'a-chart-with-an-expression': {
        files: {
          'report.md':
            '::chart[A]{#fig-a type=bar data=w x=a y=b href="javascript:CANARY"}\n',
          'data/w.csv': 'a,b\nx,1\n'
        },
        code: 'markdown/unknown-attribute'
      },
      'labels-that-are-markup': {
        files: {
          'report.md': '::chart[A]{#fig-a type=bar data=w x=a y=b}\n',
          'data/w.csv': `a,b\n"</text><script>one()</script>",1\n"<image href=""${url}/label""/>",2\n`
        },
        never: []
      },
      'a-chart-of-thousands': {
        files: {
          'report.md': '::chart[A]{#fig-a type=bar data=w x=a y=b}\n',
          'data/w.csv': `a,b\n${rows(20_000, (it) => `r${it},${it}\n`)}`
        },
        code: 'graphic/too-many-bars'
      },
      'a-chart-of-a-huge-number': {
        files: {
          'report.md': '::chart[A]{#fig-a type=bar data=w x=a y=b}\n',
          'data/w.csv': `a,b\nx,1${'0'.repeat(400)}\ny,2\n`
        },
        code: 'graphic/too-large-value'
      }
    })
  ]
}

function head(lines: string): string {
  return `---\ntitle: Flows\ndate: 2025-03-01\nmarking: TLP:GREEN\n${lines}\n---\n\n# Findings\n\nText.\n`
}

function rows(count: number, row: (index: number) => string): string {
  return Array.from({length: count}, (_, index) => row(index)).join('')
}
