import {FULL_EDITION, type Target} from '../model/edition.js'
import type {Project} from '../pipeline/project.js'

/** The one edition there is, in the language of the project. */
export function targetOf({settings}: Project): Target {
  return {edition: FULL_EDITION, language: settings.language}
}
