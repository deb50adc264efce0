import type { Voices } from '#server/forum/views.ts'
import { visibleFindings } from '#server/permissions/findings.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { beyondCursor, keysetCursor } from '#server/platform/keyset.ts'
import { authorsInShort } from './citation.ts'
import type { CslRecord } from './csl-record.ts'
import { type FindingNarrowing, findingNarrowing } from './finding-narrowing.ts'
import { findingSlug } from './finding-path.plain.ts'
import { type Design, type Direction, FINDINGS_PER_PAGE } from './terms.ts'
import type { FindingRowView } from './views.ts'

/** What a list of findings is narrowed to, and where it goes on. */
export interface FindingListInput extends FindingNarrowing {
  /** Where the page before ended, as that page gave it. */
  cursor?: string | undefined
  limit?: number
}

export interface FindingList {
  findings: FindingRowView[]
  /** Ask with this for the next page. */
  next: string | null
}

interface Row {
  id: number
  title: string
  language: string
  themeCode: string
  themeName: string
  audience: string
  csl: CslRecord
  year: number
  design: Design | null
  direction: Direction | null
  retractedAt: Date | null
  voices: Voices | null
  postCount: number
  publishedAt: Date
}

/**
 * Published findings that the asker may see, the latest published first, a page at a time (keyset paging). An unreadable
 * cursor starts from the top.
 */
export async function findingList(
  { db, actor, locale }: Context,
  { cursor, limit = FINDINGS_PER_PAGE, ...narrowed }: FindingListInput,
): Promise<FindingList> {
  const conditions = [Prisma.sql`finding.state = 'published'`, visibleFindings(actor), ...findingNarrowing(narrowed)]
  conditions.push(beyondCursor(cursor, Prisma.sql`finding.published_at, finding.id`))
  const rows = await db.$queryRaw<Row[]>`
    SELECT finding.id, thread.title, thread.language, thread.theme_code AS "themeCode",
           coalesce(theme_text.name, thread.theme_code) AS "themeName", thread.audience,
           finding.csl, finding.year, finding.design, finding.direction, finding.retracted_at AS "retractedAt",
           (SELECT json_object_agg(tv.voice, tv.post_count) FROM thread_voice tv WHERE tv.thread_id = thread.id) AS voices,
           thread.post_count AS "postCount", finding.published_at AS "publishedAt"
      FROM finding JOIN thread ON thread.id = finding.thread_id
      LEFT JOIN theme_text ON theme_text.theme_code = thread.theme_code AND theme_text.language = ${locale}
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY finding.published_at DESC, finding.id DESC LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    findings: page.map(rowView),
    next: rows.length > limit && last ? keysetCursor({ at: last.publishedAt, id: last.id }) : null,
  }
}

const rowView = (row: Row): FindingRowView => ({
  id: row.id,
  slug: findingSlug(row.title),
  title: row.title,
  language: row.language,
  theme: { code: row.themeCode, name: row.themeName },
  authors: authorsInShort(row.csl),
  year: row.year,
  container: row.csl['container-title'] ?? null,
  design: row.design,
  direction: row.direction,
  retracted: row.retractedAt !== null,
  members: row.audience === 'members',
  voices: row.voices ?? {},
  replyCount: row.postCount - 1,
  publishedAt: row.publishedAt.toISOString(),
})
