import type {Labels} from './labels.js'

/** English, as EU institutions write it. */
export const en: Labels = {
  reviewed: true,

  numbered: {
    figure: 'Figure\u00a0{number}',
    table: 'Table\u00a0{number}',
    box: 'Box\u00a0{number}',
    case: 'Case\u00a0{number}'
  },
  references: {
    figure: {one: 'Figure\u00a0{number}', several: 'Figures\u00a0{numbers}'},
    table: {one: 'Table\u00a0{number}', several: 'Tables\u00a0{numbers}'},
    box: {one: 'Box\u00a0{number}', several: 'Boxes\u00a0{numbers}'},
    case: {one: 'Case\u00a0{number}', several: 'Cases\u00a0{numbers}'},
    section: {one: 'section\u00a0{number}', several: 'sections\u00a0{numbers}'},
    chapter: {one: 'chapter\u00a0{number}', several: 'chapters\u00a0{numbers}'},
    annex: {one: 'annex\u00a0{number}', several: 'annexes\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '‘{text}’',

  contents: 'Contents',
  cover: 'Cover',
  figures: 'Figures',
  tables: 'Tables',
  abbreviations: 'Abbreviations',
  notes: 'Notes',
  sources: 'Sources',
  imprint: 'Imprint',
  keyFindings: 'Key findings',
  box: 'Box',
  boxKinds: {
    definition: 'Definition',
    method: 'Method',
    legal: 'Legal framework',
    'open-source': 'Open source',
    outlook: 'Outlook'
  },
  unverified: 'Unverified',
  toDo: 'To do',
  taskDone: 'done',
  taskOpen: 'to do',

  source: 'Source: {source}',
  sourceAsOf: 'Source: {source}, as of {date}',
  figuresAsOf: 'Figures as of',
  note: 'Note',
  credit: 'Picture: {credit}',
  continued: '{label}, continued',
  total: 'Total',
  audience: 'For',
  registration: 'Registration number',
  isbn: 'ISBN',
  distribution: 'Distribution',
  withheld: 'withheld',
  ofShown: 'of what is shown',
  computed: {
    rank: 'Rank',
    share: 'Share',
    change: 'Change',
    changeOnPrevious: 'Change on previous year',
    points: 'percentage points',
    times: 'times',
    otherRows: 'Other ({count})',
    subtotal: '{name}, total',
    notApplicableSymbols: ['n.a.', 'x', '…'],
    notApplicable: 'not applicable',
    roundedShares: 'Shares may not add up because of rounding.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'yes',
  no: 'no',
  and: '{first} and {last}',

  date: 'Date',
  version: 'Version',
  status: 'Status',
  statuses: {draft: 'Draft', final: 'Final'},
  lead: 'Lead',
  partners: 'Partners',
  dates: 'Dates',
  arrests: 'Arrests',
  publisher: 'Publisher',
  authors: 'Authors',
  keywords: 'Keywords',
  handling: 'Handling',
  handlingOf: {
    'TLP:CLEAR': 'May be shared with anyone, in public too.',
    'TLP:GREEN':
      'Share within your community, but never where everyone can read it, as on a website.',
    'TLP:AMBER':
      'Share only with those in your organisation and its clients who need to know.',
    'TLP:AMBER+STRICT':
      'Share only with those in your own organisation who need to know.',
    'TLP:RED': 'For the people it was given to and nobody else; do not share it.'
  },

  pageOf: 'of',
  pageCount: {one: '{count}\u00a0page', other: '{count}\u00a0pages'},
  draft: 'Draft',
  draftNotice:
    'This is a draft. It may be incomplete or wrong, and is not to be passed on.',

  allReports: 'All reports',
  reports: 'Reports',
  skipToContent: 'Skip to the content',
  pdf: 'PDF',
  downloadCsv: 'Download CSV',
  dataBehind: '{label}: the data behind this figure',
  scrollsSideways: '{label}: scroll sideways for more columns',
  permalink: 'Link to this section: {title}',
  noteNumber: 'Note {number}',
  backToNote: 'Back to the call of note {number}',

  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ],
  datePatterns: {
    day: '{day}\u00a0{month} {year}',
    withinMonth: '{day}–{lastDay}\u00a0{month} {year}',
    withinYear: '{day}\u00a0{month} – {lastDay}\u00a0{lastMonth} {year}',
    acrossYears: '{day}\u00a0{month} {year} – {lastDay}\u00a0{lastMonth} {lastYear}'
  },
  numberWords: [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve'
  ],
  ordinals: {
    one: '{number}st',
    two: '{number}nd',
    few: '{number}rd',
    other: '{number}th'
  },
  range: '{from}–{to}',
  numberedThings: [
    ...['act', 'annex', 'article', 'articles', 'art.', 'box', 'case', 'chapter'],
    ...['chapters', 'clause', 'decision', 'directive', 'edition', 'figure', 'figures'],
    ...['law', 'no', 'no.', 'number', 'page', 'pages', 'p.', 'pp.', 'para.', 'paragraph'],
    ...['paragraphs', 'part', 'protocol', 'regulation', 'resolution', 'rule', 'section'],
    ...['sections', 'step', 'table', 'tables', 'version', 'volume', 'year', 'years']
  ],
  scaleWords: {thousand: 3, million: 6, billion: 9},
  percentWords: ['per cent', 'percent'],
  changes: {
    increased: 'increased by {amount}',
    decreased: 'decreased by {amount}',
    unchanged: 'did not change',
    points: {
      one: '{number}\u00a0percentage point',
      other: '{number}\u00a0percentage points'
    },
    factor: {one: '{number}\u00a0time', other: '{number}\u00a0times'}
  },
  alternative: {
    lineChart: 'Line chart of {y}, from {first} to {last}.',
    barChart: 'Bar chart of {y} by {x}.',
    groupedBarChart: 'Grouped bar chart of {y} by {x}.',
    stackedBarChart: 'Stacked bar chart of {y} by {x}.',
    areaChart: 'Area chart of {y}, from {first} to {last}.',
    stackedAreaChart: 'Stacked area chart of {y}, from {first} to {last}.',
    largestPart: 'The largest part in {x} is {name} with {value}.',
    parts: 'Parts: {list}.',
    incomplete: 'a part has no data',
    choropleth: 'Map of {y} by {x}.',
    extremes: 'Highest: {highest}; lowest: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'No data: {list}.',
    series: '{name}: {text}.',
    point: '{value} in {x}',
    highest: 'highest {value} in {x}',
    lowest: 'lowest {value} in {x}',
    constant: '{value} throughout',
    noDataFor: 'no data for {x}',
    noData: 'no data',
    separator: ', ',
    span: '{from} to {to}',
    rise: 'up from {from} in {fromX} to {to} in {toX}',
    fall: 'down from {from} in {fromX} to {to} in {toX}',
    steady: '{from} in {fromX} and again in {toX}',
    others: 'The others: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: '{from} to {to}',
    naturalEarth: 'Boundaries: Natural Earth.',
    disclaimer:
      'The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance.',
    kosovoLine: 'Dashed line: Kosovo*.',
    kosovoNote:
      '* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.'
  }
}
