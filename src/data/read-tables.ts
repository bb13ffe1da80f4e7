import {TLP} from '../marking/tlp.js'
import {diagnose, say, startOf, type Diagnostic, type Span} from '../model/diagnostic.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {Reading} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import type {Limits} from '../model/settings.js'
import type {Table} from '../model/table.js'
import type {Unpacked} from '../model/unpacked.js'
import {
  dataFolderOf,
  findFormat,
  findLocalName,
  isLaterFormat,
  laterFormat,
  resolveFile,
  takeBytes,
  type DataFiles
} from './data-files.js'
import type {TableDescription} from './description.js'
import {checkForeignKeys, type LinkedTable} from './check-foreign-keys.js'
import {checkSheetChoice} from './find-sheet.js'
import {markTable} from './mark-table.js'
import {nameOf} from './names.js'
import {readDescription} from './read-description.js'
import {readTable} from './read-table.js'

const DESCRIPTION = 'datapackage.yaml'

/**
 * Reads the tables of a report: CSV, TSV, XLSX, JSON and Parquet in its `data/`, typed by
 * `data/datapackage.yaml`.
 *
 * Tables that are described come first, in the order of the description; a file that
 * nobody describes is read with care and is a `data/undescribed` warning. Files that
 * are no tables are left alone.
 *
 * @param folder
 *   The report's folder.
 * @param files
 *   What was read below it, in any order; only what lies in `data/` is looked at.
 * @param unpacked
 *   What an engine read of those in Parquet.
 */
export function readTables(
  folder: ProjectPath,
  files: ReadonlyMap<ProjectPath, Reading>,
  limits: Limits,
  scheme: Scheme = TLP,
  unpacked: ReadonlyMap<ProjectPath, Unpacked> = new Map()
): Noted<readonly Table[]> {
  const data: DataFiles = {folder: dataFolderOf(folder), files, unpacked, limits}
  const descriptions = readDescriptions(data)
  const described = descriptions.value.map((it) => ({
    description: it,
    file: resolveFile(data, it.path)
  }))
  const paths = new Set(described.map(({file}) => file.value))
  const others = [...files.keys()].filter((path) => !paths.has(path)).toSorted()

  const tables = [
    ...described.map(({description, file}) => {
      const table = readDescribed(data, description, file.value, scheme)
      return noted(table.value, [...file.diagnostics, ...table.diagnostics])
    }),
    ...others.map((path) => readOther(data, path))
  ]
  const {value, diagnostics} = gather(tables)
  const unique = uniqueTables(value.filter((it) => it !== undefined))
  return noted(
    unique.value.map(({table}) => table),
    [
      ...descriptions.diagnostics,
      ...diagnostics,
      ...unique.diagnostics,
      ...checkForeignKeys(unique.value)
    ]
  )
}

/** A table, and the place that gave it its name. */
interface NamedTable extends LinkedTable {
  readonly nameSpan: Span
}

function readDescriptions(data: DataFiles): Noted<readonly TableDescription[]> {
  const path = asProjectPath(`${data.folder}/${DESCRIPTION}`)
  const bytes = takeBytes(data, path, startOf(path), 'text-bytes')
  if (!bytes.value) return noted([], bytes.diagnostics)
  return readDescription(path, bytes.value)
}

function readDescribed(
  data: DataFiles,
  description: TableDescription,
  file: ProjectPath | undefined,
  scheme: Scheme
): Noted<NamedTable | undefined> {
  if (!file) return noted(undefined)
  const {name, path, schema, marks} = description
  const format = description.format ?? findFormat(file)
  if (!format) return noted(undefined, [laterFormat(path.value, path.span)])

  const bytes = takeBytes(data, file, path.span)
  if (!bytes.value) return noted(undefined, bytes.diagnostics)
  const table = readTable(
    {...description, file, bytes: bytes.value, format, unpacked: data.unpacked.get(file)},
    {...description, name: name.value},
    data.limits
  )
  const before = [
    ...(schema
      ? []
      : [undescribed(name.value, name.span, 'Add a `schema` with its `fields`.')]),
    ...checkSheetChoice(description, format),
    ...table.diagnostics
  ]
  if (!table.value) return noted(undefined, before)
  const fields = schema?.fields ?? []
  const marked = markTable(table.value.table, {marks, fields, scheme})
  const value = {...table.value, table: marked.value, nameSpan: name.span}
  return noted(value, [...before, ...marked.diagnostics])
}

/** A file that no description names: a table, a format of later, or none of ours. */
function readOther(data: DataFiles, path: ProjectPath): Noted<NamedTable | undefined> {
  const local = findLocalName(data.folder, path)
  if (local === undefined || local === DESCRIPTION) return noted(undefined)
  const span = startOf(path)
  if (/^datapackage\.(json|yml)$/i.test(local))
    return noted(undefined, [otherDescription(path)])
  if (isLaterFormat(local)) return noted(undefined, [laterFormat(local, span)])
  const format = findFormat(local)
  if (!format) return noted(undefined)

  const bytes = takeBytes(data, path, span)
  if (!bytes.value) return noted(undefined, bytes.diagnostics)
  const fileName = local.slice(local.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  const name = nameOf(fileName)
  if (name === undefined) return noted(undefined, [namelessFile(path)])
  const table = readTable(
    {file: path, bytes: bytes.value, format, unpacked: data.unpacked.get(path)},
    {name, sources: []},
    data.limits
  )
  return noted(table.value && {...table.value, nameSpan: span}, [
    undescribed(
      name,
      span,
      'Describe it in `data/datapackage.yaml`: name, path, sources, fields.'
    ),
    ...table.diagnostics
  ])
}

function uniqueTables(tables: readonly NamedTable[]): Noted<readonly NamedTable[]> {
  const firstByName = new Map<string, NamedTable>()
  const diagnostics: Diagnostic[] = []
  for (const it of tables) {
    const {name} = it.table
    const first = firstByName.get(name)
    if (!first) firstByName.set(name, it)
    else {
      diagnostics.push(
        diagnose('data/duplicate-name', say`two tables are called ${name}`, {
          span: it.nameSpan,
          related: [{span: first.nameSpan, message: 'the first one is here'}],
          hints: ['Give one of them another name.']
        })
      )
    }
  }
  return noted([...firstByName.values()], diagnostics)
}

function undescribed(name: string, span: Span, hint: string): Diagnostic {
  const message = say`the columns of ${name} are not described, and guessed from their cells`
  return diagnose('data/undescribed', message, {span, hints: [hint]})
}

function otherDescription(path: ProjectPath): Diagnostic {
  return diagnose('data/not-yet', say`a description is read from ${DESCRIPTION} only`, {
    span: startOf(path),
    hints: ['Write it as YAML, into `data/datapackage.yaml`.']
  })
}

function namelessFile(path: ProjectPath): Diagnostic {
  return diagnose('data/bad-name', say`no name can be made of ${path}`, {
    span: startOf(path),
    hints: ['Describe the file in `data/datapackage.yaml`, with a name.']
  })
}
