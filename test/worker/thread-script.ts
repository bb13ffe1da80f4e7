import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import ts from 'typescript'

/** Compiles `thread.ts` into a folder of its own: a thread loads JavaScript only. */
export function compileThread(): URL {
  const source = join(import.meta.dirname, '../../src/worker/thread.ts')
  const {outputText} = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023}
  })
  const script = join(mkdtempSync(join(tmpdir(), 'tearline-thread-')), 'thread.mjs')
  writeFileSync(script, outputText)
  return pathToFileURL(script)
}
