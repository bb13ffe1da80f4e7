export type Severity = 'error' | 'warning' | 'info'

/**
 * Every code of a diagnostic, with its severity: `room/what-is-wrong`.
 *
 * A code is never reused. Each has a fixture and a section in the manual; a test
 * holds both.
 */
export const SEVERITIES = {
  // YAML: settings, front matter, glossary, descriptions of tables and of brands.
  'config/bad-yaml': 'error',
  'config/unknown-key': 'error',
  'config/duplicate-key': 'error',
  'config/emptied-value': 'error',
  'config/comment-after-value': 'warning',
  'config/hidden-character': 'warning',
  'config/wrong-value': 'error',
  'config/missing-key': 'error',
  'config/missing-front-matter': 'error',
  'config/near-front-matter': 'error',
  'config/not-yet': 'error',
  'config/unknown-brand': 'error',
  'config/unknown-mark': 'error',
  'config/owners-key': 'error',
  'config/duplicate-slug': 'error',

  // The text of a report.
  'markdown/not-utf8': 'error',
  'markdown/too-large': 'error',
  'markdown/too-deep': 'error',
  'markdown/not-yet': 'error',
  'markdown/unknown-directive': 'error',
  'markdown/wrong-kind': 'error',
  'markdown/near-directive': 'error',
  'markdown/bad-fence': 'error',
  'markdown/stray-braces': 'error',
  'markdown/bad-braces': 'error',
  'markdown/unknown-attribute': 'error',
  'markdown/missing-attribute': 'error',
  'markdown/wrong-value': 'error',
  'markdown/unknown-class': 'error',
  'markdown/bad-id': 'error',
  'markdown/misplaced': 'error',
  'markdown/near-mark': 'error',
  'markdown/bad-reference': 'error',
  'markdown/hidden-character': 'warning',
  'markdown/hidden-in-syntax': 'error',
  'markdown/raw-html': 'error',
  'markdown/setext-heading': 'error',
  'markdown/indented-code': 'error',
  'markdown/single-tilde': 'error',
  'markdown/near-emphasis': 'error',
  'markdown/unclosed': 'error',
  'markdown/unused-definition': 'error',
  'markdown/unwanted-definition': 'error',
  'markdown/torn-cell': 'error',
  'markdown/torn-heading': 'error',
  'markdown/heading-in-container': 'error',
  'markdown/heading-jump': 'error',
  'markdown/chapter-without-heading': 'error',
  'markdown/undefined-note': 'error',
  'markdown/duplicate-note': 'error',
  'markdown/unused-note': 'warning',
  'markdown/inline-note': 'error',
  'markdown/missing-alt': 'error',
  'markdown/unknown-silence': 'error',
  'markdown/unused-silence': 'warning',
  'markdown/todo': 'warning',

  // Tables.
  'data/not-utf8': 'error',
  'data/too-large': 'error',
  'data/missing-file': 'error',
  'data/outside-folder': 'error',
  'data/undescribed': 'warning',
  'data/unknown-type': 'error',
  'data/unknown-field': 'error',
  'data/missing-field': 'error',
  'data/bad-name': 'error',
  'data/duplicate-name': 'error',
  'data/duplicate-column': 'error',
  'data/ragged-row': 'error',
  'data/wrong-type': 'error',
  'data/ambiguous-number': 'error',
  'data/duplicate-row': 'error',
  'data/unclosed-quote': 'error',
  'data/mixed-line-ends': 'error',
  'data/unclear-separator': 'error',
  'data/hidden-character': 'warning',
  'data/empty-cell': 'error',
  'data/empty-table': 'error',
  'data/not-yet': 'error',

  // What the text asks of the tables.
  'query/unknown-table': 'error',
  'query/unknown-column': 'error',
  'query/no-row': 'error',
  'query/several-rows': 'error',
  'query/missing-value': 'error',
  'query/not-a-number': 'error',
  'query/not-a-range': 'error',
  'query/wrong-sign': 'error',
  'query/division-by-zero': 'error',
  'query/bad-filter': 'error',
  'query/unknown-sort': 'error',
  'query/no-total': 'error',
  'query/not-summable': 'error',
  'query/not-per-cent': 'error',
  'query/negative-base': 'error',
  'query/absent-cells': 'warning',
  'query/too-large': 'error',

  // How the text asks, and how the answer is written.
  'binding/bad-address': 'error',
  'binding/bad-list': 'error',
  'binding/missing-option': 'error',
  'binding/wrong-option': 'error',
  'binding/idle-digits': 'error',

  // Graphics and pictures.
  'graphic/nothing-to-draw': 'error',
  'graphic/too-many-series': 'error',
  'graphic/too-many-bars': 'error',
  'graphic/too-large-value': 'error',
  'picture/missing': 'error',
  'picture/outside-folder': 'error',
  'picture/unreadable': 'error',
  'picture/too-large': 'error',
  'picture/unsafe-svg': 'error',
  'picture/unknown-format': 'error',

  // The finished tree.
  'html/duplicate-id': 'error',
  'html/unknown-reference': 'error',
  'html/unknown-abbreviation': 'error',
  'html/unused-abbreviation': 'warning',
  'html/unsafe-link': 'error',
  'html/unsafe-element': 'error',
  'html/empty-report': 'error',
  'html/empty-collector': 'warning',

  // Brands.
  'graphic/unordered-area': 'error',
  'graphic/negative-area': 'error',
  'template/bad-brand': 'error',
  'template/missing-file': 'error',
  'template/bad-template': 'error',
  'template/unknown-path': 'error',
  'template/unknown-part': 'error',
  'template/unknown-helper': 'error',
  'template/triple-brace': 'error',
  'template/missing-glyph': 'error',

  // Paper.
  'print/face-not-loaded': 'error',
  'print/request-refused': 'error',
  'print/too-wide': 'error',
  'print/unstable-pages': 'error',
  'finish/foreign-font': 'error',
  'finish/type3-font': 'error',
  'finish/lost-text': 'error',
  'finish/missing-mark': 'error',
  'finish/wrong-outline': 'error',

  // A report as a whole.
  'pipeline/no-report': 'error',
  'pipeline/limit-met': 'error',
  'pipeline/too-many-files': 'error',
  'pipeline/refused-file': 'error',
  'pipeline/unread-text': 'warning',
  'pipeline/kept-old': 'warning',
  'pipeline/removed-old': 'warning'
} as const satisfies Record<string, Severity>

export type Code = keyof typeof SEVERITIES

export function isCode(text: string): text is Code {
  return Object.hasOwn(SEVERITIES, text)
}
