import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {PressFault} from '../model/outside.js'
import type {Places} from './places.js'

/** Says in the words of an author what is wrong with pages as they were laid out. */
export function tellFaults(
  faults: readonly PressFault[],
  places: Places
): readonly Diagnostic[] {
  return oncePerId(faults).map((fault) => toDiagnostic(fault, places))
}

/** Of the many cells of a table that is too wide, the first is told. */
function oncePerId(faults: readonly PressFault[]): readonly PressFault[] {
  const told = new Set<string>()
  return faults.filter((fault) => {
    if (fault.kind !== 'wide' || fault.id === undefined) return true
    const isNew = !told.has(fault.id)
    told.add(fault.id)
    return isNew
  })
}

function toDiagnostic(fault: PressFault, {byId}: Places): Diagnostic {
  switch (fault.kind) {
    case 'face':
      return diagnose('print/face-not-loaded', say`the face ${fault.face} did not load`, {
        hints: [
          'Look at its file and its entry under `fonts` in the brand’s `brand.yaml`.'
        ]
      })
    case 'request':
      return diagnose('print/request-refused', say`the page asked for ${fault.url}`, {
        hints: ['Put what the template needs into the brand’s folder.']
      })
    case 'wide': {
      const place = fault.id === undefined ? '' : ' in '
      const quoted = fault.id === undefined ? [] : [{quote: fault.id}]
      return diagnose(
        'print/too-wide',
        [{quote: fault.text}, place, ...quoted, ' is wider than the sheet'],
        {
          span: fault.id === undefined ? undefined : byId.get(fault.id),
          hints: ['Use fewer columns or shorter texts, or break the long word.']
        }
      )
    }
  }
}
