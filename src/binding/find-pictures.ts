import type {Image} from 'mdast'
import {visit} from 'unist-util-visit'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import {resolveInside, type PathFault, type ProjectPath} from '../model/path.js'
import {spanOf, type Chapter, type ContainerDirective} from '../model/tree.js'

/** A picture that the text names, with the figure that shows it. */
export interface FoundPicture {
  readonly node: ContainerDirective
  readonly path: ProjectPath
  /** The picture in the text: brackets and address. */
  readonly span: Span
}

/**
 * Finds the picture of each `:::figure`.
 *
 * Its address is a path from the report's folder, and must stay inside; all else
 * is a `picture/outside-folder` error. A figure without a picture, and a second
 * picture in one, are left to `markdown/`, which knows what may stand where.
 */
export function findPictures(
  chapters: readonly Chapter[],
  reportFolder: ProjectPath
): Noted<readonly FoundPicture[]> {
  const diagnostics: Diagnostic[] = []
  const found: FoundPicture[] = []
  for (const {file, tree} of chapters) {
    visit(tree, 'containerDirective', (node) => {
      if (node.name !== 'figure') return
      const image = findImage(node)
      if (!image) return
      const span = spanOf(file, image.position)
      const resolved = resolveInside(reportFolder, image.url)
      if ('path' in resolved) found.push({node, path: resolved.path, span})
      else diagnostics.push(outsideFolder(image.url, resolved.fault, span))
    })
  }
  return noted(found, diagnostics)
}

function findImage(node: ContainerDirective): Image | undefined {
  const images: Image[] = []
  visit(node, 'image', (image) => {
    images.push(image)
  })
  return images[0]
}

const FAULTS = {
  absolute: 'begins at the root of a disk',
  'leaves-folder': 'leaves the folder of the report',
  url: 'is an address on a network',
  character: 'holds a character that systems read in different ways',
  empty: 'is empty'
} as const satisfies Record<PathFault, string>

function outsideFolder(url: string, fault: PathFault, span: Span): Diagnostic {
  return diagnose(
    'picture/outside-folder',
    ['the path ', {quote: url}, ` ${FAULTS[fault]}`],
    {
      span,
      hints: [
        say`Put the picture into the folder of the report, and write its path from there, as ${'figures/van.jpg'}.`
      ]
    }
  )
}
