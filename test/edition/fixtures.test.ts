import {listing, testFixtures} from '../fixtures.js'
import {drawKept} from './draw-kept.js'
import {editionOf, keptFor} from './reports.js'

// A case is `in.md`, a chapter of a red report; what two editions keep of it is shown.
testFixtures('edition', (input) => {
  const texts = [input('in.md')]
  const made = ['TLP:CLEAR', 'TLP:AMBER'].flatMap((ceiling) => {
    const edition = editionOf(ceiling)
    const {value, diagnostics} = keptFor(edition, {texts})
    return [
      [`out.${edition.name}.txt`, drawKept(value)] as const,
      [`out.${edition.name}.diagnostics.txt`, listing(diagnostics)] as const
    ]
  })
  return Object.fromEntries(made)
})
