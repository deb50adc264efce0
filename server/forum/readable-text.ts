const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

/** Longest excerpt, in code points. */
const EXCERPT_LENGTH = 220

/** The beginning of a rendered text in one line, for lists. Quotations are left out: they are somebody else's words. */
export function excerptOf(html: string): string {
  const text = html
    .replace(/<blockquote>[\s\S]*?<\/blockquote>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?])/g, '$1')
    .trim()
  const letters = [...text]
  return letters.length > EXCERPT_LENGTH ? `${letters.slice(0, EXCERPT_LENGTH).join('').trimEnd()} …` : text
}
