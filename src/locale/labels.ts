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

  /** What is numbered, as its caption begins: `{number}`. */
  readonly numbered: Readonly<Record<NumberedKind, string>>
  /** What a reference says in the midst of a sentence. */
  readonly references: Readonly<Record<ReferenceKind, ReferencePatterns>>
  /** One of several numbers in a reference: `{number}`. */
  readonly numberAmong: string
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
  /** A box that is of no kind. */
  readonly box: string
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
  /** Before the words that say for whom an edition is. */
  readonly audience: string
  readonly registration: string
  readonly isbn: string
  /** Before the list of those who get an edition. */
  readonly distribution: string
  /** Stands in a cell that an edition may not show, and in the legend of such cells. */
  readonly withheld: string
  /** Said of what is computed of the shown rows alone. */
  readonly ofShown: string
  /** What is computed in a table, as it stands in heads and names of rows. */
  readonly computed: ComputedPatterns
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
  /** `{count}` pages. */
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

  /** January to December, in the case that they have within a date. */
  readonly months: readonly string[]
  readonly datePatterns: DatePatterns
  /** Zero to twelve, as one counts; where they have genders, in the masculine. */
  readonly numberWords: readonly string[]
  /** A whole number as a place in an order, by its plural rule: `{number}`. */
  readonly ordinals: OrdinalPatterns
  /** From one number or year to another: `{from}`, `{to}`. */
  readonly range: string
  /** Words before a number that is a name, as of a section or a law; in small letters. */
  readonly numberedThings: readonly string[]
  /** Words behind a number that multiply it, each with its power of ten. */
  readonly scaleWords: Readonly<Record<string, number>>
  /** What “%” is called beside a number, or how that begins. */
  readonly percentWords: readonly string[]
  readonly changes: ChangePatterns
  readonly alternative: AlternativePatterns
  readonly map: MapLabels
}

export type NumberedKind = 'figure' | 'table' | 'box' | 'case'

export type ReferenceKind = NumberedKind | 'section' | 'chapter' | 'annex'

/** Of one thing, `{number}`, and of several, `{numbers}`: how many makes no difference. */
export interface ReferencePatterns {
  readonly one: string
  readonly several: string
}

export type BoxKind = 'definition' | 'method' | 'legal' | 'open-source' | 'outlook'

/** By the plural rules of the language (Unicode CLDR); it has those it needs. */
export interface Plural {
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** `{day}`, `{month}`, `{year}`; in a range, those of its end begin with `last`. */
export interface DatePatterns {
  readonly day: string
  readonly withinMonth: string
  readonly withinYear: string
  readonly acrossYears: string
}

/** By the plural rules for ordinals (Unicode CLDR). */
export interface OrdinalPatterns extends Plural {
  /** Where rules are too few, by the last digits: the most of them that fit. */
  readonly byLastDigits?: Readonly<Record<string, string>>
}

/** Words for what a table computes of its figures. */
export interface ComputedPatterns {
  readonly rank: string
  readonly share: string
  readonly change: string
  readonly changeOnPrevious: string
  /** The unit of a change in points of per cent, and in times as much. */
  readonly points: string
  readonly times: string
  /** The rows that are not printed, as one: `{count}`. */
  readonly otherRows: string
  /** The total of a group of rows: `{name}`. */
  readonly subtotal: string
  /** Symbols for what cannot be computed, the first that a table does not declare. */
  readonly notApplicableSymbols: readonly string[]
  readonly notApplicable: string
  /** Said where rounded shares do not add up. */
  readonly roundedShares: string
}

/**
 * How a change is said. Where verbs agree with what changed, a noun says it: what stands
 * before it is the author's.
 */
export interface ChangePatterns {
  /** `{amount}` */
  readonly increased: string
  readonly decreased: string
  readonly unchanged: string
  /** `{number}` */
  readonly points: Plural
  readonly factor: Plural
}

/** What stands on a map and below it. */
export interface MapLabels {
  /** A class from one figure to another: `{from}`, `{to}`. */
  readonly range: string
  /** The same where one of them has a minus. */
  readonly rangeBelowZero: string
  readonly naturalEarth: string
  /** That borders on a map are no statement about them. */
  readonly disclaimer: string
  readonly kosovoLine: string
  /** The footnote that the European Union puts to the name of Kosovo. */
  readonly kosovoNote: string
}

/**
 * What a chart says to those who do not see it: whole sentences and their parts. Names
 * that are put in are not inflected, so patterns set them apart, by quotation marks,
 * brackets or a colon.
 */
export interface AlternativePatterns {
  /** The kinds of chart, each `{y}`, `{x}`, `{first}`, `{last}`. */
  readonly lineChart: string
  readonly barChart: string
  readonly groupedBarChart: string
  readonly stackedBarChart: string
  readonly areaChart: string
  readonly stackedAreaChart: string
  /** Of what is stacked, at the last place: `{name}`, `{value}`, `{x}`. */
  readonly largestPart: string
  /** What the parts of a whole come to at the end: `{list}`. */
  readonly parts: string
  /** What stands where a part of a whole has no value. */
  readonly incomplete: string
  /** A map: `{y}`, `{x}`. */
  readonly choropleth: string
  /** Each a list of `{value} in {x}`: `{highest}`, `{lowest}`. */
  readonly extremes: string
  /** The regions of a class: `{range}`, `{list}`. */
  readonly mapClass: string
  readonly noDataIn: string
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
