import type {Heading, RootContent} from 'mdast'
import type {ProjectPath} from '../model/path.js'
import type {Chapter} from '../model/tree.js'

/** A chapter as it was found: its heading and what follows it. */
export interface FoundChapter {
  readonly file: ProjectPath
  readonly heading: Heading
  readonly children: RootContent[]
}

const SILENT_TYPES = ['definition', 'footnoteDefinition', 'comment', 'html', 'yaml']

/** Whether nothing is printed of a node, wherever it stands. */
export function isSilent({type}: RootContent): boolean {
  return SILENT_TYPES.includes(type)
}

/**
 * Parts the text of all files into chapters: each `#` opens one.
 *
 * What stands before the first heading of a file is said to be misplaced by
 * `markdown/`; it is put into the chapter that follows, so that it is not lost.
 *
 * @param title
 *   Heads the text of a file that has no chapter at all.
 */
export function splitChapters(
  files: readonly Chapter[],
  title: string
): readonly FoundChapter[] {
  return files.flatMap(({file, tree}) => {
    const chapters: FoundChapter[] = []
    let early: RootContent[] = []
    for (const node of tree.children) {
      if (node.type === 'heading' && node.depth === 1) {
        chapters.push({file, heading: node, children: early})
        early = []
      } else {
        const children = chapters.at(-1)?.children ?? early
        children.push(node)
      }
    }
    const first = early.find((node) => !isSilent(node))
    if (first)
      chapters.push({file, heading: headingBefore(first, title), children: early})
    return chapters
  })
}

function headingBefore({position}: RootContent, title: string): Heading {
  const children = [{type: 'text', value: title, position} as const]
  return {type: 'heading', depth: 1, children, position, data: {}}
}
