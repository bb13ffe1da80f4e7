import type {Mark} from '../model/mark.js'
import type {Label, MarkPlace, Scheme} from '../model/scheme.js'

/** A scheme as it is written down: a label gives its colours only where they are its own. */
export interface SchemeInput {
  readonly name: string
  readonly labels: readonly LabelInput[]
  readonly ink?: string | undefined
  readonly ground?: string | undefined
  readonly handling?: readonly string[] | undefined
  readonly caveats?: readonly string[] | undefined
  readonly needsPortions: boolean
  readonly stands: MarkPlace
  readonly sizePt?: number | undefined
}

export interface LabelInput {
  readonly mark: string
  readonly ink?: string | undefined
  readonly ground?: string | undefined
  readonly short?: string | undefined
  readonly meant?: readonly string[] | undefined
}

/** Black on white: what a scheme without colours is printed in. */
const INK = '#000000'
const GROUND = '#FFFFFF'

/** Points: the least that TLP 2.0 asks for, and can be read by all. */
const SIZE_PT = 12

/** Makes a scheme of its labels, which are marks from here on. */
export function schemeOf({
  name,
  labels,
  ink = INK,
  ground = GROUND,
  handling = [],
  caveats = [],
  needsPortions,
  stands,
  sizePt = SIZE_PT
}: SchemeInput): Scheme {
  return {
    name,
    labels: labels.map((label) => labelOf(label, {ink, ground})),
    handling,
    caveats,
    needsPortions,
    stands,
    sizePt
  }
}

function labelOf(
  {mark, ink, ground, short, meant = []}: LabelInput,
  usual: {readonly ink: string; readonly ground: string}
): Label {
  return {
    mark: mark as Mark,
    className: classNameOf(mark),
    ink: ink ?? usual.ink,
    ground: ground ?? usual.ground,
    short,
    meant
  }
}

/** `TLP:AMBER+STRICT` → `tlp-amber-strict`. */
function classNameOf(mark: string): string {
  return mark
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
