import {schemeOf} from './scheme-of.js'

/**
 * EU classified information (Decision (EU, Euratom) 2015/444, articles 3 and 25), with
 * the word that stands on documents of the Council for everyone below them. Labels are in
 * two languages at once, and so they are never translated.
 */
export const EU = schemeOf({
  name: 'eu',
  labels: [
    {mark: 'PUBLIC'},
    {
      mark: 'RESTREINT UE/EU RESTRICTED',
      short: 'R-UE/EU-R',
      meant: ['RESTREINT UE', 'EU RESTRICTED', 'RESTRICTED', 'UE RESTRICTED']
    },
    {
      mark: 'CONFIDENTIEL UE/EU CONFIDENTIAL',
      short: 'C-UE/EU-C',
      meant: ['CONFIDENTIEL UE', 'EU CONFIDENTIAL', 'CONFIDENTIAL']
    },
    {
      mark: 'SECRET UE/EU SECRET',
      short: 'S-UE/EU-S',
      meant: ['SECRET UE', 'EU SECRET', 'SECRET']
    },
    {
      mark: 'TRÈS SECRET UE/EU TOP SECRET',
      short: 'TS-UE/EU-TS',
      meant: ['TRES SECRET UE/EU TOP SECRET', 'TRÈS SECRET UE', 'EU TOP SECRET']
    }
  ],
  ink: '#C00000',
  // A distribution marking, and no class.
  caveats: ['LIMITE'],
  needsPortions: true,
  stands: 'centre'
})
