import type {AttributeShape, DirectiveShape, Kind} from './directive-shape.js'
import type {Stage} from './stage.js'

const TEXT: readonly Kind[] = ['textDirective']
const LEAF: readonly Kind[] = ['leafDirective']
const CONTAINER: readonly Kind[] = ['containerDirective']
const BLOCK: readonly Kind[] = ['leafDirective', 'containerDirective']

type Attributes = Readonly<Record<string, AttributeShape>>

/** Names of the editions that a part is chosen for. */
const EDITIONS: AttributeShape = {
  form: /^[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*$/,
  example: '"brief public"'
}
/** Who may read a part; its mark is held against the scheme by `checkMarkAttributes`. */
const MARKED: Attributes = {marking: {}, editions: EDITIONS}
/** What is computed where an edition does not get all rows. */
const OVER_ROWS: Attributes = {over: {values: ['shown']}, release: {}}
/** What narrows a mark further. */
const NARROWED: Attributes = {
  handling: {},
  releasable: {form: /^[A-Z][A-Z0-9-]*(?: [A-Z][A-Z0-9-]*)*$/, example: '"BG RO"'}
}
/** What every block may have. */
const ON_BLOCKS: Attributes = {...MARKED, layout: {comesWith: 'paper'}}
/** What every container may have. */
const ON_CONTAINERS: Attributes = {...ON_BLOCKS, lang: {}}
/** What everything may have that is computed in a line of text. */
const ON_NUMBERS: Attributes = {marking: {}, ...OVER_ROWS}
/** A number in a line of text, from a table. */
const NUMBER: DirectiveShape = {
  kinds: TEXT,
  label: 'required',
  filters: 'bare',
  attributes: {
    sum: {},
    as: {},
    digits: {},
    unit: {},
    missing: {},
    ...ON_NUMBERS
  }
}

const ALT_HOLDERS = ['table', 'chart', 'map', 'figure']

/**
 * Every directive of the language (its section 1), by name.
 *
 * What values, tables and charts ask of the data, and so which of their options
 * must be there and what they may be, is read and judged by `binding/`.
 *
 * A new directive is one entry here, and the room that shows it.
 */
export const DIRECTIVES: Readonly<Record<string, DirectiveShape>> = {
  // In a line of text.
  value: NUMBER,
  change: NUMBER,
  term: {kinds: TEXT, label: 'required', attributes: {of: {isRequired: true}}},
  lang: {kinds: TEXT, label: 'required', attributes: {is: {isRequired: true}}},
  share: {
    ...NUMBER,
    attributes: {of: {}, digits: {}, unit: {}, missing: {}, ...ON_NUMBERS}
  },
  'as-of': {kinds: TEXT, label: 'required', attributes: {marking: {}}},
  quoted: {kinds: TEXT, label: 'required'},
  likelihood: later(TEXT, 'tradecraft'),
  grade: later(TEXT, 'tradecraft'),

  // Tables and graphics.
  table: {
    kinds: BLOCK,
    label: 'required',
    id: {prefix: 'tbl', isRequired: true},
    filters: 'where',
    prefixes: ['digits.', 'unit.', 'as.'],
    attributes: {
      data: {isRequired: 'on-leaf'},
      rows: {needs: 'data'},
      columns: {needs: 'data'},
      values: {needs: 'data'},
      sort: {needs: 'data'},
      total: {needs: 'data'},
      lang: {},
      share: {needs: 'data'},
      change: {needs: 'data'},
      top: {needs: 'data'},
      group: {needs: 'data'},
      rank: {needs: 'data'},
      ...ON_BLOCKS,
      ...OVER_ROWS
    }
  },
  chart: {
    kinds: BLOCK,
    label: 'required',
    id: {prefix: 'fig', isRequired: true},
    filters: 'where',
    attributes: {
      type: {},
      data: {},
      x: {},
      y: {},
      color: {},
      lang: {},
      ...ON_BLOCKS,
      ...OVER_ROWS
    }
  },
  map: {
    kinds: BLOCK,
    label: 'required',
    id: {prefix: 'fig', isRequired: true},
    filters: 'where',
    attributes: {
      data: {},
      region: {},
      value: {},
      classes: {},
      lang: {},
      ...ON_BLOCKS,
      ...OVER_ROWS
    }
  },
  figure: {
    kinds: CONTAINER,
    label: 'required',
    id: {prefix: 'fig', isRequired: true},
    attributes: {credit: {}, ...ON_CONTAINERS}
  },
  alt: {kinds: LEAF, label: 'required', parents: ALT_HOLDERS},
  source: {kinds: LEAF, label: 'required', parents: [...ALT_HOLDERS, 'big-numbers']},
  note: {
    kinds: LEAF,
    label: 'required',
    parents: ALT_HOLDERS,
    isRepeatable: true,
    attributes: {row: {}, column: {}}
  },
  'big-numbers': {kinds: CONTAINER, attributes: ON_CONTAINERS},
  'flow-map': later(BLOCK, 'graphics'),
  timeline: later(BLOCK, 'graphics'),
  'risk-matrix': later(BLOCK, 'graphics'),
  'link-chart': later(BLOCK, 'graphics'),
  'threat-level': later(BLOCK, 'graphics'),

  // Boxes and other blocks of text.
  'key-findings': {kinds: CONTAINER, label: 'allowed', attributes: ON_CONTAINERS},
  box: {
    kinds: CONTAINER,
    label: 'allowed',
    id: {prefix: 'box', isRequired: false},
    attributes: {
      type: {
        values: ['definition', 'method', 'legal', 'open-source', 'outlook']
      },
      ...ON_CONTAINERS
    }
  },
  lead: {kinds: CONTAINER, attributes: ON_CONTAINERS},
  pull: {kinds: CONTAINER, attributes: ON_CONTAINERS},
  quote: {kinds: CONTAINER, attributes: {source: {}, ...ON_CONTAINERS}},
  case: {
    kinds: CONTAINER,
    label: 'required',
    id: {prefix: 'case', isRequired: false},
    filters: 'where',
    attributes: {
      type: {},
      lead: {},
      partners: {},
      dates: {
        form: /^\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?$/,
        example: '2015-06-01..2015-06-03'
      },
      arrests: {form: /^\d+$/, example: '21'},
      seizures: {comesWith: 'tradecraft'},
      ...ON_CONTAINERS
    }
  },
  todo: {kinds: CONTAINER, attributes: ON_CONTAINERS},
  list: {
    kinds: LEAF,
    attributes: {
      of: {
        isRequired: true,
        values: ['figures', 'tables', 'abbreviations', 'symbols'],
        laterValues: {
          restatements: 'data',
          changes: 'data',
          sources: 'tradecraft',
          judgements: 'tradecraft',
          gaps: 'tradecraft',
          recommendations: 'tradecraft',
          assumptions: 'tradecraft',
          indicators: 'tradecraft',
          'probability-scale': 'tradecraft',
          grades: 'tradecraft'
        }
      },
      ...ON_BLOCKS
    }
  },
  'page-break': later(LEAF, 'paper'),
  each: {
    kinds: CONTAINER,
    filters: 'where',
    notWithin: ['each'],
    attributes: {data: {isRequired: true}, sort: {}, key: {}, ...MARKED}
  },
  portion: {
    kinds: [...TEXT, ...CONTAINER],
    label: 'allowed',
    attributes: {marking: {}, tearline: {}, editions: EDITIONS, ...NARROWED}
  },
  tearline: {
    kinds: BLOCK,
    label: 'allowed',
    attributes: {marking: {isRequired: true}},
    parents: ['portion']
  },

  // Judgements and registers.
  judgement: later(CONTAINER, 'tradecraft'),
  basis: later(LEAF, 'tradecraft'),
  'would-change': later(LEAF, 'tradecraft'),
  assumption: later(BLOCK, 'tradecraft'),
  gap: later(CONTAINER, 'tradecraft'),
  recommendation: later(CONTAINER, 'tradecraft'),
  indicator: later(CONTAINER, 'tradecraft'),
  scenario: later(CONTAINER, 'tradecraft')
}

function later(kinds: readonly Kind[], comesWith: Stage): DirectiveShape {
  return {kinds, comesWith}
}

/** The classes of headings, and what else their braces may hold. */
export const HEADING_CLASSES = ['front', 'unnumbered', 'appendix', 'summary']
export const HEADING_ATTRIBUTES: Attributes = MARKED

/** Info words of code fences that are not code to be shown. */
export const FENCES: Readonly<Record<string, Stage>> = {
  'vega-lite': 'graphics',
  dot: 'graphics'
}

export const DIRECTIVE_NAMES: readonly string[] = Object.keys(DIRECTIVES)

/** Finds what a directive of this name may be. */
export function findShape(name: string): DirectiveShape | undefined {
  return Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined
}
