import type {Flock} from './canaries.js'

/** From the one that holds all to the one that anybody may read. */
export const EDITIONS = ['inside', 'partners', 'public']

export const ALL: Flock = {name: 'all', editions: EDITIONS}
export const AMBER: Flock = {name: 'amb', editions: ['inside', 'partners']}
export const RED: Flock = {name: 'red', editions: ['inside']}
/** What only the inside gets for another reason than its mark. */
export const CHOSEN: Flock = {name: 'cho', editions: ['inside']}
export const HANDLED: Flock = {name: 'han', editions: ['inside']}
export const RELEASED: Flock = {name: 'rel', editions: ['inside']}
export const LEFT_OUT: Flock = {name: 'out', editions: ['inside']}
export const PARTNERS: Flock = {name: 'par', editions: ['partners']}
export const NOBODY: Flock = {name: 'non', editions: []}
export const PUBLIC: Flock = {name: 'pub', editions: ['public']}
