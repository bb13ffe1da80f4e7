import {visit} from 'unist-util-visit'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {findUses, type Parameter} from '../model/parameter.js'
import {isDirective, type Chapter} from '../model/tree.js'
import {nameIn} from './put-parameters.js'

/** Blocks of code that may name a parameter. */
const QUERIES = ['sql', 'check']

/**
 * Finds parameters that nothing names: `binding/unused-parameter`. It looks at the
 * text before anything is cut, since what one edition leaves out another one uses.
 */
export function checkParameters(
  chapters: readonly Chapter[],
  parameters: readonly Parameter[]
): readonly Diagnostic[] {
  if (parameters.length === 0) return []
  const used = new Set(chapters.flatMap(namesIn))
  return parameters
    .filter(({name}) => !used.has(name))
    .map(({name, span}) =>
      diagnose(
        'binding/unused-parameter',
        say`nothing in this report uses the parameter ${{quote: name, span}}`,
        {
          span,
          hints: [
            say`Use it in braces as ${`$${name}`}, in a sentence as ${`:value[$${name}]`}, or take it out.`
          ]
        }
      )
    )
}

function namesIn({tree}: Chapter): readonly string[] {
  const names: string[] = []
  visit(tree, (node) => {
    if (node.type === 'code' && QUERIES.includes(node.lang ?? '')) {
      names.push(...findUses(node.value).map(({name}) => name))
    }
    if (!isDirective(node)) return
    const own = nameIn(node)
    if (own !== undefined) names.push(own)
    for (const {value} of node.data.braces.attributes) {
      names.push(...findUses(value).map(({name}) => name))
    }
  })
  return names
}
