import fc from 'fast-check'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import {cleanPicture} from '../../src/picture/clean-picture.js'
import {REFUSALS} from '../../src/picture/svg-rules.js'
import {listing, testFixtures} from '../fixtures.js'

const SPAN = {
  file: asProjectPath('reports/r/report.md'),
  start: {line: 9, column: 1},
  end: {line: 9, column: 30}
}

testFixtures('picture', async (input) => {
  const {value, diagnostics} = await cleanPicture(
    new TextEncoder().encode(input('in.svg')),
    {
      file: asProjectPath('reports/r/figures/in.svg'),
      span: SPAN,
      limits: {pictureBytes: 100_000, picturePixels: 1_000_000}
    }
  )
  const svg = value?.kind === 'svg' ? [value.svg] : []
  const html = unified()
    .use(rehypeStringify, {closeSelfClosing: true, closeEmptyElements: true})
    .stringify({type: 'root', children: svg})
  return {
    'out.svg': html.replaceAll('><', '>\n<').replace(/$/, '\n'),
    'out.diagnostics.txt': listing(diagnostics)
  }
})

const LIMITS = {pictureBytes: 100_000, picturePixels: 1_000_000}
const FILE = asProjectPath('reports/r/figures/in.svg')

test('no drawing makes it throw, and none keeps what could run or fetch', async () => {
  const name = fc.constantFrom('g', 'use', 'text', 'path', 'defs', ...REFUSALS.keys())
  const attribute = fc.tuple(
    fc.constantFrom('id', 'href', 'style', 'fill', 'd', 'transform', 'onload', 'x'),
    fc.oneof(
      fc.constantFrom(
        '#a',
        'url(#a)',
        'url(http://a.b)',
        'javascript:a',
        'M0 0A1e9 1 0 1 1'
      ),
      fc.string().map((text) => text.replace(/[&<"]/g, ''))
    )
  )
  const depthIdentifier = fc.createDepthIdentifier()
  const {drawing} = fc.letrec<{drawing: string}>((tie) => ({
    drawing: fc
      .tuple(
        name,
        fc.uniqueArray(attribute, {maxLength: 3, selector: ([key]) => key}),
        fc.oneof(
          {maxDepth: 4, depthIdentifier},
          fc.constant([]),
          fc.array(tie('drawing'), {maxLength: 3})
        )
      )
      .map(
        ([tag, attributes, children]) =>
          `<${tag}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}>` +
          `${children.join('')}</${tag}>`
      )
  }))
  await fc.assert(
    fc.asyncProperty(fc.array(drawing, {maxLength: 5}), async (drawings) => {
      const text = `<svg viewBox="0 0 9 9"><rect width="1" height="1"/>${drawings.join('')}</svg>`
      const {value} = await cleanPicture(new TextEncoder().encode(text), {
        file: FILE,
        span: SPAN,
        limits: LIMITS
      })
      expect(JSON.stringify(value ?? '')).not.toMatch(
        /script|http|onload|foreignObject|style/
      )
    })
  )
})

test('text that is cut anywhere is read or refused, with places inside the file', async () => {
  const whole =
    '<?xml version="1.0"?><svg viewBox="0 0 9 9">\r\n<g id="é"><text x="1">a&amp;b</text></g></svg>'
  const lines = whole.split('\r\n')
  for (let end = 0; end < whole.length; end++) {
    const bytes = new TextEncoder().encode(whole.slice(0, end))
    const {diagnostics} = await cleanPicture(bytes, {
      file: FILE,
      span: SPAN,
      limits: LIMITS
    })
    expect(diagnostics).toHaveLength(1)
    const {span} = diagnostics[0] ?? {}
    if (span?.file !== FILE) continue
    expect(span.end.column).toBeLessThanOrEqual(
      (lines[span.end.line - 1] ?? '').length + 3
    )
  }
})

test('a place far into a drawing is the place in the file', async () => {
  const filler = '<g id="ä😀"/>\r\n'.repeat(2000)
  for (const shift of ['', ' ', '  ', '   ']) {
    const text = `${shift}<svg viewBox="0 0 9 9">\r\n${filler}  <rect/><script/>\r\n</svg>`
    const {diagnostics} = await cleanPicture(new TextEncoder().encode(text), {
      file: FILE,
      span: SPAN,
      limits: LIMITS
    })
    expect(listing(diagnostics)).toBe(
      '2002:10-2002:19 error picture/unsafe-svg: the drawing holds a script\n' +
        '  hint: Delete the script.\n'
    )
  }
})

test('a drawing nested without end is refused, and soon', async () => {
  const text = `<svg viewBox="0 0 9 9">${'<g>'.repeat(20_000)}`
  const {diagnostics} = await cleanPicture(new TextEncoder().encode(text), {
    file: FILE,
    span: SPAN,
    limits: LIMITS
  })
  expect(listing(diagnostics)).toBe(
    '1:321-1:324 error picture/too-large: more than 100 elements stand in each other\n' +
      '  hint: Simplify the drawing, or export it as PNG.\n'
  )
})

test('a drawing in another encoding is refused', async () => {
  const bytes = Buffer.from('<svg viewBox="0 0 9 9"><text>é</text></svg>', 'latin1')
  const {diagnostics} = await cleanPicture(bytes, {
    file: FILE,
    span: SPAN,
    limits: LIMITS
  })
  expect(listing(diagnostics)).toBe(
    '1:30-1:31 error picture/unreadable: the drawing is not written in UTF-8\n' +
      '  hint: Save the drawing as UTF-8.\n'
  )
})
