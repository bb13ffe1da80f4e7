import type {Brand, Face, TemplateSource} from '../model/brand.js'
import {diagnose, say, startOf, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {PartName} from '../model/parts.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import {readYaml} from '../yaml/read-yaml.js'
import {BRAND_SETTINGS, type BrandSettings} from './brand-settings.js'
import {checkStyles} from './check-styles.js'
import {readFace} from './read-face.js'
import {readLogo} from './read-logo.js'
import {readParts, textOf, type BrandFiles} from './read-parts.js'
import {readTokens, type Tokens} from './read-tokens.js'

/** A brand's folder, read alone or over those it builds on. */
export interface Layer {
  readonly house?: string | undefined
  readonly templates: ReadonlyMap<PartName, TemplateSource>
  readonly tokens: Tokens
  /** Texts of the style sheets but the tokens, in order. */
  readonly sheets: Readonly<Record<SheetName, string>>
  readonly faces: readonly Face[]
  readonly ranges: ReadonlyMap<string, string>
  readonly logo?: Brand['logo']
  readonly measures?: Brand['measures'] | undefined
}

/** The style sheets of a brand but its tokens, in the order they apply. */
export const SHEETS = ['base', 'parts', 'screen', 'print'] as const
export type SheetName = (typeof SHEETS)[number]

const NOTHING: Layer = {
  templates: new Map(),
  tokens: {every: new Map(), paper: new Map()},
  sheets: {base: '', parts: '', screen: '', print: ''},
  faces: [],
  ranges: new Map()
}

/**
 * Reads the folder of a brand, and lays it over the brand that it builds on.
 *
 * @param options.below
 *   The brands that build on this one: none of them may be built on again.
 * @param options.at
 *   Where it was asked for.
 */
export function readLayer(
  name: string,
  files: BrandFiles,
  {below, at}: {readonly below: readonly string[]; readonly at?: Span | undefined}
): Noted<Layer | undefined> {
  // Only names of folders: what is built on lies in `templates/` too.
  if (!brandNames(files).includes(name))
    return noted(undefined, [noBrand(name, files, at)])
  const folder = asProjectPath(`templates/${name}`)
  const file = asProjectPath(`${folder}/brand.yaml`)
  const text = textOf(files, file)
  if (text === undefined) return noted(undefined, [noBrand(name, files, at)])

  const yaml = readYaml(file, text)
  if (!yaml.value) return noted(undefined, yaml.diagnostics)
  const read = BRAND_SETTINGS.read(yaml.value)
  const settings = read.value ?? BRAND_SETTINGS.absent
  const diagnostics = [
    ...yaml.diagnostics,
    ...read.diagnostics,
    ...checkNames(name, settings, below)
  ]
  const {buildsOn} = settings
  const isRound = buildsOn && [name, ...below].includes(buildsOn.value)
  const base =
    buildsOn && !isRound
      ? readLayer(buildsOn.value, files, {below: [name, ...below], at: buildsOn.span})
      : noted(NOTHING)
  if (!base.value) return noted(undefined, [...diagnostics, ...base.diagnostics])

  const laid = layOver(base.value, folder, files, settings)
  return noted(laid.value, [...diagnostics, ...base.diagnostics, ...laid.diagnostics])
}

function noBrand(name: string, files: BrandFiles, at: Span | undefined): Diagnostic {
  const message = say`there is no brand called ${name}`
  const hints = hintAtName(name, brandNames(files))
  const span = at ?? startOf(asProjectPath(`templates/${name}/brand.yaml`))
  return diagnose('template/missing-file', message, {span, hints})
}

function checkNames(
  name: string,
  {name: written, buildsOn}: BrandSettings,
  below: readonly string[]
): readonly Diagnostic[] {
  const wrong =
    written && written.value !== name
      ? [
          diagnose('template/bad-brand', say`the folder is called ${name}`, {
            span: written.span,
            hints: ['Give the brand the name of its folder.']
          })
        ]
      : []
  if (!buildsOn || ![name, ...below].includes(buildsOn.value)) return wrong
  const message = say`${buildsOn.value} builds on this brand, which cannot build on it`
  return [...wrong, diagnose('template/bad-brand', message, {span: buildsOn.span})]
}

function layOver(
  base: Layer,
  folder: ProjectPath,
  files: BrandFiles,
  settings: BrandSettings
): Noted<Layer> {
  const ranges = new Map([...base.ranges, ...settings.ranges])
  const faces = gather(
    settings.fonts.map((font) => readFace(folder, files, ranges, font))
  )
  const parts = readParts(folder, files)
  const tokensFile = asProjectPath(`${folder}/styles/tokens.css`)
  const tokens = readTokens(tokensFile, textOf(files, tokensFile) ?? '', base.tokens)
  const logoFile = asProjectPath(`${folder}/logo.svg`)
  const logoText = textOf(files, logoFile)
  const logo = logoText === undefined ? noted(base.logo) : readLogo(logoFile, logoText)
  const sheetOf = (sheet: SheetName): string =>
    [base.sheets[sheet], textOf(files, styleFileOf(folder, sheet))]
      .filter((it) => it !== undefined && it !== '')
      .join('\n')

  const layer: Layer = {
    house: settings.house ?? base.house,
    templates: new Map([...base.templates, ...parts.value]),
    tokens: tokens.value,
    sheets: {
      base: sheetOf('base'),
      parts: sheetOf('parts'),
      screen: sheetOf('screen'),
      print: sheetOf('print')
    },
    faces: [...base.faces, ...faces.value.filter((it) => it !== undefined)],
    ranges,
    logo: logo.value,
    measures: settings.measures ?? base.measures
  }
  return noted(layer, [
    ...parts.diagnostics,
    ...tokens.diagnostics,
    ...SHEETS.flatMap((sheet) => checkStyles(styleFileOf(folder, sheet), files)),
    ...checkStyles(tokensFile, files),
    ...faces.diagnostics,
    ...logo.diagnostics
  ])
}

function styleFileOf(folder: ProjectPath, sheet: SheetName): ProjectPath {
  return asProjectPath(`${folder}/styles/${sheet}.css`)
}

/** Names of the brands that there are: folders of `templates/` with a `brand.yaml`. */
export function brandNames(files: ReadonlyMap<ProjectPath, unknown>): readonly string[] {
  return [...files.keys()].flatMap((file) => {
    const [, name] = /^templates\/([^/]+)\/brand\.yaml$/.exec(file) ?? []
    return name === undefined ? [] : [name]
  })
}
