import {decodeStream} from '../pdf/decode-stream.js'
import {PART_ADDRESS} from '../model/part-address.js'
import {toTextString} from '../pdf/text-string.js'
import {
  isDict,
  isName,
  isRef,
  isStream,
  isString,
  nameOf,
  refOf,
  withEntries,
  type PdfDict,
  type PdfStream,
  type PdfValue
} from '../pdf/value.js'
import {mendTags} from './mend-tags.js'
import type {OpenPdf} from './open-pdf.js'
import {markTextReader} from './read-mark-text.js'
import {walkOutline} from './read-outline.js'
import {readTags} from './read-tags.js'
import {surveyContent, type Survey, type SurveyedMark} from './survey-content.js'
import {
  elementsOf,
  keyOfMark,
  type TagElement,
  type TagKid,
  type TagMark
} from './tag-tree.js'
import {writeArtifacts} from './write-artifacts.js'
import {writeTags} from './write-tags.js'

/** A stream with marks: that of a page, or of a form that has its own. */
interface Drawn {
  /** The page or form, and the object that holds its bytes. */
  readonly object: number
  readonly contents: number
  readonly resources: PdfDict
  readonly bytes: Uint8Array
  readonly survey: Survey
}

/**
 * Makes of the browser's tags those of an accessible PDF: the tree is mended, what
 * it does not keep becomes an artifact, and links say where they lead.
 *
 * @returns
 *   The objects that change, by number; those from `firstNumber` on are new.
 */
export function retag(pdf: OpenPdf, firstNumber: number): ReadonlyMap<number, PdfValue> {
  const tree = readTags(pdf)
  const root = pdf.file.trailer.entries.get('Root')
  if (!tree || !isRef(root)) return new Map()
  const drawn = readDrawn(pdf)
  const marks = new Map<string, {readonly mark: SurveyedMark; readonly drawn: Drawn}>()
  for (const it of drawn) {
    for (const mark of it.survey.marks) {
      marks.set(keyOfMark({stream: it.object, id: mark.id}), {mark, drawn: it})
    }
  }

  const document = mendTags(tree, {
    showsContent(mark) {
      const found = marks.get(keyOfMark(mark))?.mark
      return found !== undefined && (found.hasText || found.hasImage)
    }
  })
  const readText = markTextReader(pdf)
  const textOf = (mark: TagMark): string => {
    const found = marks.get(keyOfMark(mark))
    if (!found) return ''
    const {start, end} = found.mark.whole
    return readText(found.drawn.bytes.subarray(start, end), found.drawn.resources)
  }

  const written = writeTags(document, firstNumber)
  const changed = new Map(written.objects)
  const kept = new Set<string>()
  for (const {kids} of elementsOf(document)) {
    for (const kid of kids) if (kid.kind === 'mark') kept.add(keyOfMark(kid))
  }
  for (const {object, contents, bytes, survey} of drawn) {
    const isKept = (id: number): boolean => kept.has(keyOfMark({stream: object, id}))
    const stream = pdf.file.resolve(refOf(contents))
    if (!isStream(stream)) continue
    const key = written.streamKeys.get(object)
    const isForm = object === contents
    changed.set(contents, {
      kind: 'stream',
      dict: withEntries(stream.dict, {
        Filter: undefined,
        DecodeParms: undefined,
        ...(isForm ? {StructParents: key} : {})
      }),
      bytes: writeArtifacts(bytes, survey, isKept)
    })
    const page = pdf.file.resolve(refOf(object))
    if (!isForm && isDict(page))
      changed.set(object, withEntries(page, {StructParents: key}))
  }
  for (const [object, text] of linkTexts(document, textOf)) {
    const annotation = pdf.file.resolve(refOf(object))
    if (!isDict(annotation)) continue
    changed.set(
      object,
      withEntries(annotation, {
        StructParent: written.annotationKeys.get(object),
        Contents: toTextString(text || addressOf(pdf, annotation)),
        ...withinDocument(pdf, annotation)
      })
    )
  }
  for (const {value, dict} of walkOutline(pdf)) {
    const element = dict.entries.get('SE')
    if (!isRef(value) || !isRef(element)) continue
    const number = written.elements.get(element.number)
    const mended = number === undefined ? undefined : refOf(number)
    changed.set(value.number, withEntries(dict, {SE: mended}))
  }
  changed.set(
    root.number,
    withEntries(pdf.catalog, {StructTreeRoot: refOf(written.root)})
  )
  return changed
}

/** What each link's area is called: the text of the link. */
function* linkTexts(
  document: TagElement,
  textOf: (mark: TagMark) => string
): Generator<readonly [object: number, text: string]> {
  for (const {kids} of elementsOf(document)) {
    const areas = kids.filter((kid) => kid.kind === 'annotation')
    const own = areas.length === 0 ? '' : spokenText(kids, textOf)
    for (const {object} of areas) yield [object, own]
  }
}

/** Pieces stand apart: they may lie on two lines, or in two columns. */
function spokenText(kids: readonly TagKid[], textOf: (mark: TagMark) => string): string {
  const texts = kids.flatMap((kid) => {
    if (kid.kind === 'mark') return [textOf(kid)]
    if (kid.kind === 'annotation') return []
    const alt = kid.entries.get('Alt')
    return [isString(alt) ? '' : spokenText(kid.kids, textOf)]
  })
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}

/** A link into another part leads to a place of the document, once it is one. */
function withinDocument(
  pdf: OpenPdf,
  annotation: PdfDict
): Readonly<Record<string, PdfValue | undefined>> {
  const address = addressOf(pdf, annotation)
  if (!address.startsWith(PART_ADDRESS)) return {}
  return {A: undefined, Dest: nameOf(address.slice(PART_ADDRESS.length))}
}

function addressOf({file}: OpenPdf, annotation: PdfDict): string {
  const action = file.entry(annotation, 'A')
  const uri = isDict(action) ? file.entry(action, 'URI') : undefined
  return isString(uri) ? Buffer.from(uri.bytes).toString('latin1') : '#'
}

/** The streams of all pages, and of the forms among their resources that hold marks. */
function readDrawn(pdf: OpenPdf): readonly Drawn[] {
  const {file} = pdf
  const read = new Set<number>()
  const found: Drawn[] = []

  function note(
    object: number,
    contents: number,
    stream: PdfStream,
    resources: PdfDict
  ): void {
    if (read.has(contents)) return
    read.add(contents)
    const bytes = decodeStream(stream)
    if (!bytes) throw new Error('Internal error: a content stream cannot be read')
    const forms = taggedForms(resources)
    const survey = surveyContent(bytes, (name) => forms.has(name))
    found.push({object, contents, resources, bytes, survey})
    for (const [number, form] of forms.values()) {
      const own = file.entry(form.dict, 'Resources')
      note(number, number, form, isDict(own) ? own : resources)
    }
  }

  function taggedForms(
    resources: PdfDict
  ): ReadonlyMap<string, readonly [number, PdfStream]> {
    const all = file.entry(resources, 'XObject')
    const forms = new Map<string, readonly [number, PdfStream]>()
    if (!isDict(all)) return forms
    for (const [name, value] of all.entries) {
      const form = file.resolve(value)
      const isForm = isStream(form) && isName(file.entry(form.dict, 'Subtype'), 'Form')
      if (isForm && isRef(value) && form.dict.entries.has('StructParents')) {
        forms.set(name, [value.number, form])
      }
    }
    return forms
  }

  for (const {object, dict, resources} of pdf.pages) {
    const contents = dict.entries.get('Contents')
    const stream = file.resolve(contents)
    if (isRef(contents) && isStream(stream))
      note(object, contents.number, stream, resources)
  }
  return found
}
