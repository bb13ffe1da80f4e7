import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import {asProjectPath} from '../../src/model/path.js'
import {listing, testFixtures} from '../fixtures.js'
import {drawTree} from './draw-tree.js'
import {LIMITS} from './limits.js'

// A case is `in.md`, a chapter, or `in.report.md`, the main file of a report.
testFixtures('markdown', (input) => {
  const isMain = input.has('in.report.md')
  const name = isMain ? 'in.report.md' : 'in.md'
  const bytes = readFileSync(join(input.folder, name))
  const file = asProjectPath(name)
  const {value, diagnostics} = parseChapter(file, bytes, {limits: LIMITS, isMain})
  const {chapter, frontMatter} = value
  return {
    'out.tree.txt': drawTree(chapter.tree),
    'out.diagnostics.txt': listing(diagnostics),
    ...(frontMatter
      ? {'out.front-matter.txt': JSON.stringify(frontMatter, null, 2)}
      : {}),
    ...(chapter.silences.length === 0
      ? {}
      : {'out.silences.txt': JSON.stringify(chapter.silences, null, 2)})
  }
})
