import {walkXml, type XmlFault} from './walk-xml.js'

/** A part that another one names. */
export interface Relation {
  readonly id: string
  /** The last step of its type's address, as `worksheet`. */
  readonly type: string
  /** A name in the archive; `undefined` for what lies outside of it. */
  readonly target: string | undefined
}

/** The part that holds the relations of another, as `xl/_rels/workbook.xml.rels`. */
export function relationsPartOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** Reads the relations of the part `source`; none where `bytes` are left out. */
export function readRelations(
  source: string,
  bytes: Uint8Array | undefined
): readonly Relation[] | XmlFault {
  if (!bytes) return []
  const relations: Relation[] = []
  const fault = walkXml(bytes, {
    open(name, attributes) {
      const {Id = '', Type = '', Target = '', TargetMode} = attributes
      if (name !== 'Relationship') return
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: TargetMode === 'External' ? undefined : findTarget(source, Target)
      })
    }
  })
  return fault ?? relations
}

/** A path from the source's folder, or from the root; `undefined` where it leads out. */
function findTarget(source: string, target: string): string | undefined {
  const folder = target.startsWith('/')
    ? ''
    : source.slice(0, source.lastIndexOf('/') + 1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return undefined
  }
  return steps.join('/')
}
