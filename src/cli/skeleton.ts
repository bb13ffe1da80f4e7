/** The files of a new report, by path in its folder: small, sound and complete. */
export function skeletonOf(name: string, date: string): Readonly<Record<string, string>> {
  return {
    'report.md': reportOf(titleOf(name), date),
    'data/seizures.csv':
      'year,seizures,quantity\n2022,14,310\n2023,19,452\n2024,23,388\n',
    'data/datapackage.yaml': descriptionOf(name, date)
  }
}

/** `drug-routes` → `Drug routes`. */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function reportOf(title: string, date: string): string {
  return `---
title: ${title}
subtitle: A first draft
date: ${date}
version: "0.1"
status: draft
language: en
numbers: eu
marking: TLP:AMBER
disclaimer: EXAMPLE – NOT CLASSIFIED
---

# Summary {#sec-summary .summary}

:::lead
Seizures rose from :value[seizures.seizures]{year=2022} in 2022 to :value[seizures.seizures]{year=2024} in 2024.
:::

The figures are invented, so that you see how a report is written; replace them with yours.
The quantity fell by :change[seizures.quantity]{year=2023..2024 as=decrease} in the last year (@tbl-seizures, @fig-seizures).

# Seizures {#sec-seizures}

## What the figures say {#sec-figures}

Every number in this text is read from \`data/seizures.csv\`.[^source]
Change a cell there, build again, and the sentences, the table and the chart follow.

[^source]: What each column is stands in \`data/datapackage.yaml\`.

::table[Seizures rose every year]{#tbl-seizures data=seizures columns="year, seizures, quantity" total=below}

::chart[The number of seizures rose every year]{#fig-seizures type=bar data=seizures x=year y=seizures}
`
}

function descriptionOf(name: string, date: string): string {
  return `$schema: https://datapackage.org/profiles/2.0/datapackage.json
name: ${name}
resources:
  - name: seizures
    path: seizures.csv
    title: Seizures by year
    sources: [{title: Invented for this example}]
    tearline: {as-of: ${date}}
    schema:
      primaryKey: [year]
      fields:
        - {name: year, type: year, title: Year}
        - {name: seizures, type: integer, title: Seizures}
        - {name: quantity, type: integer, title: Quantity, tearline: {unit: kg}}
`
}
