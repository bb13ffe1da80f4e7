import type {FoundRequest} from '../binding/find-requests.js'
import {findPictures} from '../binding/find-pictures.js'
import type {Answers} from '../binding/bind-answers.js'
import type {Brand} from '../model/brand.js'
import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Reading} from '../model/outside.js'
import type {Kept} from '../model/report.js'
import type {Answer} from '../model/request.js'
import type {Settings} from '../model/settings.js'
import type {Drawn, ShownPicture} from '../model/shown.js'
import type {Directive} from '../model/tree.js'
import {cleanPicture} from '../picture/clean-picture.js'
import {drawerFor} from './draw-answer.js'
import {answerOfShown, isOfShown, type RowContext} from './judge-rows.js'
import type {Files, ReportSources} from './sources.js'

interface Questions {
  readonly kept: Kept
  /** All that was classified, with what queries define over that. */
  readonly all: RowContext['all']
  readonly found: readonly FoundRequest[]
  readonly brand: Brand
  /** All that lies below `templates/`: other borders for maps are among it. */
  readonly brands: Files
  readonly sources: ReportSources
  readonly settings: Settings
}

/** Answers all that a text asks for: values, tables, drawn charts, cleaned pictures. */
export async function answerAll({
  kept,
  all,
  found,
  brand,
  brands,
  sources,
  settings
}: Questions): Promise<Noted<Answers>> {
  const diagnostics: Diagnostic[] = []
  const answers = new Map<Directive, Answer>()
  const graphics = new Map<Directive, Drawn>()
  const pictures = new Map<Directive, ShownPicture>()
  const drawAnswer = drawerFor({kept, brand, brands, settings})

  const rows = {kept, all, settings, report: sources.name}
  const ofShown = new Set<Directive>()
  for (const {node, request} of found) {
    const answered = answerOfShown(node, request, rows)
    diagnostics.push(...answered.diagnostics)
    const answer = answered.value
    if (!answer) continue
    answers.set(node, answer)
    if (isOfShown(node, rows)) ofShown.add(node)
    const drawn = drawAnswer(answer, request.span)
    diagnostics.push(...drawn.diagnostics)
    if (drawn.value) graphics.set(node, drawn.value)
  }

  const wanted = findPictures(kept.chapters, sources.folder)
  diagnostics.push(...wanted.diagnostics)
  for (const {node, path, span} of wanted.value) {
    const reading = sources.files.get(path) ?? {kind: 'absent'}
    if (reading.kind === 'file') {
      const cleaned = await cleanPicture(reading.bytes, {
        file: path,
        span,
        limits: settings.limits
      })
      diagnostics.push(...cleaned.diagnostics)
      if (cleaned.value) pictures.set(node, cleaned.value)
    } else {
      diagnostics.push(unreadPicture(reading, span))
    }
  }
  return noted({answers, graphics, pictures, ofShown}, diagnostics)
}

/** Why a picture that the text names could not be read. */
function unreadPicture(
  reading: Exclude<Reading, {readonly kind: 'file'}>,
  span: Span
): Diagnostic {
  if (reading.kind === 'absent') {
    return diagnose(
      'picture/missing',
      'there is no such picture in the report’s folder',
      {
        span,
        hints: [
          'Put the file into `figures/`, or mend the path; upper and lower case count.'
        ]
      }
    )
  }
  switch (reading.why) {
    case 'too-large':
      return diagnose(
        'picture/too-large',
        'the picture has more bytes than may be read',
        {
          span,
          hints: ['Save it smaller, or raise `limits.picture-bytes` in `tearline.yaml`.']
        }
      )
    case 'link':
    case 'not-a-file':
      return diagnose(
        'picture/outside-folder',
        'the path leads to something that is no plain file',
        {
          span,
          hints: [
            'Copy the picture itself into the report’s folder; links are not followed.'
          ]
        }
      )
  }
}
