import {casesOf, text, type HostileCase} from './hostile-case.js'

/** Every kind of address, and every place where one can stand. */
export function addressCases(url: string): readonly HostileCase[] {
  return [
    ...casesOf('addresses that run, read or lead to the machine', {
      'an-address-that-runs': text('[a](javascript:CANARY)\n', 'html/unsafe-link'),
      'an-address-in-entities': text('[a](java&#x73;cript:CANARY)\n', 'html/unsafe-link'),
      'an-address-with-a-line-end': text(
        '[a](java&#x0a;script:CANARY)\n',
        'html/unsafe-link'
      ),
      'an-address-in-other-letters': text('[a](JaVaScRiPt:CANARY)\n', 'html/unsafe-link'),
      'an-address-of-data': text('[a](data:text/html,CANARY)\n', 'html/unsafe-link'),
      'an-address-of-visual-basic': text('[a](vbscript:CANARY)\n', 'html/unsafe-link'),
      'an-address-of-a-file': text('[a](file:///CANARY)\n', 'html/unsafe-link'),
      'an-address-of-a-share': text('[a](\\\\\\\\CANARY\\\\share)\n', 'html/unsafe-link'),
      'an-address-without-a-scheme': text('[a](//CANARY/a)\n', 'html/unsafe-link'),
      'an-address-of-a-program': text('[a](ms-msdt:/id CANARY)\n', undefined, [
        'href="ms-msdt'
      ]),
      'an-address-of-a-program-in-brackets': text(
        '[a](<ms-msdt:/id CANARY>)\n',
        'html/unsafe-link'
      ),
      'an-address-by-its-name': text(
        '[a][b]\n\n[b]: javascript:CANARY\n',
        'html/unsafe-link'
      ),
      'an-address-in-pointed-brackets': text('<javascript:CANARY>\n', 'html/unsafe-link'),
      'an-address-in-a-note': text(
        'a[^1]\n\n[^1]: [b](javascript:CANARY)\n',
        'html/unsafe-link'
      ),
      'an-address-of-a-source': {
        files: {
          'report.md': '::table[A]{#tbl-a data=w columns=a}\n',
          'data/w.csv': 'a\n1\n',
          'data/datapackage.yaml':
            'resources: [{name: w, path: w.csv, sources: [{title: S, path: "javascript:CANARY"}], schema: {fields: [{name: a, type: integer}]}}]\n'
        },
        never: ['CANARY']
      },
      'an-address-in-an-address': text(
        '[a](https://b.example/"onclick="CANARY)\n',
        undefined,
        ['"onclick="CANARY']
      )
    }),
    ...casesOf('remote pictures, fonts, styles and frames', {
      'a-picture-from-afar': text(`![A](${url}/CANARY.png)\n`, 'markdown/misplaced'),
      'a-figure-from-afar': text(
        `:::figure[A]{#fig-a}\n![A](${url}/CANARY.png)\n:::\n`,
        'picture/outside-folder'
      ),
      'a-figure-without-a-scheme': text(
        `:::figure[A]{#fig-a}\n![A](${url.replace('http:', '')}/CANARY.png)\n:::\n`,
        'picture/outside-folder'
      ),
      'a-figure-at-a-number': text(
        ':::figure[A]{#fig-a}\n![A](http://2130706433/CANARY.png)\n:::\n',
        'picture/outside-folder'
      ),
      'a-figure-of-the-metadata-service': text(
        ':::figure[A]{#fig-a}\n![A](http://[::ffff:a9fe:a9fe]/CANARY)\n:::\n',
        'picture/outside-folder'
      ),
      'a-style-from-afar': text(
        `<link rel="prefetch stylesheet" href="${url}/CANARY">\n`,
        'markdown/raw-html'
      ),
      'a-frame-from-afar': text(
        `<iframe src="${url}/CANARY"></iframe>\n`,
        'markdown/raw-html'
      ),
      'a-table-from-afar': {
        files: {
          'data/datapackage.yaml': `resources: [{name: a, path: "${url}/CANARY.csv"}]\n`
        },
        code: 'data/outside-folder'
      },
      'borders-from-afar': {
        files: {
          'report.md': `---\ntitle: A\ndate: 2025-03-01\nmarking: TLP:GREEN\nborders: ${url}/CANARY\n---\n\n# A\n\nText.\n`
        },
        code: 'config/unknown-key'
      }
    }),
    ...casesOf('files of the machine in the PDF', {
      'a-frame-of-a-file': text(
        '<iframe src="file:///etc/CANARY"></iframe>\n',
        'markdown/raw-html'
      ),
      'an-object-of-a-file': text(
        '<object data="file:///etc/CANARY"></object><embed src="/etc/CANARY">\n',
        'markdown/raw-html'
      ),
      'a-figure-of-a-file': text(
        ':::figure[A]{#fig-a}\n![A](file:///etc/CANARY)\n:::\n',
        'picture/outside-folder'
      ),
      'a-drawing-of-a-file': {
        files: {
          'report.md': ':::figure[A]{#fig-a}\n![A](a.svg)\n:::\n',
          'a.svg':
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="file:///etc/CANARY"/></svg>'
        },
        code: 'picture/unsafe-svg'
      }
    })
  ]
}
