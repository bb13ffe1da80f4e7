import type {Aviary, Flock} from './canaries.js'

/** Who reads what stands under a mark. */
export interface Marked {
  readonly flock: Flock
  readonly mark: string
}

/** A section under one mark, with its table, its pictures and its abbreviation. */
export class MarkedSection {
  readonly #aviary: Aviary
  readonly #flock: Flock
  readonly #mark: string
  readonly table: string
  readonly #column: string
  readonly picture: string
  readonly photo: string
  readonly drawing: string
  readonly #keys: readonly string[]
  readonly #short: string

  constructor(aviary: Aviary, {flock, mark}: Marked) {
    this.#aviary = aviary
    this.#flock = flock
    this.#mark = mark
    this.table = this.#unseen('name of a table')
    this.#column = this.#unseen('name of a column')
    this.picture = this.#unseen('name of a picture')
    this.photo = this.#unseen('name of a photograph')
    this.drawing = this.#unseen('name of a drawing')
    this.#keys = [this.#word('text of a cell'), this.#word('text of a cell')]
    this.#short = this.#word('abbreviation').toUpperCase()
  }

  #word(place: string): string {
    return this.#aviary.word(this.#flock, place)
  }

  /** What no edition prints, though its mark allows. */
  #unseen(place: string): string {
    return this.#aviary.word(this.#flock, place, false)
  }

  /** What is for nobody. */
  #never(place: string): string {
    return this.#aviary.word({...this.#flock, editions: []}, place)
  }

  get entry(): string {
    return `  ${this.#short}: {long: ${this.#word('long form')}, definition: A ${this.#word('definition')}, marking: ${this.#mark}}\n`
  }

  get resource(): string {
    return `  - name: ${this.table}
    path: ${this.table}.csv
    title: ${this.#unseen('title of a table')}
    sources: [{title: ${this.#word('source of a table')}, version: ${this.#word('version of a source')}}]
    tearline: {marking: ${this.#mark}, note: Note ${this.#word('note of a table')}}
    schema:
      primaryKey: [state]
      missingValues: [{value: ":", label: ${this.#word('label of a symbol')}}]
      fields:
        - {name: state, type: string, title: State}
        - {name: ${this.#column}, type: integer, title: ${this.#word('title of a column')}, tearline: {unit: ${this.#word('unit')}}}
`
  }

  get rows(): string {
    const rows = this.#keys.map(
      (key) => `${key},${this.#aviary.number(this.#flock, 'figure of a cell')}\n`
    )
    return `state,${this.#column}\n${rows.join('')}none,:\n`
  }

  get metadata(): Readonly<Record<string, string>> {
    return {
      Artist: this.#unseen('artist of a picture'),
      ImageDescription: this.#unseen('description of a picture'),
      Copyright: this.#unseen('copyright of a picture')
    }
  }

  get svg(): string {
    const [id, title, desc, comment] = ['id', 'title', 'description', 'comment'].map(
      (it) => this.#unseen(`${it} in a drawing`)
    )
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><title>${title}</title><desc>${desc}</desc><!-- ${comment} --><text id="${id}" x="1" y="12" font-size="9">${this.#word('text of a drawing')}</text><path d="M0 0h90" stroke="#000"/></svg>`
  }

  get text(): string {
    const w = (place: string) => this.#word(place)
    const {table} = this
    const note = this.#unseen('name of a note')
    const address = this.#unseen('name of an address')
    const section = w('id of a heading')
    const chart = w('id of a chart')
    return `
## Section ${w('heading')} {#sec-${section} marking="${this.#mark}"}

Text ${w('paragraph')}, *${w('emphasis')}*, **${w('strong words')}**, \`${w('code')}\`, ~~${w('struck words')}~~,
[${w('link')}](https://example.org/${w('address of a link')}), :lang[${w('words of another language')}]{is=bg},
${this.#short}, and :term[${w('inflected term')}]{of=${this.#short}}.[^${note}]
<!-- ${this.#never('comment')} -->

See [@fig-${chart}; @sec-${section}] and [words ${w('words of a reference')}][${address}],
or :value[${table}.${this.#column}]{state=none missing="not ${w('words for a missing value')}"} of :value[${table}.${this.#column}]{state=${this.#keys[0] ?? ''}}.

[${address}]: https://example.org/${w('address of a reference')} "${w('title of an address')}"

- Item ${w('list item')}
  1. Inner ${w('inner list item')}
- [x] Task ${w('task')}

> Quotation ${w('quotation')}

\`\`\`txt ${this.#unseen('what is said of a block of code')}
${w('block of code')}
\`\`\`

:::todo
Ask ${this.#never('note to do')}.
:::

:::table[Caption ${w('caption of a typed table')}]{#tbl-${w('id of a table')}}
| Head ${w('head of a typed table')} | B |
| - | - |
| Cell ${w('typed cell')} | 1 |

::source[Source ${w('typed source')}]
::note[Note ${w('typed note')}]
:::

:::figure[Caption ${w('caption of a figure')}]{#fig-${w('id of a figure')} credit="Credit ${w('credit')}"}
![Shows ${w('alternative text')}](figures/${this.picture}.png "${this.#unseen('title of a picture')}")
:::

:::figure[A photograph]{#fig-${w('id of a photograph')}}
![Shows ${this.#unseen('replaced alternative text')}](figures/${this.photo}.jpg)

::alt[Shows ${w('alternative text of its own')}]
:::

:::figure[A drawing]{#fig-${w('id of a drawing')}}
![Shows ${w('alternative text of a drawing')}](figures/${this.drawing}.svg)
:::

:::box[Title ${w('title of a box')}]{#box-${w('id of a box')} type=definition}
Box ${w('text of a box')}.
:::

:::key-findings
- Finding ${w('key finding')}
:::

:::big-numbers
- :value[${table}.${this.#column}]{state=${this.#keys[1] ?? ''}} number ${w('words of a big number')}
:::

:::lead
Lead ${w('lead')}.
:::

:::quote{source="Person ${w('source of a quotation')}"}
Said ${w('words of a quotation')}.
:::

:::table[Caption ${w('caption of a table')}]{#tbl-${w('id of a data table')} data=${table} columns="state, ${this.#column}"}
::note[Remark ${w('note on a cell')}]{column=${this.#column}}
:::

::chart[Caption ${w('caption of a chart')}]{#fig-${chart} where.state="${this.#keys.join(', ')}" type=bar data=${table} x=state y=${this.#column}}

\`\`\`sql ${this.#unseen('name of a query')}
select state, ${this.#column} as n -- ${this.#unseen('comment of a query')}
from ${table}
\`\`\`

\`\`\`check Claim ${this.#unseen('message of a claim')}
select count(*) > 0 from ${table} -- ${this.#unseen('comment of a claim')}
\`\`\`

::::each{data=${table} where.state="none"}
### Row :value[$state] ${w('heading of a row')} {#sec-${w('id of a row')}}

Row ${w('text of a row')}.
::::

### Behind {#sec-${w('id of the last section')}}

Behind ${w('last words')}.

[^${note}]: Note ${w('note')}.
`
  }
}
