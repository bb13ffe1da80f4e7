/**
 * Names of the tokens that our own constructs make, beside those of micromark.
 *
 * `tokenize-….ts` makes them, `from-tokens.ts` makes nodes of them.
 */
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** `:name[label]{…}` in a line of text. */
    tearlineText: 'tearlineText'
    /** `::name[label]{…}` on a line, or lines, of its own. */
    tearlineLeaf: 'tearlineLeaf'
    /** `:::name[label]{…}` … `:::` */
    tearlineContainer: 'tearlineContainer'
    /** A leaf's or container's colons, name, label, braces and rest. */
    tearlineHead: 'tearlineHead'
    tearlineColons: 'tearlineColons'
    tearlineName: 'tearlineName'
    tearlineLabel: 'tearlineLabel'
    tearlineLabelMarker: 'tearlineLabelMarker'
    tearlineLabelText: 'tearlineLabelText'
    tearlineBraces: 'tearlineBraces'
    /** What one line of the source has of something that may span lines. */
    tearlineLine: 'tearlineLine'
    /** What follows a head on its line and does not belong there. */
    tearlineRest: 'tearlineRest'
    /** The colons that close a container. */
    tearlineClosing: 'tearlineClosing'
    /** Braces that end a heading. */
    tearlineHeadingBraces: 'tearlineHeadingBraces'
    /** `@key`, or `[…]` with a key in it. */
    tearlineReference: 'tearlineReference'
  }
}

export {}
