/** What would start a heading, list, quote, rule or table where a comment only has lines. */
const STARTS_A_BLOCK = /^(\s*)(#{1,6}(?=\s|$)|[+*-](?=\s|$)|>|=+\s*$|-{2,}\s*$|`{3,}|~{3,}|\|)/gm
const STARTS_A_NUMBERED_LIST = /^(\s*\d{1,9})([.)])(?=\s|$)/gm

/**
 * Comments of Stack Exchange are written in a small markdown: emphasis, links and code within a line, and nothing else.
 * What only our renderer would take for more is escaped.
 */
export function commentToMarkdown(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(STARTS_A_BLOCK, '$1\\$2')
    .replace(STARTS_A_NUMBERED_LIST, '$1\\$2')
    .replace(/^(?: {4,}|\t+)/gm, '')
  return lines
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/<(?=[a-z!/?])|~/gi, '\\$&')))
    .join('')
}
