import {diagnose} from '../model/diagnostic.js'
import {noted} from '../model/noted.js'
import {FLAG, type Kind} from '../yaml/kind.js'

/** `header: true`; a table without a header is a `data/not-yet` error. */
export const HAS_HEADER: Kind<boolean> = {
  words: 'true',
  schema: FLAG.schema,
  read(value) {
    const flag = FLAG.read(value)
    if (flag.value !== false) return flag
    const message = 'a table without a header is not read yet'
    const hints = ['Write the names of the columns into line 1 of the file.']
    return noted(undefined, [
      diagnose('data/not-yet', message, {span: value.span, hints})
    ])
  }
}
