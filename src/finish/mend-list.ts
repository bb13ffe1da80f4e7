import {elementOf, isElement, type TagElement, type TagKid} from './tag-tree.js'

/** Gives each item a body beside its label (ISO 32000-1, table 336). */
export function mendList(list: TagElement): TagElement {
  return {...list, kids: list.kids.map(mendItem)}
}

function mendItem(kid: TagKid): TagKid {
  if (!isElement(kid)) return elementOf('LI', [elementOf('LBody', [kid])])
  // A list in a list, and what else stands between items, is an item's body.
  if (kid.type === 'Caption') return kid
  if (kid.type !== 'LI') return elementOf('LI', [elementOf('LBody', [kid])])
  const labels = kid.kids.filter((it) => isElement(it, 'Lbl'))
  const bodies = kid.kids.filter((it) => isElement(it, 'LBody'))
  const rest = kid.kids.filter((it) => !isElement(it, 'Lbl') && !isElement(it, 'LBody'))
  const body =
    rest.length === 0
      ? bodies
      : [elementOf('LBody', [...bodies.flatMap(kidsOf), ...rest])]
  return {...kid, kids: [...labels, ...body]}
}

function kidsOf(kid: TagKid): readonly TagKid[] {
  return isElement(kid) ? kid.kids : []
}
