import {checkBigNumbers} from './check-big-numbers.js'
import {checkChildren} from './check-children.js'
import {checkCode} from './check-code.js'
import {checkComments} from './check-comments.js'
import {checkDefinitions} from './check-definitions.js'
import {checkDirectives} from './check-directives.js'
import {checkEmphasis} from './check-emphasis.js'
import {checkFences} from './check-fences.js'
import {checkFrontMatter} from './check-front-matter.js'
import {checkHeadings} from './check-headings.js'
import {checkHiddenCharacters} from './check-hidden-characters.js'
import {checkLines} from './check-lines.js'
import {checkMarkAttributes} from './check-mark-attributes.js'
import {checkMarks} from './check-marks.js'
import {checkNearDirectives} from './check-near-directives.js'
import {checkNotes} from './check-notes.js'
import {checkPictures} from './check-pictures.js'
import {checkPortions} from './check-portions.js'
import {checkReferences} from './check-references.js'
import {checkRepeats} from './check-repeats.js'
import {checkRests} from './check-rests.js'
import {checkStrayBraces} from './check-stray-braces.js'
import {checkTables} from './check-tables.js'
import {checkTodos} from './check-todos.js'
import type {Check} from './manuscript.js'
import {readPortions} from './read-portions.js'
import {readQueries} from './read-queries.js'
import {readRawHtml} from './read-raw-html.js'

/** Every check of a text, in the order it runs. */
export const CHECKS: readonly Check[] = [
  checkFrontMatter,

  // The others see comments as comments, and HTML as the text that it becomes.
  readRawHtml,
  checkComments,

  // What nearly is a construct of ours.
  checkLines,
  checkRests,
  checkFences,
  checkNearDirectives,
  checkStrayBraces,
  checkMarks,
  checkMarkAttributes,
  checkHiddenCharacters,

  // What a construct of ours holds.
  checkDirectives,
  checkChildren,
  checkPortions,
  checkReferences,
  checkTodos,
  checkRepeats,
  checkBigNumbers,

  // Markdown that is not written so here.
  checkHeadings,
  checkCode,
  readQueries,
  checkTables,
  checkEmphasis,
  checkDefinitions,
  checkNotes,
  checkPictures,

  // The others see the text as it was written.
  readPortions
]
