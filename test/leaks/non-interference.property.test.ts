import fc from 'fast-check'
import {expect, test} from 'vitest'
import {listing} from '../fixtures.js'
import {reportOf, TestProject} from '../projects.js'

const MARKS = ['TLP:CLEAR', 'TLP:AMBER', 'TLP:RED'] as const
const CEILINGS = {partners: 1, public: 0} as const

const SETTINGS = `editions:
  partners: {ceiling: TLP:AMBER}
  public: {ceiling: TLP:CLEAR}
`
const HEAD = `slug: flows-of-the-region
editions: [partners, public]
field-markings: {title: TLP:CLEAR, slug: TLP:CLEAR}`

/** Parts of a report, each with how high it is marked. */
const PARTS = [
  'paragraph',
  'section',
  'box',
  'portion',
  'note',
  'inline',
  'item',
  'typed row',
  'table',
  'chart',
  'entry',
  'comment'
] as const

const part = fc.record({kind: fc.constantFrom(...PARTS), level: fc.nat(2)})
const row = fc.record({level: fc.nat(2), count: fc.integer({min: 0, max: 99_999})})
const report = fc.record({
  parts: fc.array(part, {minLength: 1, maxLength: 6}),
  rows: fc.array(row, {maxLength: 5}),
  subtitle: fc.nat(2)
})

type Part = typeof part extends fc.Arbitrary<infer T> ? T : never
type Report = typeof report extends fc.Arbitrary<infer T> ? T : never

/** Writes a report; what is above a ceiling is written in one of two ways. */
class ReportWriter {
  readonly #ceiling: number
  readonly #isOther: boolean

  constructor(ceiling: number, isOther: boolean) {
    this.#ceiling = ceiling
    this.#isOther = isOther
  }

  write({parts, rows, subtitle}: Report): Readonly<Record<string, string>> {
    const body = parts.map((it, index) => this.#part(it, index)).join('\n\n')
    const open = `# Findings {#sec-findings marking="TLP:CLEAR"}\n\nThe flows rose.\n\n::list{of=figures}\n\n::list{of=abbreviations}`
    const fields = `subtitle: "${this.#words(subtitle, 0)}"\n${HEAD.replace('slug: TLP', `subtitle: ${MARKS[subtitle] ?? ''}, slug: TLP`)}`
    const entries = parts.flatMap((it, index) => this.#entry(it, index))
    return {
      'tearline.yaml': SETTINGS,
      'reports/a/report.md': reportOf({
        marking: 'TLP:RED',
        head: fields,
        body: `${open}\n\n${body}\n`
      }),
      'reports/a/glossary.yaml': `abbreviations:\n  OCG: {long: organised crime group, marking: TLP:CLEAR}\n${entries.join('')}`,
      'reports/a/data/datapackage.yaml': DESCRIPTION,
      'reports/a/data/rows.csv': `state,count,mark\nrs,7,\n${rows.map((it, index) => this.#row(it, index)).join('')}`
    }
  }

  #isHidden(level: number): boolean {
    return this.#ceiling < level
  }

  #words(level: number, index: number): string {
    if (!this.#isHidden(level)) return `open words ${index}`
    return this.#isOther ? `*other* text ${index} of XYZ, longer` : 'hidden'
  }

  #row({level, count}: Report['rows'][number], index: number): string {
    const mark = level === 0 ? '' : (MARKS[level] ?? '')
    if (!this.#isHidden(level)) return `s${index},${count},${mark}\n`
    const more = this.#isOther ? `t${index},1,${mark}\n` : ''
    return `${more}h${index},${this.#isOther ? count + 1 : count},${mark}\n`
  }

  #entry({kind, level}: Part, index: number): readonly string[] {
    if (kind !== 'entry' || (this.#isHidden(level) && this.#isOther)) return []
    return [
      `  AB${index}: {long: "${this.#words(level, index)}", marking: ${MARKS[level] ?? ''}}\n`
    ]
  }

  #part({kind, level}: Part, index: number): string {
    const mark = MARKS[level] ?? ''
    const words = this.#words(level, index)
    const own = this.#isHidden(level) && this.#isOther ? `o${index}` : `x${index}`
    const more = this.#isHidden(level) && this.#isOther ? '\n\nMore of it.\n' : ''
    switch (kind) {
      case 'paragraph':
        return `(${mark}) Says ${words}.`
      case 'section':
        return `## Title ${words} {#sec-${own} marking="${mark}"}\n\nText ${words}.${more}\n\n## Next ${index} {#sec-next-${index}}\n\nOpen.`
      case 'box':
        return `:::box[Title ${words}]{#box-${own} marking="${mark}"}\nBox ${words}.${more}\n:::`
      case 'portion':
        return `:::portion{marking="${mark}"}\nText ${words}.${more}\n\n::tearline[Less.]{marking="TLP:CLEAR"}\n:::`
      case 'note':
        return `(${mark}) Called.[^${own}]\n\n[^${own}]: Note ${words}.`
      case 'inline':
        return `It was :portion[${words}]{marking="${mark}" tearline="so"}.`
      case 'item':
        return `- Open ${index}\n- (${mark}) Item ${words}`
      case 'typed row':
        return `:::table[Typed ${index}]{#tbl-typed-${index}}\n| A | B |\n| - | - |\n| Open | 1 |\n| (${mark}) ${words} | 2 |\n:::`
      case 'table':
        return `::table[Caption ${words}]{#tbl-${own} data=rows columns="state, count" marking="${mark}"}`
      case 'chart':
        return `::chart[Caption ${words}]{#fig-${own} type=bar data=rows x=state y=count over=shown marking="${mark}"}`
      case 'entry':
        return this.#isHidden(level) ? 'Says AB.' : `Says AB${index}.`
      case 'comment':
        return `Open ${index}. <!-- ${this.#isOther ? 'other' : 'hidden'} -->`
    }
  }
}

const DESCRIPTION = `resources:
  - name: rows
    path: rows.csv
    sources: [{title: Example}]
    tearline: {marking: TLP:CLEAR, marking-column: mark}
    schema:
      fields: [{name: state, type: string}, {name: count, type: integer}, {name: mark, type: string}]
`

test('what is withheld changes no byte of an edition, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      report,
      fc.constantFrom('partners' as const, 'public' as const),
      async (it, edition) => {
        const folders = []
        for (const isOther of [false, true]) {
          const sources = new ReportWriter(CEILINGS[edition], isOther).write(it)
          const project = new TestProject(sources)
          const {made, diagnostics} = await project.build({edition})
          expect(made, listing(diagnostics)).toEqual(['flows-of-the-region'])
          expect(project.wholeText(`output/${edition}`)).not.toMatch(/hidden text|XYZ/)
          folders.push(project.folder(`output/${edition}`))
        }
        const [one = {}, other] = folders
        expect(Object.keys(one)).not.toEqual([])
        expect(other).toEqual(one)
      }
    ),
    {numRuns: 20}
  )
})
