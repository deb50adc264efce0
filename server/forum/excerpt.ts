import { readableText } from './bake-post.ts'

/** Characters of a text that a list shows, and of its HTML that are needed for them. */
export const EXCERPT = { length: 220, html: 2_000 } as const

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}

/**
 * The first words of a text, plain, on one line. Quotations are left out: they are somebody else's words.
 * @param html sanitised; may be cut off anywhere
 */
export function excerptOf(html: string): string {
  const own = html.replace(/<blockquote>[\s\S]*?(<\/blockquote>|$)/g, ' ')
  const text = readableText(own.replace(/<[^>]*$/, ''))
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...text]
  if (characters.length <= EXCERPT.length) return text
  const cut = characters.slice(0, EXCERPT.length).join('')
  return `${cut.replace(/\s+\S{0,30}$/, '')} …`
}
