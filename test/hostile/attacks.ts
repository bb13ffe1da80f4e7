/**
 * Everything that somebody may try, in the order of the threat model. What a report
 * can try has cases here; what is tried elsewhere names the tests that hold it.
 */
export const ATTACKS = {
  'raw HTML or script in Markdown': [],
  'addresses that run, read or lead to the machine': [],
  'style sheets that hide or overprint the marking': [],
  'remote pictures, fonts, styles and frames': ['test/browser/network.test.ts'],
  'files of the machine in the PDF': ['test/browser/network.test.ts'],
  'markup in what runs over each page': [],
  'front matter in another language': [],
  'YAML that grows, repeats, or names a prototype': ['test/yaml/read-yaml.test.ts'],
  'paths and links that lead out of the folder': ['test/build/outside-folder.test.ts'],
  'template syntax in content': ['test/template/check-template.test.ts'],
  'formulas in exported CSV': ['test/data/write-csv.test.ts'],
  'spreadsheets that are more than they seem': ['test/data/read-sheets.test.ts'],
  'CSV of strange shape': ['test/data/csv-spectrum.test.ts'],
  'size and nesting': ['test/build/limits.test.ts'],
  'texts that make a pattern slow': ['test/markdown/parse-chapter.property.test.ts'],
  'charts that fetch, run or never end': [],
  'diagrams in a language of their own': [],
  'drawings that are more than a picture': ['test/picture/clean-svg.test.ts'],
  'pictures that carry more than pixels': ['test/picture/clean-raster.test.ts'],
  'fonts and letters that nobody has': ['test/template/read-font.test.ts'],
  'hidden text and false redaction': ['test/gate/judge-edition.test.ts'],
  'names of people and machines in the output': ['test/gate/judge-edition.test.ts'],
  'queries that read, run or never end': ['test/duckdb/engine.test.ts'],
  'letters that deceive': [],
  'what totals and gaps give away': ['test/edition/non-interference.property.test.ts'],
  'output that is left over': ['test/build/kept-output.test.ts'],
  'what a parser takes too long for': ['test/markdown/check-limits.test.ts'],
  'builds of pull requests': ['test/build/workflow.test.ts'],
  'packages that run at installation': ['test/hostile/supply.test.ts']
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Attack = keyof typeof ATTACKS
