import type {Noted} from '../src/model/noted.js'
import type {Answer, Request} from '../src/model/request.js'
import type {Table} from '../src/model/table.js'
import {answerRequest} from '../src/query/answer-request.js'
import {TARGET} from './target.js'

/** Asks some tables for something, as a text for the usual readers does. */
export function ask(
  tables: readonly Table[],
  request: Request
): Noted<Answer | undefined> {
  return answerRequest({target: TARGET, tables}, request)
}
