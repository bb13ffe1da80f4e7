import {visit} from 'unist-util-visit'
import type {QueryBlock} from '../model/query.js'
import type {Chapter} from '../model/tree.js'

/** Finds the blocks of SQL of a text, in its order. */
export function findQueries(chapters: readonly Chapter[]): readonly QueryBlock[] {
  const queries: QueryBlock[] = []
  for (const {tree} of chapters) {
    visit(tree, 'code', ({data}) => {
      if (data?.query) queries.push({...data.query, access: data.access})
    })
  }
  return queries
}
