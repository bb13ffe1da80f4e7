import {noted, type Noted} from '../model/noted.js'
import {composeReport, type ComposeInput} from './compose-report.js'
import type {Head} from './head.js'

/** Composes a report for the sake of its mistakes, and of its head. */
export async function checkReport(input: ComposeInput): Promise<Noted<Head | undefined>> {
  const {value, diagnostics} = await composeReport(input)
  return noted(value.head, diagnostics)
}
