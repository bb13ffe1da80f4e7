import type {Brand} from '../model/brand.js'
import {diagnose, say, startOf, type Wording} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import {PARTS} from '../model/parts.js'
import {asProjectPath} from '../model/path.js'
import {readLayer, SHEETS, type Layer} from './read-layer.js'
import type {BrandFiles} from './read-parts.js'
import {writeTokens} from './read-tokens.js'
import {isPartName} from './scope.js'

/**
 * Reads a brand from its folder in `templates/`, laid over the ones it builds on:
 * parts by their name, tokens by theirs, style sheets one after another.
 *
 * @param files
 *   All files below `templates/`.
 * @returns
 *   The brand, with every part checked against what it is filled with; none where
 *   there is any note, since the owner of a project mends it once for all reports.
 *   Codes: those of YAML, `template/bad-brand`, `template/missing-file` and those
 *   of `checkTemplate`.
 */
export function readBrand(name: string, files: BrandFiles): Noted<Brand | undefined> {
  const {value: layer, diagnostics} = readLayer(name, files, {below: []})
  if (!layer || 0 < diagnostics.length) return noted(undefined, diagnostics)
  const {measures} = layer
  const lacks = lacksOf(layer)
  if (!measures || 0 < lacks.length) {
    const span = startOf(asProjectPath(`templates/${name}/brand.yaml`))
    const hints = ['Add it, or let the brand build on `plain`.']
    return noted(
      undefined,
      lacks.map((it) => diagnose('template/missing-file', it, {span, hints}))
    )
  }

  const {tokens, sheets, house, templates, faces, logo} = layer
  const styles = {
    shared: [writeTokens(tokens), sheets.base, sheets.parts].join('\n'),
    screen: sheets.screen,
    print: sheets.print
  }
  const brand = {name, house, templates, styles, faces, logo, measures}
  return noted({...brand, tokens: new Map([...tokens.paper, ...tokens.every])})
}

/** What a brand must have, by itself or from those it builds on, and does not. */
function lacksOf({templates, tokens, sheets, faces, measures}: Layer): Wording[] {
  const parts = Object.keys(PARTS).filter((it) => isPartName(it) && !templates.has(it))
  const styles = [
    ...(tokens.every.size === 0 ? ['tokens'] : []),
    ...SHEETS.filter((it) => sheets[it] === '')
  ]
  return [
    ...parts.map((part) => say`the part ${part} is missing`),
    ...styles.map((style) => say`the style sheet ${`styles/${style}.css`} is missing`),
    ...(faces.length === 0 ? ['no font is given in `fonts`'] : []),
    ...(measures ? [] : ['`measures` are missing'])
  ]
}
