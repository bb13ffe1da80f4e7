import {highestOf} from '../marking/marks.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {Scheme} from '../model/scheme.js'
import type {Head} from './head.js'
import type {Today} from './keep-old-output.js'

/** Says which reports would write one folder: each but the first, by name. */
export function findSharedSlugs(
  heads: readonly (Head | undefined)[]
): readonly Diagnostic[] {
  const firsts = new Map<string, Head>()
  return heads.flatMap((head) => {
    const first = head && firsts.get(head.slug)
    if (head && !first) firsts.set(head.slug, head)
    if (!head || !first) return []
    return diagnose(
      'config/duplicate-slug',
      say`another report has the slug ${head.slug} too`,
      {
        span: head.span,
        related: [{span: first.span, message: 'the other report is here'}],
        hints: ['Give one of them a `slug` of its own in its front matter.']
      }
    )
  })
}

/**
 * Lets none of the reports be made that share a slug: they stand as one, with the
 * highest of their marks, by which earlier output under that slug is judged.
 */
export function joinShared<T extends Today>(
  today: readonly T[],
  scheme: Scheme
): readonly T[] {
  const groups = new Map<string, T[]>()
  for (const it of today) {
    const key = it.head ? `slug ${it.head.slug}` : `name ${it.name}`
    groups.set(key, [...(groups.get(key) ?? []), it])
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first?.head || others.length === 0) return first ?? []
    const all = [first, ...others]
    const mark = highestOf(
      all.flatMap(({head}) => head?.mark ?? []),
      scheme
    )
    const isAsked = all.some((it) => it.isAsked)
    return {...first, head: {...first.head, mark}, held: undefined, isAsked}
  })
}
