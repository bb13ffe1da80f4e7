import {schemeOf} from './scheme-of.js'

/**
 * What stands on Europol's papers that are not classified, with the handling codes of
 * Regulation (EU) 2016/794; classified ones have the labels of the EU.
 */
export const EUROPOL = schemeOf({
  name: 'europol',
  labels: [
    {mark: 'Europol Public Information', meant: ['EPI', 'Europol Public']},
    {
      mark: 'Europol Unclassified – Basic Protection Level',
      meant: [
        'Europol Unclassified - Basic Protection Level',
        'Europol Unclassified — Basic Protection Level',
        'Europol Unclassified',
        'BPL',
        'EBPL'
      ]
    },
    {
      mark: 'RESTREINT UE/EU RESTRICTED',
      short: 'R-UE/EU-R',
      meant: ['RESTREINT UE', 'EU RESTRICTED']
    },
    {
      mark: 'CONFIDENTIEL UE/EU CONFIDENTIAL',
      short: 'C-UE/EU-C',
      meant: ['EU CONFIDENTIAL']
    },
    {mark: 'SECRET UE/EU SECRET', short: 'S-UE/EU-S', meant: ['EU SECRET']}
  ],
  handling: ['H0', 'H1', 'H2', 'H3'],
  needsPortions: false,
  stands: 'centre'
})
