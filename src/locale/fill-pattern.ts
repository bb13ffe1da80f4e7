/**
 * Fills a pattern of labels: each `{word}` becomes the text of that name.
 *
 * The pattern is ours, the texts may be an author's: they are put in as they are,
 * and braces in them mean nothing.
 */
export function fillPattern(
  pattern: string,
  texts: Readonly<Record<string, string>>
): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined
    if (text === undefined) {
      throw new Error(`Internal error: nothing for \`${name}\` in \`${pattern}\``)
    }
    return text
  })
}
