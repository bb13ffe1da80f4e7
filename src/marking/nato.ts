import {schemeOf} from './scheme-of.js'

/** NATO's classes, from low to high; the highest is called by its own word. */
export const NATO = schemeOf({
  name: 'nato',
  labels: [
    {mark: 'NATO UNCLASSIFIED', meant: ['UNCLASSIFIED']},
    {mark: 'NATO RESTRICTED', meant: ['RESTRICTED']},
    {mark: 'NATO CONFIDENTIAL', meant: ['CONFIDENTIAL']},
    {mark: 'NATO SECRET', meant: ['SECRET']},
    {mark: 'COSMIC TOP SECRET', meant: ['NATO TOP SECRET', 'TOP SECRET']}
  ],
  ink: '#C00000',
  needsPortions: true,
  stands: 'centre'
})
