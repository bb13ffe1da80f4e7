import sharp from 'sharp'
import {Aviary, type Canary, type Flock} from './canaries.js'
import {
  ALL,
  AMBER,
  CHOSEN,
  EDITIONS,
  HANDLED,
  LEFT_OUT,
  NOBODY,
  PARTNERS,
  PUBLIC,
  RED,
  RELEASED
} from './flocks.js'
import {marksOfData} from './marked-data.js'
import {MarkedSection} from './marked-section.js'

const SETTINGS = `editions:
  inside: {ceiling: TLP:RED, releasable-to: [BG], handling: [H2]}
  partners: {ceiling: TLP:AMBER, releasable-to: [BG, GR], leave-out: [pull, .summary, case]}
  public: {ceiling: TLP:CLEAR, leave-out: [pull, .summary, case]}
`

export interface CanaryProject {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly canaries: readonly Canary[]
  /** The slug of the report in each edition. */
  readonly slugs: Readonly<Record<string, string>>
}

/** A report with a canary in every place that an author can write in, under every mark. */
export async function plantCanaries(): Promise<CanaryProject> {
  const aviary = new Aviary()
  const files = new Map<string, string | Uint8Array>([['tearline.yaml', SETTINGS]])
  const folder = `reports/${aviary.word(RED, 'name of the folder', false)}`
  const put = (path: string, text: string | Uint8Array): void => {
    files.set(`${folder}/${path}`, text)
  }
  const slugs = {
    inside: aviary.word(RED, 'slug'),
    partners: aviary.word(PARTNERS, 'slug of an edition'),
    public: aviary.word(PUBLIC, 'slug of an edition')
  }
  const openRow = aviary.word(ALL, 'open row')
  const parts = [
    {flock: ALL, mark: 'TLP:CLEAR'},
    {flock: AMBER, mark: 'TLP:AMBER'},
    {flock: RED, mark: 'TLP:RED'}
  ].map((it) => new MarkedSection(aviary, it))

  put(
    'report.md',
    [
      headOf(aviary, slugs),
      '# Findings {#sec-findings marking="TLP:CLEAR"}\n\nThe flows rose.\n',
      ...parts.map((it) => it.text),
      portionsOf(aviary, openRow)
    ].join('\n')
  )
  put('01-rows.md', rowsOf(aviary))
  put('02-closed.md', closedOf(aviary))
  put(
    'glossary.yaml',
    `# ${aviary.word(NOBODY, 'comment of YAML')}\nabbreviations:\n${parts.map((it) => it.entry).join('')}`
  )
  const resources = [
    ...parts.map((it) => it.resource),
    ...marksOfData(aviary, openRow, put)
  ]
  put(
    'data/datapackage.yaml',
    `# ${aviary.word(NOBODY, 'comment of YAML')}\nresources:\n${resources.join('')}`
  )
  for (const part of parts) {
    put(`data/${part.table}.csv`, part.rows)
    put(`figures/${part.picture}.png`, await pictureOf('png', part.metadata))
    put(`figures/${part.photo}.jpg`, await pictureOf('jpeg', part.metadata))
    put(`figures/${part.drawing}.svg`, part.svg)
  }
  return {files: Object.fromEntries(files), canaries: aviary.canaries, slugs}
}

function headOf(aviary: Aviary, slugs: CanaryProject['slugs']): string {
  const red = (place: string) => aviary.word(RED, place)
  const remark = () => aviary.word(NOBODY, 'comment of YAML')
  const entry = (flock: Flock, slug: string | undefined) =>
    `{title: Title ${aviary.word(flock, 'title of an edition')}, subtitle: ${aviary.word(flock, 'subtitle of an edition')}, slug: ${slug ?? ''}, isbn: ${aviary.word(flock, 'ISBN')}, registration: ${aviary.word(flock, 'registration')}, distribution: [${aviary.word(flock, 'distribution')}]}`
  return `---
# ${remark()}
title: Title ${red('title')}
subtitle: ${red('subtitle')}
date: 2025-03-01
marking: TLP:RED
slug: ${slugs['inside'] ?? ''}
authors: [A. ${red('author')}]
keywords: [${red('keyword')}]
disclaimer: ${red('disclaimer')}
editions:
  inside: {}
  partners: ${entry(PARTNERS, slugs['partners'])}
  public: ${entry(PUBLIC, slugs['public'])}
let: {town: ${red('value of a parameter')}, village: ${aviary.word(RED, 'value of an unused parameter', false)}}
field-markings: {disclaimer: TLP:RED, authors: TLP:RED}
---
`
}

/** Marks on parts of an open section: each kind once, with something of most kinds in it. */
function portionsOf(aviary: Aviary, openRow: string): string {
  const w = (flock: Flock, place: string) => aviary.word(flock, place)
  const marked = [
    {flock: AMBER, mark: 'TLP:AMBER'},
    {flock: RED, mark: 'TLP:RED'}
  ].map(({flock, mark}) => {
    const note = aviary.word(flock, 'name of a marked note', false)
    const inner = aviary.word(flock, 'name of a note in a portion', false)
    return `(${mark}) Text ${w(flock, 'marked paragraph')}.[^${note}]

- (${mark}) Item ${w(flock, 'marked list item')}
- Open item

::::portion{marking="${mark}"}
Called.[^${inner}]

[^${inner}]: (${mark}) Note ${w(flock, 'marked note in a portion')}.
::::

In all :value[rows.count]{state=${openRow} marking="${mark}" missing="${aviary.word(flock, 'what stands for a missing value', false)}"}.

It was :portion[in ${w(flock, 'inline portion')}]{marking="${mark}" tearline="there ${w({name: flock.name, editions: EDITIONS.filter((it) => !flock.editions.includes(it))}, 'substitute of an inline portion')}"}.

::::portion{marking="${mark}"}
Text ${w(flock, 'block portion')}.

:::box[Title ${w(flock, 'title of a box in a portion')}]
Box ${w(flock, 'box in a portion')}.
:::

::tearline[Less ${w({name: flock.name, editions: EDITIONS.filter((it) => !flock.editions.includes(it))}, 'substitute')}.]{marking="TLP:CLEAR"}
::::

:::box[Title ${w(flock, 'title of a marked box')}]{marking="${mark}"}
Box ${w(flock, 'marked box')}.
:::

:::quote{marking="${mark}" source="Person ${w(flock, 'source of a marked quotation')}"}
Said ${w(flock, 'marked quotation')}.
:::

:::table[Typed]{#tbl-typed-${flock.name}}
| A | B |
| - | - |
| (${mark}) Cell ${w(flock, 'marked typed row')} | Cell ${w(flock, 'second cell of a marked row')} |
| Open | (${mark}) Cell ${w(flock, 'marked second cell')} |

:::

[^${note}]: Note ${w(flock, 'note that is called from a marked paragraph')}.
`
  })
  return `
## Portions {#sec-portions}

${marked.join('\n')}

(TLP:RED) In :value[$town].

:::portion{handling=H2}
Text ${w(HANDLED, 'portion with a handling code')}.
:::

:::portion{releasable="BG RO"}
Text ${w(RELEASED, 'portion for some states')}.
:::

:::box[Title ${w(CHOSEN, 'title of a box for one edition')}]{editions="inside"}
Box ${w(CHOSEN, 'box for one edition')}.
:::

:::pull
Pull ${w(LEFT_OUT, 'kind that an edition leaves out')}.
:::

:::case[Case ${w(LEFT_OUT, 'title of a case')}]{#case-${w(LEFT_OUT, 'id of a case')} type="type ${w(LEFT_OUT, 'type of a case')}" lead=BA partners="HR" dates=2015-06-01..2015-06-03}
Case ${w(LEFT_OUT, 'text of a case')}.
:::

## Chosen ${w(CHOSEN, 'heading for one edition')} {#sec-${w(CHOSEN, 'id of a heading for one edition')} editions="inside"}

Text ${w(CHOSEN, 'section for one edition')}.

## Summed up ${w(LEFT_OUT, 'heading of a class')} {#sec-${w(LEFT_OUT, 'id of a section of a class')} .summary}

Text ${w(LEFT_OUT, 'section of a class that an edition leaves out')}.
`
}

/** A chapter that shows tables of which some rows, columns and cells are withheld. */
function rowsOf(aviary: Aviary): string {
  const w = (flock: Flock, place: string) => aviary.word(flock, place)
  return `# Rows {#sec-rows marking="TLP:CLEAR"}

::list{of=figures}

::list{of=tables}

::list{of=abbreviations}

::list{of=symbols}

::table[Rows]{#tbl-rows data=rows columns="state, count"}

::table[Rows of each kind]{#tbl-${w(RED, 'id of a marked table')} data=rows columns="state, count" marking="TLP:RED"}

::chart[Chart ${w(RED, 'caption of a marked chart')}]{#fig-marked type=bar data=rows x=state y=count marking="TLP:RED"}

:::portion{marking="TLP:RED"}
::table[Columns]{#tbl-columns data=rows columns="state, secret"}
:::
`
}

/** A chapter that nothing is marked in: it has the mark of its report. */
function closedOf(aviary: Aviary): string {
  const w = (place: string) => aviary.word(RED, place)
  return `# Chapter ${w('heading of a chapter without a mark')} {#sec-${w('id of a chapter without a mark')}}

Text ${w('chapter without a mark')}.
`
}

async function pictureOf(
  format: 'png' | 'jpeg',
  metadata: Readonly<Record<string, string>>
): Promise<Uint8Array> {
  const background = {r: 20, g: 60, b: 90}
  return sharp({create: {width: 24, height: 16, channels: 3, background}})
    .withExif({IFD0: metadata})
    .toFormat(format)
    .toBuffer()
}
