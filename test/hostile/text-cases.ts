import {casesOf, text, type HostileCase} from './hostile-case.js'

/** Some 900 bytes of what reports are made of. */
const ORDINARY = `${'The flows rose *much* in **spring**, as [they](https://a.example) say. '.repeat(11)}

- By land
- By sea

| a | b |
| --- | --- |
| 1 | 2 |

`

/** Texts that take a parser too long, too deep or too much memory, or deceive a reader. */
export function textCases(): readonly HostileCase[] {
  return [
    ...casesOf('what a parser takes too long for', {
      'wide-and-long-table': text(
        `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|\n'.repeat(2000)}`,
        'markdown/too-large'
      ),
      'wide-and-long-table-of-half-size': text(
        `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'|\n'.repeat(1000)}`,
        'markdown/too-large'
      ),
      'comments-that-never-end': text('<!--'.repeat(30_000), 'markdown/too-deep'),
      'emphasis-in-emphasis': text('*a **a '.repeat(13_000), 'markdown/too-deep'),
      'lists-in-lists': text(`${'- '.repeat(750)}\n\n`, 'markdown/too-deep'),
      'quotations-in-quotations': text(`${'> '.repeat(1500)}a`, 'markdown/too-deep'),
      'links-in-links': text('[ (]('.repeat(10_000), 'markdown/too-deep'),
      'issue-389-of-cmark': text('*a _a*_'.repeat(3000), 'markdown/too-deep'),
      'long-table': text(
        `| a | b | c |\n|---|---|---|\n${'| 1 | 2 | 3 |\n'.repeat(10_000)}`,
        'markdown/too-large'
      ),
      'much-ordinary-text': text(ORDINARY.repeat(500), undefined, []),
      'a-word-of-a-megabyte': text('w'.repeat(1_000_000), 'markdown/too-large')
    }),
    ...casesOf('size and nesting', {
      'containers-in-containers': text(':::box[A]\n'.repeat(3000), 'markdown/too-deep'),
      brackets: text('['.repeat(50_000), 'markdown/too-deep'),
      'runs-of-back-ticks': text(
        Array.from({length: 900}, (_, it) => `${'`'.repeat(it + 1)}a`).join(''),
        'markdown/too-deep'
      ),
      'many-definitions': text(
        Array.from({length: 10_000}, (_, it) => `[a${it}]: http://b\n`).join(''),
        'markdown/too-deep'
      ),
      'notes-that-call-notes': text(
        `a[^0]\n\n${Array.from({length: 300}, (_, it) => `[^${it}]: x [^${it + 1}]\n\n`).join('')}[^300]: end\n`
      ),
      'a-note-that-calls-itself': text('a[^1]\n\n[^1]: x [^1] y\n'),
      'references-to-nothing': text('@fig-a '.repeat(5000), 'html/unknown-reference'),
      'more-files-than-a-report-has': {
        files: Object.fromEntries(
          Array.from({length: 1100}, (_, it) => [`figures/${it}.txt`, 'x'])
        ),
        code: 'pipeline/too-many-files'
      },
      'many-chapters': {
        files: Object.fromEntries(
          Array.from({length: 200}, (_, it) => [
            `${String(it).padStart(3, '0')}-c.md`,
            `# Chapter\n\n${'Text. '.repeat(500)}\n`
          ])
        ),
        never: []
      }
    }),
    ...casesOf('texts that make a pattern slow', {
      colons: text(':'.repeat(100_000), 'markdown/bad-fence'),
      attributes: text(`:value[a.b]{${'a=1 '.repeat(5000)}}`, 'query/unknown-table'),
      'an-open-quotation-in-braces': text(
        `:value[a.b]{x="${'a'.repeat(200_000)}`,
        'query/unknown-table'
      ),
      'signs-of-references': text('@'.repeat(100_000)),
      'letters-that-combine': text(`a${'\u{301}'.repeat(50_000)}`),
      entities: text('&amp;'.repeat(50_000)),
      'spaces-before-a-line-end': text(`a${' '.repeat(100_000)}b\n`),
      'dashes-of-a-table': text(`a | b\n${'-'.repeat(100_000)}|\n`),
      'signs-of-marks': text(`${'(TLP:'.repeat(30_000)}\n`),
      'digits-and-points': text(`${'1.'.repeat(50_000)}\n`),
      'the-beginning-of-an-address': text(`<http://${'a'.repeat(100_000)}\n`),
      'braces-and-braces': text('{'.repeat(50_000)),
      'names-of-prototypes': text(
        ':value[constructor.prototype]{__proto__=1 toString=2}\n\n:term[x]{of=__proto__} @fig-__proto__\n',
        'query/unknown-table'
      )
    }),
    ...casesOf('letters that deceive', {
      'marks-of-direction': text('\u{202E}CANARY'.repeat(10)),
      'many-marks-of-direction': text('\u{202E}'.repeat(1000)),
      'a-mark-with-a-letter-of-another-alphabet': text(
        'TLP:\u{410}MBER\n\nText.\n',
        'markdown/near-mark'
      ),
      'a-mark-with-a-full-width-colon': text(
        '(TLP\u{FF1A}RED) CANARY\n',
        'markdown/near-mark'
      ),
      'a-mark-with-a-hidden-letter': text(
        '(T\u{200B}LP:RED) CANARY\n',
        'markdown/near-mark'
      ),
      'a-directive-with-a-hidden-letter': text(
        ':::box\u{200B}[A]\nText.\n:::\n',
        'markdown/hidden-in-syntax'
      ),
      'a-directive-with-a-tab': text(
        ':::box\t[A]\nText.\n:::\n',
        'markdown/near-directive'
      ),
      'a-directive-of-full-width': text(
        '\u{FF1A}\u{FF1A}\u{FF1A}box[A]\nText.\n:::\n',
        'markdown/near-directive'
      ),
      'letters-of-tags': text(
        `Text${'CANARY'.replace(/./g, (it) => String.fromCodePoint(0xe0000 + it.charCodeAt(0)))}.\n`
      ),
      'an-id-of-another-alphabet': text('# A {#sec-s\u{435}a}\n', 'markdown/bad-id'),
      'a-marking-with-a-letter-of-another-alphabet': {
        files: {
          'report.md':
            '---\ntitle: A\ndate: 2025-03-01\nmarking: TLP:\u{410}MBER\n---\n\n# A\n\nText.\n'
        },
        code: 'config/unknown-mark'
      },
      'two-marks-of-byte-order': {
        files: {
          'report.md':
            '\u{FEFF}\u{FEFF}---\ntitle: A\ndate: 2025-03-01\nmarking: TLP:RED\n---\n\n# CANARY\n\nText.\n'
        },
        code: 'markdown/hidden-in-syntax'
      },
      'half-a-letter': {
        files: {
          'report.md': new Uint8Array([0x23, 0x20, 0x41, 0x0a, 0x0a, 0xed, 0xa0, 0x80])
        },
        code: 'markdown/not-utf8'
      },
      zeros: text('Text \0\0\0CANARY\0.\n', 'template/missing-glyph')
    }),
    ...casesOf('hidden text and false redaction', {
      'text-that-is-white': text(
        '<span style="color: white">CANARY</span>\n',
        'markdown/raw-html'
      ),
      'text-for-nobody': text(
        '<p aria-hidden="true" hidden>CANARY</p>\n',
        'markdown/raw-html'
      ),
      'text-in-a-comment': text('Text <!-- CANARY --> text.\n\n<!-- CANARY -->\n'),
      'a-class-that-hides': text('[CANARY]{.hidden}\n', 'markdown/stray-braces'),
      'a-mark-that-does-not-close': text(
        ':::red\nCANARY\n',
        'markdown/unknown-directive'
      ),
      'a-mark-that-is-misspelt': text('(TLP:AMBR) CANARY\n', 'markdown/near-mark')
    }),
    ...casesOf('names of people and machines in the output', {
      'a-path-of-the-machine': text(
        'See [this](/home/CANARY/other.html).\n',
        'html/unsafe-link'
      ),
      'a-path-beside-the-report': text(
        'See [this](../CANARY.html).\n',
        'html/unsafe-link'
      ),
      'a-template-of-a-variable': text('$HOME ${HOME} $(whoami) %USERNAME%\n')
    })
  ]
}
