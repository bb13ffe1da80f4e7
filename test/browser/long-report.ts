const ROW_COUNT = 90
const SECTION_COUNT = 40

/**
 * A report that is hard to break into pages: a table over several, whose rows have
 * several lines, and sections that begin at every height of a page.
 */
export function longReport(brand: string): Readonly<Record<string, string>> {
  return {
    'report.md': `---
title: A long report in ${brand}
date: 2025-03-01
marking: TLP:GREEN
disclaimer: EXAMPLE – NOT CLASSIFIED
brand: ${brand}
---

# A long table {#sec-long}

::table[A table goes over several pages]{#tbl-long data=rows columns="place, note, count"}

# Many sections {#sec-many}

${sections()}
`,
    'data/rows.csv': `place,note,count\n${rows()}`,
    'data/datapackage.yaml': DESCRIPTION
  }
}

const DESCRIPTION = `name: long
resources:
  - name: rows
    path: rows.csv
    title: Rows
    sources: [{title: Invented for this test}]
    schema:
      primaryKey: [place]
      fields:
        - {name: place, type: string, title: Place}
        - {name: note, type: string, title: Remark}
        - {name: count, type: integer, title: Count}
`

function rows(): string {
  const lines = Array.from({length: ROW_COUNT}, (_, index) => {
    const number = index + 1
    const words = 'and what was written of it '.repeat(1 + (index % 4))
    return `place${number},first${number} ${words}last${number},${number * 7}\n`
  })
  return lines.join('')
}

function sections(): string {
  const texts = Array.from({length: SECTION_COUNT}, (_, index) => {
    const sentence = 'Something was seen, and somebody wrote it down. '
    return `## Section of words ${index + 1}\n\n${sentence.repeat(2 + ((index * 7) % 11))}\n`
  })
  return texts.join('\n')
}
