import type {Image} from 'mdast'
import type {Position} from 'unist'
import type {Diagnostic} from '../model/diagnostic.js'
import type {ContainerDirective, Directive} from '../model/tree.js'

/**
 * What the tokens know and the nodes do not.
 *
 * It is filled while a tree is made, and read by the checks after.
 */
export interface TokenFacts {
  /** What follows the head of a directive on its line and does not belong there. */
  readonly rests: Map<Directive, Position>
  /** The line that closes a container; without one it is open to its end. */
  readonly closings: Map<ContainerDirective, Position>
  /** Directives whose braces or head could not be read whole. */
  readonly faulty: Set<Directive>
  /** Pictures in whose bracket a directive or a reference stands. */
  readonly picturesWithMore: Set<Image>
  /** What is wrong in braces and references. */
  readonly faults: Diagnostic[]
}

export function emptyFacts(): TokenFacts {
  return {
    rests: new Map(),
    closings: new Map(),
    faulty: new Set(),
    picturesWithMore: new Set(),
    faults: []
  }
}
