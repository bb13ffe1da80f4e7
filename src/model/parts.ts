import type {Data, ElementContent} from 'hast'
import type {Position} from 'unist'

/**
 * The parts of a page, and the shape of what each is filled with.
 *
 * The shapes are data, so that one source gives the types of what `html/` makes
 * and `template/` fills, and the check of every template when a brand is loaded.
 * `text` is escaped; `content` is a piece of tree that becomes HTML; `flag` can
 * only be asked for; a name that ends in `?` may be absent.
 */
export type Shape = {readonly [name: string]: Field}
export type Field =
  'text' | 'content' | 'flag' | {readonly each: Shape} | {readonly of: Shape}

/** An entry of a contents list; `slot` is the key under which its page number comes. */
const ENTRY = {
  id: 'text',
  'number?': 'text',
  title: 'content',
  slot: 'text',
  isTop: 'flag',
  /** `front`, `chapter`, `section` or `appendix`. */
  kind: 'text'
} as const satisfies Shape

const LIST_ENTRY = {
  id: 'text',
  label: 'text',
  title: 'content',
  slot: 'text'
} as const satisfies Shape

const FACT = {label: 'text', value: 'text'} as const satisfies Shape

const CAPTION = {
  id: 'text',
  /** As “Figure 1”. */
  label: 'text',
  'caption?': 'content',
  'unit?': 'text',
  /** “Source: …”, with the word of the language. */
  'source?': 'content',
  'note?': 'content',
  'legend?': 'text',
  /** The file of the table, relative to the report's page. */
  'csv?': {of: {href: 'text', label: 'text', size: 'text'}}
} as const satisfies Shape

/** Parts that stand in the flow of a text. */
const FLOW_PARTS = {
  table: {
    ...CAPTION,
    body: 'content',
    isWide: 'flag',
    isTyped: 'flag',
    /** Notes on its cells, in the order of their letters. */
    'cellNotes?': {each: {id: 'text', letter: 'text', body: 'content', back: 'content'}},
    regionLabel: 'text'
  },
  figure: {
    ...CAPTION,
    /** For paper. */
    print: 'content',
    /** For a wide screen and a phone; a picture has only `wide`. */
    wide: 'content',
    'narrow?': 'content',
    'credit?': 'text',
    /** What a map says of its borders. */
    'boundaries?': 'text',
    /** The figures behind a chart, for the screen. */
    'data?': {of: {label: 'text', table: 'content'}},
    isChart: 'flag'
  },
  box: {
    id: 'text',
    /** `definition`, `method`, `legal`, `open-source` or `outlook`. */
    type: 'text',
    kind: 'text',
    /** As “Box 1”; a box without an id has none. */
    'label?': 'text',
    'title?': 'content',
    body: 'content',
    /** “Unverified”, in an open-source box. */
    'tag?': 'text'
  },
  'key-findings': {title: 'text', body: 'content'},
  /** A band of figures, each with what it is of. */
  'big-numbers': {
    /** How many stand in a row: 1 to 4. */
    columns: 'text',
    /** Whether one of them is too long for half the width of a phone. */
    isLong: 'flag',
    numbers: {each: {number: 'content', label: 'content'}},
    'source?': 'content'
  },
  case: {
    id: 'text',
    label: 'text',
    kind: 'text',
    title: 'content',
    body: 'content',
    facts: {each: FACT}
  },
  lead: {body: 'content'},
  pull: {body: 'content'},
  quote: {body: 'content', 'source?': 'content'},
  todo: {title: 'text', body: 'content'},
  /** Notes at the end of their chapter. */
  notes: {
    title: 'text',
    notes: {each: {id: 'text', number: 'text', body: 'content', back: 'content'}}
  },
  'list-of': {title: 'text', entries: {each: LIST_ENTRY}},
  abbreviations: {entries: {each: {short: 'text', long: 'text', 'definition?': 'text'}}}
} as const satisfies Record<string, Shape>

const MARKED = {
  /** As `TLP:AMBER`. */
  mark: 'text',
  /** As `tlp-amber`. */
  markClass: 'text',
  /** In one sentence, how what is marked so may be shared. */
  handling: 'text',
  'disclaimer?': 'text'
} as const satisfies Shape

const REPORT = {
  ...MARKED,
  language: 'text',
  title: 'text',
  'subtitle?': 'text',
  /** In words of the language. */
  date: 'text',
  'version?': 'text',
  'organisation?': 'text',
  /** The name of the house where it differs from the organisation. */
  'logo?': 'content',
  'authors?': 'text',
  'keywords?': 'text',
  /** Date, version, status, figures as of: those it has. */
  facts: {each: FACT},
  isDraft: 'flag',
  labels: {
    of: {
      contents: 'text',
      figures: 'text',
      tables: 'text',
      abbreviations: 'text',
      notes: 'text',
      imprint: 'text',
      allReports: 'text',
      skip: 'text',
      draft: 'text',
      draftNotice: 'text',
      pageOf: 'text',
      permalink: 'text',
      pdf: 'text',
      handling: 'text',
      data: 'text',
      publisher: 'text',
      authors: 'text',
      keywords: 'text',
      sources: 'text',
      note: 'text'
    }
  }
} as const satisfies Shape

const CHAPTER = {
  id: 'text',
  'number?': 'text',
  title: 'content',
  /** Its title as text, for the running head. */
  running: 'text',
  /** What a link to it is called, on the screen; `template/` words it. */
  'permalink?': 'text',
  /** `front`, `chapter` or `appendix`. */
  kind: 'text',
  /** The CSS name of its pages, as `chapter-3`. */
  pageName: 'text',
  hasOpener: 'flag',
  isSummary: 'flag',
  /** The lead that opens it, for the opener. */
  'lead?': 'content',
  /** Its sections, for the opener. */
  sections: {each: ENTRY},
  /** All but its title and its lead, notes included. */
  body: 'content'
} as const satisfies Shape

const LISTS = {
  contents: {each: ENTRY},
  'figures?': {of: {title: 'text', entries: {each: LIST_ENTRY}}},
  'tables?': {of: {title: 'text', entries: {each: LIST_ENTRY}}}
} as const satisfies Shape

/** Parts that make up a whole page, and what they share. */
const PAGE_PARTS = {
  cover: REPORT,
  contents: {...REPORT, ...LISTS},
  imprint: {...REPORT, sources: {each: {text: 'text'}}},
  /** The head of the page on the screen. */
  masthead: {...REPORT, 'pdf?': {of: {href: 'text', label: 'text'}}, library: 'text'},
  /** One of `chapters`, in the page and in the sheets. */
  chapter: CHAPTER,
  /** The skeleton of the HTML; relative paths of style and PDF. */
  page: {
    ...REPORT,
    ...LISTS,
    style: 'text',
    'pdf?': {of: {href: 'text', label: 'text'}},
    library: 'text',
    chapters: {each: CHAPTER},
    sources: {each: {text: 'text'}}
  },
  /** The skeleton of the print; its style stands inside. */
  sheets: {
    ...REPORT,
    ...LISTS,
    /** All style sheets, faces inlined. */
    style: 'content',
    chapters: {each: CHAPTER},
    sources: {each: {text: 'text'}},
    /** Ids that some link must target for the PDF to know their pages. */
    targets: {each: {id: 'text'}}
  },
  library: {
    language: 'text',
    title: 'text',
    'organisation?': 'text',
    'logo?': 'content',
    style: 'text',
    ...MARKED,
    isDraft: 'flag',
    draft: 'text',
    draftNotice: 'text',
    skip: 'text',
    reports: {
      each: {
        href: 'text',
        language: 'text',
        title: 'text',
        'subtitle?': 'text',
        date: 'text',
        mark: 'text',
        markClass: 'text',
        'pdf?': {of: {href: 'text', label: 'text'}},
        facts: {each: FACT}
      }
    }
  }
} as const satisfies Record<string, Shape>

export const PARTS = {...FLOW_PARTS, ...PAGE_PARTS} as const

export type FlowPartName = keyof typeof FLOW_PARTS
export type PartName = keyof typeof PARTS

export type Content = readonly ElementContent[]

/** What a part is filled with, by its shape. */
export type Filling<S extends Shape> = {
  readonly [K in keyof S as K extends `${string}?` ? never : K]: Filled<S[K]>
} & {
  readonly [K in keyof S as K extends `${infer Name}?` ? Name : never]?:
    Filled<S[K]> | undefined
}

export type Filled<F extends Field> = F extends 'text'
  ? string
  : F extends 'content'
    ? Content
    : F extends 'flag'
      ? boolean
      : F extends {readonly each: infer S extends Shape}
        ? readonly Filling<S>[]
        : F extends {readonly of: infer S extends Shape}
          ? Filling<S>
          : never

export type FillingOf<P extends PartName> = Filling<(typeof PARTS)[P]>

/**
 * A part in the tree: a node of hast that becomes HTML when the brand's template
 * of that name is filled.
 */
export type PartNode = {
  [P in FlowPartName]: {
    type: 'part'
    name: P
    filling: FillingOf<P>
    position?: Position | undefined
    data?: Data | undefined
  }
}[FlowPartName]

declare module 'hast' {
  interface ElementContentMap {
    part: PartNode
  }
  interface RootContentMap {
    part: PartNode
  }
}
