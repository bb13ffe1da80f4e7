import type {Element} from 'hast'
import type {Drawing} from '../../src/model/shown.js'
import {OPTIONS} from './charts.js'

export interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The boxes of all texts of a drawing, line by line; those that stand upright are left out. */
export function textBoxesOf({svg}: Drawing): readonly TextBox[] {
  const size = Number(svg.properties['fontSize'])
  return svg.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'text') return []
    if (child.properties['transform'] !== undefined) return []
    const lines = child.children.filter((it) => it.type === 'element')
    return (lines.length === 0 ? [child] : lines).map((line) => boxOf(line, child, size))
  })
}

function boxOf(line: Element, {properties}: Element, size: number): TextBox {
  const [first] = line.children
  const text = first?.type === 'text' ? first.value : ''
  const isStrong = /first|strong/.test(String(properties['className']))
  const width = OPTIONS.measure.widthOf(text, {
    weight: isStrong ? 600 : 400,
    sizePx: size
  })
  const x = Number(line.properties['x'])
  const y = Number(line.properties['y'])
  const shift = {middle: width / 2, end: width}[String(properties['textAnchor'])] ?? 0
  return {
    text,
    left: x - shift,
    right: x - shift + width,
    top: y - size * 0.7,
    bottom: y + size * 0.2
  }
}

/** The texts that lie on each other, in pairs. */
export function overlapsIn(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left + 0.1 < b.right &&
          b.left + 0.1 < a.right &&
          a.top + 0.1 < b.bottom &&
          b.top + 0.1 < a.bottom
      )
      .map((b) => `${a.text} | ${b.text}`)
  )
}
