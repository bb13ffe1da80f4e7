/** Elements of a finished text, and the attributes of each beside those of all. */
export const TEXT_ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly string[]
>([
  ['div', ['tabindex']],
  ...['p', 'span', 'em', 'strong', 'del', 'sub', 'sup', 'abbr', 'br', 'hr'].map(
    (name) => [name, []] as const
  ),
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'li', 'blockquote', 'pre', 'code'].map(
    (name) => [name, []] as const
  ),
  ...['table', 'thead', 'tbody', 'tr'].map((name) => [name, []] as const),
  ['a', ['href']],
  ['img', ['src', 'alt', 'width', 'height']],
  ['ol', ['start']],
  ['colgroup', ['span']],
  ['th', ['scope', 'colspan', 'rowspan']],
  ['td', ['colspan', 'rowspan']]
])

/** Attributes that each element may have. */
export const COMMON_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['id', 'class', 'classname', 'lang', 'title', 'role', 'arialabel', 'ariahidden']
])

/**
 * Elements of drawings: shapes, text and what they refer to in the same drawing
 * (SVG 2); nothing that moves, runs, fetches or holds a page.
 */
export const DRAWING_ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textpath', 'lineargradient', 'radialgradient', 'stop'],
  ...['clippath', 'pattern', 'marker']
])

/** Attributes of drawings, in small letters and without hyphens and colons. */
export const DRAWING_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...COMMON_ATTRIBUTES,
  ...['xmlns', 'href', 'viewbox', 'preserveaspectratio', 'width', 'height', 'x', 'y'],
  ...['x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr', 'dx', 'dy'],
  ...['d', 'points', 'pathlength', 'transform', 'rotate', 'offset', 'orient'],
  ...['gradienttransform', 'gradientunits', 'spreadmethod', 'patterntransform'],
  ...['patternunits', 'patterncontentunits', 'clippathunits', 'markerunits'],
  ...['markerwidth', 'markerheight', 'refx', 'refy', 'textlength', 'lengthadjust'],
  ...['startoffset', 'fill', 'fillopacity', 'fillrule', 'stroke', 'strokeopacity'],
  ...['strokewidth', 'strokedasharray', 'strokedashoffset', 'strokelinecap'],
  ...['strokelinejoin', 'strokemiterlimit', 'color', 'stopcolor', 'stopopacity'],
  ...['opacity', 'visibility', 'display', 'clippath', 'cliprule', 'markerstart'],
  ...['markermid', 'markerend', 'vectoreffect', 'paintorder', 'fontsize', 'fontstyle'],
  ...['fontweight', 'fontfamily', 'textanchor', 'dominantbaseline', 'baselineshift'],
  ...['letterspacing', 'wordspacing', 'textdecoration', 'overflow']
])
