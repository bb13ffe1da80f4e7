// @ts-check
// Prints how many pages each PDF has, and its path.
// Usage: node scripts/count-pages.mjs <file.pdf>…

import {readFileSync} from 'node:fs'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

for (const path of process.argv.slice(2)) {
  const loading = getDocument({data: new Uint8Array(readFileSync(path)), verbosity: 0})
  const {numPages} = await loading.promise
  console.log(`${numPages} ${path}`)
  await loading.destroy()
}
