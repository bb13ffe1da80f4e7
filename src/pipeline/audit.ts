import {auditFiles} from '../gate/audit-files.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {OutputFile} from '../model/outside.js'

/** What a worker is handed for an audit without sources. */
export interface AuditInput {
  readonly files: readonly OutputFile[]
}

/** Audits files in a worker: whoever made them may have meant to harm who reads them. */
export function audit({files}: AuditInput): readonly Diagnostic[] {
  return auditFiles(files)
}
