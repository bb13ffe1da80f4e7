/**
 * What a drawing may hold: elements, attributes, and what each may be set to.
 *
 * It is the part of SVG 2 that draws still shapes and text from the file alone.
 * What is not listed is not taken over.
 */

/** Elements that are kept. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'pattern', 'marker']
])

/** Elements that say something about the drawing and draw nothing: left out silently. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(['title', 'desc', 'metadata'])

/** Why an element is refused, and what to do about it; others are refused as unknown. */
export const REFUSALS: ReadonlyMap<string, {message: string; hint: string}> = new Map([
  ...['script', 'handler', 'listener'].map((name) =>
    refusal(name, 'the drawing holds a script', 'Delete the script.')
  ),
  ...['animate', 'animateMotion', 'animateTransform', 'animateColor', 'set'].map((name) =>
    refusal(name, 'the drawing moves', 'Export a still drawing.')
  ),
  refusal(
    'foreignObject',
    'the drawing holds a page of another kind',
    'Export its text as SVG text, or turn formatted text off in the editor.'
  ),
  refusal(
    'image',
    'the drawing holds or fetches another picture',
    'Delete the picture in it, or export the whole as PNG.'
  ),
  refusal(
    'style',
    'the drawing holds a style sheet',
    'Export it with attributes, as `fill="…"`, in place of a style sheet; in R, with `svg()`.'
  ),
  refusal('a', 'the drawing holds a link', 'Remove the link; put it into the text.'),
  refusal(
    'mask',
    'the drawing hides something under a mask',
    'Flatten the drawing, or export it as PNG.'
  ),
  refusal(
    'filter',
    'the drawing has a filter',
    'Remove shadows and blurs, or export it as PNG.'
  ),
  refusal(
    'svg',
    'a drawing stands in the drawing',
    'Ungroup it, so that there is one `<svg>`.'
  )
])

function refusal(
  name: string,
  message: string,
  hint: string
): [string, {message: string; hint: string}] {
  return [name, {message, hint}]
}

// No quantifier shares a character with the next, so that no value takes long to refuse.
const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`
const LENGTH = String.raw`${NUMBER}(?:px|pt|pc|mm|cm|in|em|ex|%)?`
const COLOUR = String.raw`(?:#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\([\d\s,.%/+-]*\))`
const LOCAL = String.raw`url\(\s*(?:#[^\s"'()]+|"#[^\s"'()]+"|'#[^\s"'()]+')\s*\)`
const STEP = String.raw`(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s,.eE+-]*\)`

const number = whole(NUMBER)
const length = whole(LENGTH)
const lengths = whole(String.raw`${LENGTH}(?:[\s,]+${LENGTH})*`)
const numbers = /^[\d\s,.eE+-]*$/
const share = whole(`${NUMBER}%?`)
const word = /^[a-zA-Z-]+$/
const words = /^[a-zA-Z-]+(?:\s+[a-zA-Z-]+)*$/
const local = whole(LOCAL)
const paint = whole(
  `(?:${COLOUR}|context-fill|context-stroke|${LOCAL}(?:\\s+${COLOUR})?)`
)
const colour = whole(COLOUR)
const transform = whole(String.raw`${STEP}(?:[\s,]*${STEP})*`)

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`)
}

/** Properties that may stand as an attribute or in a `style`, with their values. */
export const PROPERTIES: ReadonlyMap<string, RegExp> = new Map([
  ...['fill', 'stroke'].map((name) => [name, paint] as const),
  ...['color', 'stop-color'].map((name) => [name, colour] as const),
  ...['opacity', 'fill-opacity', 'stroke-opacity', 'stop-opacity'].map(
    (name) => [name, share] as const
  ),
  ...['stroke-width', 'stroke-dashoffset', 'font-size'].map(
    (name) => [name, length] as const
  ),
  ...['letter-spacing', 'word-spacing', 'baseline-shift'].map(
    (name) => [name, whole(`(?:${LENGTH}|[a-z]+)`)] as const
  ),
  ...['clip-path', 'marker-start', 'marker-mid', 'marker-end'].map(
    (name) => [name, local] as const
  ),
  ['stroke-dasharray', whole(String.raw`(?:none|${LENGTH}(?:[\s,]+${LENGTH})*)`)],
  ['stroke-miterlimit', number],
  ['font-weight', /^(?:normal|bold|bolder|lighter|[1-9]00)$/],
  ...['fill-rule', 'clip-rule', 'stroke-linecap', 'stroke-linejoin', 'visibility'].map(
    (name) => [name, word] as const
  ),
  ...['font-style', 'text-anchor', 'dominant-baseline', 'vector-effect', 'display'].map(
    (name) => [name, word] as const
  ),
  ...['text-decoration', 'paint-order'].map((name) => [name, words] as const),
  ['overflow', /^visible$/]
])

/** Elements that cut off what reaches over them, unless they say that it shows. */
export const CUTTING_ELEMENTS: ReadonlySet<string> = new Set(['symbol', 'marker'])

/** Attributes that are no property, with their values. */
export const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['id', /^\S+$/],
  ['href', /^#\S+$/],
  ['d', /^[MmZzLlHhVvCcSsQqTtAa\d\s,.eE+-]*$/],
  ['points', numbers],
  ['viewBox', numbers],
  ['preserveAspectRatio', words],
  ['offset', share],
  ['pathLength', number],
  ['orient', whole(`(?:auto|auto-start-reverse|${NUMBER}(?:deg)?)`)],
  ['rotate', numbers],
  ...['transform', 'gradientTransform', 'patternTransform'].map(
    (name) => [name, transform] as const
  ),
  ...['x', 'y', 'dx', 'dy'].map((name) => [name, lengths] as const),
  ...['width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2'].map(
    (name) => [name, length] as const
  ),
  ...['fx', 'fy', 'fr', 'textLength', 'startOffset', 'markerWidth', 'markerHeight'].map(
    (name) => [name, length] as const
  ),
  ...['refX', 'refY'].map((name) => [name, length] as const),
  ...['gradientUnits', 'patternUnits', 'patternContentUnits', 'clipPathUnits'].map(
    (name) => [name, word] as const
  ),
  ...['markerUnits', 'lengthAdjust', 'spreadMethod'].map((name) => [name, word] as const)
])

/** Elements in which a text would be cut off or repeated, so that it may not stand there. */
export const TEXTLESS_ELEMENTS: ReadonlySet<string> = new Set([
  'clipPath',
  'pattern',
  'marker'
])

/** Elements whose content is drawn only where something refers to it. */
export const UNDRAWN_ELEMENTS: ReadonlySet<string> = new Set([
  ...['defs', 'symbol', 'linearGradient', 'radialGradient'],
  ...TEXTLESS_ELEMENTS
])
