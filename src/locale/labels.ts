/**
 * All words that Tearline itself puts into a report, in one language.
 *
 * It is data: a language is one file that fills this type, and one line in
 * `labels-of.ts`. A text with a word in braces is a pattern, for `fillPattern`:
 * languages order their words differently, so no sentence is put together
 * elsewhere.
 */
export interface Labels {
  /** Whether a native reader of the field has read this file. */
  readonly reviewed: boolean

  /** What is numbered, as it stands before its number and in references. */
  readonly figure: string
  readonly table: string
  readonly box: string
  readonly case: string
  /** What a reference says in the midst of a sentence, of one thing and of several. */
  readonly references: Readonly<Record<ReferenceKind, Plural>>
  /** In quotation marks: `{text}` */
  readonly quoted: string

  readonly contents: string
  /** The label of the cover's page in a viewer, where others have numbers. */
  readonly cover: string
  readonly figures: string
  readonly tables: string
  readonly abbreviations: string
  readonly notes: string
  readonly sources: string
  readonly imprint: string
  readonly keyFindings: string
  readonly boxKinds: Readonly<Record<BoxKind, string>>
  /** The tag of an open-source box. */
  readonly unverified: string
  /** The heading of a note to do, in drafts. */
  readonly toDo: string
  /** The two states of an entry in a list of tasks. */
  readonly taskDone: string
  readonly taskOpen: string

  /** `{source}` */
  readonly source: string
  /** `{source}`, `{date}` */
  readonly sourceAsOf: string
  readonly figuresAsOf: string
  readonly note: string
  readonly credit: string
  /** After a caption that is repeated, or a table that goes on: `{label}`. */
  readonly continued: string
  /** The head of a column of totals, and of a row of them. */
  readonly total: string
  /** Joins a symbol with its meaning in a legend: `{symbol}`, `{meaning}`. */
  readonly legendEntry: string
  readonly yes: string
  readonly no: string
  /** The last two things of a list are joined by it: `{first}`, `{last}`. */
  readonly and: string

  /** Facts on the cover and of a case. */
  readonly date: string
  readonly version: string
  readonly status: string
  readonly statuses: {readonly draft: string; readonly final: string}
  readonly lead: string
  readonly partners: string
  readonly dates: string
  readonly arrests: string
  readonly publisher: string
  readonly authors: string
  readonly keywords: string
  readonly handling: string
  /** One sentence for each mark, by its label: how it may be shared. */
  readonly handlingOf: Readonly<Record<string, string>>

  /** What stands between the number of a page and the number of pages. */
  readonly pageOf: string
  /** `{count}` pages, with `1` and with any other number. */
  readonly pageCount: Plural
  readonly draft: string
  readonly draftNotice: string

  /** The page of a report, and the library. */
  readonly allReports: string
  readonly reports: string
  readonly skipToContent: string
  readonly pdf: string
  readonly downloadCsv: string
  /** `{label}` */
  readonly dataBehind: string
  /** The name of the region in which a wide table scrolls: `{label}`. */
  readonly scrollsSideways: string
  /** `{title}` */
  readonly permalink: string
  /** `{number}` */
  readonly noteNumber: string
  /** `{number}` */
  readonly backToNote: string

  /** January to December. */
  readonly months: readonly string[]
  readonly datePatterns: DatePatterns
  /** Zero to twelve. */
  readonly numberWords: readonly string[]
  readonly changes: ChangePatterns
  readonly alternative: AlternativePatterns
}

export type ReferenceKind =
  'figure' | 'table' | 'box' | 'case' | 'section' | 'chapter' | 'annex'

export type BoxKind = 'definition' | 'method' | 'legal' | 'open-source' | 'outlook'

/** With the number 1, and with any other. */
export interface Plural {
  readonly one: string
  readonly other: string
}

/** `{day}`, `{month}`, `{year}`; in a range, those of its end begin with `last`. */
export interface DatePatterns {
  readonly day: string
  readonly withinMonth: string
  readonly withinYear: string
  readonly acrossYears: string
}

/** How a change is said. */
export interface ChangePatterns {
  /** `{amount}` */
  readonly increased: string
  readonly decreased: string
  readonly unchanged: string
  /** `{number}` */
  readonly points: Plural
  readonly factor: Plural
}

/** What a chart says to those who do not see it: whole sentences and their parts. */
export interface AlternativePatterns {
  /** The kinds of chart, each `{y}`, `{x}`, `{first}`, `{last}`. */
  readonly lineChart: string
  readonly barChart: string
  readonly groupedBarChart: string
  /** What a series says: `{name}`, `{text}`. */
  readonly series: string
  /** `{value}`, `{x}` */
  readonly point: string
  readonly highest: string
  readonly lowest: string
  /** All its values are one: `{value}` */
  readonly constant: string
  /** One year, or place, without a value: `{x}`. */
  readonly noDataFor: string
  readonly noData: string
  /** Joins the parts of one series. */
  readonly separator: string
  /** `{from}`, `{to}`: several places without a value that follow each other. */
  readonly span: string
  /** How a series went: `{from}` in `{fromX}`, `{to}` in `{toX}`. */
  readonly rise: string
  readonly fall: string
  readonly steady: string
  /** What the series that are not told at length come to: `{list}`. */
  readonly others: string
  /** One of them: `{name}`, `{value}`. */
  readonly entry: string
}
  readonly stackedBarChart: string
  readonly areaChart: string
  readonly stackedAreaChart: string
  /** Of what is stacked, at the last place: `{name}`, `{value}`, `{x}`. */
  readonly largestPart: string
  /** What the parts of a whole come to at the end: `{list}`. */
  readonly parts: string
  /** What stands where a part of a whole has no value. */
  readonly incomplete: string
