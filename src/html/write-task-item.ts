import type {ElementContent} from 'hast'
import type {ListItem, Parents} from 'mdast'
import {defaultHandlers} from 'remark-rehype'
import type {Desk, State} from './desk.js'
import {h, text} from './elements.js'

/**
 * Writes an item of a list; one of a list of tasks begins with a box that the
 * brand draws, and that says whether it is done. It is no form control, since
 * nobody can change it.
 */
export function writeTaskItem(
  {labels}: Desk,
  state: State,
  {node, parent}: {readonly node: ListItem; readonly parent: Parents | undefined}
): ElementContent | ElementContent[] | undefined {
  const {checked} = node
  const plain: ListItem = {...node, checked: null}
  const item = defaultHandlers.listItem(state, plain, parent)
  if (typeof checked !== 'boolean') return item

  const box = h('span', {
    className: checked ? ['task', 'done'] : ['task'],
    role: 'img',
    ariaLabel: checked ? labels.taskDone : labels.taskOpen
  })
  const paragraph = item.children.find(
    (it) => it.type === 'element' && it.tagName === 'p'
  )
  const first = paragraph?.type === 'element' ? paragraph : item
  first.children.unshift(box, text(' '))
  // The list above it looks for this name to tell that it is one of tasks.
  item.properties['className'] = ['task-list-item']
  return item
}
