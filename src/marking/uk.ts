import {schemeOf} from './scheme-of.js'

/**
 * The classes of the United Kingdom. OFFICIAL-SENSITIVE is a marking inside OFFICIAL;
 * who may read what is only OFFICIAL may not read it for that, so it stands above.
 */
export const UK = schemeOf({
  name: 'uk',
  labels: [
    {mark: 'OFFICIAL'},
    {mark: 'OFFICIAL-SENSITIVE', meant: ['OFFICIAL SENSITIVE', 'OFFICIAL: SENSITIVE']},
    {mark: 'SECRET', meant: ['UK SECRET']},
    {mark: 'TOP SECRET', meant: ['TOP-SECRET', 'UK TOP SECRET']}
  ],
  needsPortions: true,
  stands: 'centre'
})
