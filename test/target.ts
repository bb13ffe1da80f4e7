import {TLP} from '../src/marking/tlp.js'
import {FULL_EDITION, type Target} from '../src/model/edition.js'

/** For whom most tests work: readers of all there is, in English with EU numbers. */
export const TARGET: Target = {
  edition: FULL_EDITION,
  language: 'en',
  numbers: 'eu',
  scheme: TLP
}
