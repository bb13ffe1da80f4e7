import type {Construct} from 'micromark-util-types'
import type {} from 'micromark-extension-gfm-footnote'

/**
 * Makes a construct that knows every note of a file before its text is read.
 *
 * Text in a container is read after the text around it, so a call above would not
 * find a note that is defined in a container below. It takes nothing itself.
 *
 * @param text
 *   The whole file. What only looks like a definition, in code for instance, is
 *   harmless: `checkNotes` asks the tree whether a called note is there.
 */
export function noteLabels(text: string): Construct {
  const labels = [...text.matchAll(/\[\^([^\s[\]]{1,999})\]:/g)].map(([, label = '']) =>
    normalized(label)
  )
  return {
    tokenize(_effects, _ok, nok) {
      this.parser.gfmFootnotes ??= labels
      return nok
    }
  }
}

/** As micromark compares labels: without regard to case. */
function normalized(label: string): string {
  return label.toLowerCase().toUpperCase()
}
