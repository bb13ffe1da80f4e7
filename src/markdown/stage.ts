import {diagnose, type Diagnostic, type Span, type Wording} from '../model/diagnostic.js'

/** What a construct comes with that cannot be used yet, as the language names it. */
export type Stage = 'data' | 'editions' | 'paper' | 'graphics' | 'tradecraft'

/**
 * Tells that something written is right but comes with a later stage; it is never
 * ignored (the design, section 7).
 */
export function notYet(what: Wording, stage: Stage, span: Span): Diagnostic {
  const words = typeof what === 'string' ? [what] : what
  return diagnose(
    'markdown/not-yet',
    [...words, ` cannot be used yet: it comes with ${stage}`],
    {span, hints: ['Leave it out until then.']}
  )
}
