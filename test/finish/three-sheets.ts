import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {TARGET} from '../target.js'

/** `three-sheets.html`, printed; a test in `test/browser/` keeps them what they are. */
export function readPrint(quality: 'draft' | 'final'): Uint8Array {
  const folder = join(import.meta.dirname, '../fixtures/finish')
  return readFileSync(join(folder, `three-sheets-${quality}.pdf`))
}

/** The one face of it, by the name that its file gives it. */
export const FACE_NAMES = ['SourceSans3ExtraLight-Regular']

export const HEADINGS = [
  {text: '1 Detections by route', level: 1},
  {text: '1.1 A table', level: 2},
  {text: '2 Outlook', level: 1}
]

/** What a report would have it finished with. */
export const FACTS = {
  title: 'Flows in the region',
  target: TARGET,
  date: '2025-06-03',
  authors: ['Analysis Unit', 'Žarko Đ.'],
  keywords: ['heroin', 'routes'],
  coverPages: 1,
  headings: HEADINGS
}
