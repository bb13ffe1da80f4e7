/** A report with mistakes, to be seen as a draft. */
export const FAULTY = `---
title: A faulty report
date: 2025-03-01
marking: TLP:AMBER+STRICT
---

# Findings {#sec-findings}

See @fig-nowhere, and :value[no.table].

:::todo
Write more.
:::
`

/** A report with every part that a page may have. */
export const EVERY_PART = {
  'report.md': `---
title: Everything that a page may have
date: 2025-03-01
marking: TLP:RED
brand: centre
authors: [Somebody, Somebody else]
keywords: [one, two]
---

# Summary {#sec-summary .summary}

:::lead
What stands in the lead, in _two_ **words**.
:::

:::key-findings
- A first finding.
- A second one.
:::

# Parts {#sec-parts}

## Text {#sec-text}

A paragraph with a note[^1], ~~struck~~ words, \`code\`, a [link](https://example.org/a?b=c&d) and a reference to @tbl-typed.

[^1]: The note.

| a | table | that | is | wider | than | phones |
| - | ----- | ---- | -- | ----- | ---- | ------ |
| 1 | responsibilities | 3 | 4 | internationally | 6 | organisations |

> A quotation.

1. One
2. Two
   - Deeper

- [x] Done
- [ ] Not done

\`\`\`text
A line of code that is longer than any phone is wide, and does not break by itself at all
\`\`\`

:::box[A box]{#box-a type=method}
What was done.
:::

:::box[What is open]{#box-b type=open-source}
What is said.
:::

:::pull
Pulled out.
:::

## Tables {#sec-tables}

:::table[A typed table]{#tbl-typed}
| a   | b   |
| --- | --: |
| one |  10 |
:::

::table[A wide table]{#tbl-wide data=flows rows=place columns=year values=count total=below}

::chart[A line for each place]{#fig-line type=line data=flows x=year y=count color=place}

::chart[Bars in groups]{#fig-bars type=grouped data=flows x=year y=count color=place where.year=2020..2022}

::list{of=figures}
`,
  'data/flows.csv': `place,year,count\n${flows()}`,
  'data/datapackage.yaml': `name: flows
resources:
  - name: flows
    path: flows.csv
    title: Flows
    sources: [{title: Invented for this test}]
    schema:
      primaryKey: [place, year]
      fields:
        - {name: place, type: string, title: Place}
        - {name: year, type: year, title: Year}
        - {name: count, type: integer, title: Count}
`
}

function flows(): string {
  const places = ['North', 'South', 'East']
  const years = Array.from({length: 14}, (_, index) => 2010 + index)
  const lines = places.flatMap((place, at) =>
    years.map((year) => `${place},${year},${(at + 1) * (year - 1990)}\n`)
  )
  return lines.join('')
}
