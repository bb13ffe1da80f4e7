import {schemeOf} from './scheme-of.js'

/**
 * TLP 2.0 (FIRST, August 2022), from what may be shared with all to what may be
 * shared with nobody else. Labels are exact and never translated; all of them
 * stand on black.
 */
export const TLP = schemeOf({
  name: 'tlp',
  labels: [
    {mark: 'TLP:CLEAR', ink: '#FFFFFF', meant: ['TLP:WHITE', 'CLEAR', 'WHITE']},
    {mark: 'TLP:GREEN', ink: '#33FF00', meant: ['GREEN']},
    {mark: 'TLP:AMBER', ink: '#FFC000', meant: ['AMBER', 'TLP:YELLOW']},
    {mark: 'TLP:AMBER+STRICT', ink: '#FFC000', meant: ['AMBER+STRICT', 'AMBER STRICT']},
    {mark: 'TLP:RED', ink: '#FF2B2B', meant: ['RED']}
  ],
  ground: '#000000',
  handling: ['H0', 'H1', 'H2', 'H3'],
  needsPortions: false,
  stands: 'right',
  sizePt: 12
})
