import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'

const src = join(import.meta.dirname, '..', '..', 'src')

/**
 * Writes rooms of `src/` as JavaScript below a folder, for a process of their own:
 * Node 20 cannot read types, and what `npm start` compiled may be older.
 */
export function compileRooms(folder: string, rooms: readonly string[]): void {
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  for (const room of rooms) {
    mkdirSync(join(folder, room), {recursive: true})
    for (const name of readdirSync(join(src, room))) {
      const {outputText} = ts.transpileModule(
        readFileSync(join(src, room, name), 'utf8'),
        {
          compilerOptions: {
            target: ts.ScriptTarget.ES2023,
            module: ts.ModuleKind.ESNext,
            verbatimModuleSyntax: true
          }
        }
      )
      writeFileSync(join(folder, room, name.replace(/\.ts$/, '.js')), outputText)
    }
  }
}
