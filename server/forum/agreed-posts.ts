import type { Group } from '#server/accounts/terms.ts'
import { Prisma } from '#server/platform/db.ts'
import type { SharesCell } from './shares.plain.ts'
import type { AgreedPost } from './views.ts'

/** Posts in the panel at the most. */
const MOST = 3
/** Characters of HTML in which a post's first words are looked for, and code points of what is shown of them. */
const LOOKED_AT = 3_000
const WORDS = 90

/** A post with its released shares, as JSON out of the database. */
export interface AgreedRow {
  number: number
  voice: Group
  language: string
  html: string
  cells: SharesCell[]
}

/**
 * The posts most useful across groups, as a column beside `thread`: those that at least two groups find useful, most
 * groups first, then by the group that finds them least useful. Only what has been released is looked at.
 */
export const AGREED_COLUMN = Prisma.sql`
  (SELECT json_agg(best) FROM (
     SELECT post.number, post.voice, post.language, left(post.html, ${LOOKED_AT}) AS html, shares.cells
       FROM released_shares shares JOIN post ON post.id = shares.post_id
      WHERE shares.thread_id = thread.id AND shares.agreeing >= 2 AND post.withdrawn_at IS NULL
      ORDER BY shares.agreeing DESC, shares.lowest DESC, post.number LIMIT ${MOST}) AS best) AS agreed`

/** The posts as the panel shows them. */
export const agreedPosts = (rows: readonly AgreedRow[] | null): AgreedPost[] =>
  (rows ?? []).map(({ html, ...post }) => ({ ...post, words: firstWords(html) }))

/** The first words of a rendered post, its quotations left out. */
export function firstWords(html: string): string {
  const text = html
    .replace(/<blockquote\b.*?(?:<\/blockquote>|$)/gs, ' ')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/&[a-z0-9#]*$/i, '')
  const plain = unescaped(text).replace(/\s+/g, ' ').trim()
  const letters = [...plain]
  if (letters.length <= WORDS) return plain
  const cut = letters.slice(0, WORDS).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), WORDS / 2)).trimEnd()}…`
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? '')
