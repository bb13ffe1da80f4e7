import type {Code} from 'micromark-util-types'

/**
 * Whether a code unit is a letter or a digit, in any script; half of a surrogate
 * pair is neither, nor is a mark that only goes with a letter.
 */
export function isLetterOrDigit(code: Code): boolean {
  return isMatch(code, /[\p{L}\p{N}]/u)
}

/** Whether a code unit may begin a directive's name, so that a wrong one is seen. */
export function isNameStart(code: Code): boolean {
  return isMatch(code, /\p{L}/u)
}

/** Whether a code unit may go on a directive's name. */
export function isNamePart(code: Code): boolean {
  return isMatch(code, /[\p{L}\p{N}_-]/u)
}

/** Whether a code unit may begin a key after `@`, and so may end one. */
export function isKeyStart(code: Code): boolean {
  return isMatch(code, /[A-Za-z0-9_]/)
}

function isMatch(code: Code, pattern: RegExp): boolean {
  return code !== null && 0 < code && pattern.test(String.fromCharCode(code))
}
