import { postPathByNumbers } from '#server/forum/slug.plain.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import type { ThreadPage } from '#server/forum/thread-page.ts'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { directionOf, type Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { escaped } from '#server/platform/escaped.ts'

interface Row {
  /** Null once the words that opened it do not stand: the title goes with them. */
  title: string | null
  titleLanguage: string
  reason: string
  language: string
  madeAt: Date
  /** Its posts that still stand here, and the first and the last of them. */
  count: number
  first: number
  last: number
}

/**
 * Which other threads went into this one, when and why, in a line each, as HTML that is safe to put into its page: made
 * here, since the pages of conversations carry no code and no words for it. It stands on the first page, and on those where
 * somebody arrives by an old address.
 * @returns null where there is nothing to show
 */
export async function mergedCard(
  { db, actor, locale }: Context,
  { thread: { id: threadId }, posts, after, merged }: Pick<ThreadPage, 'thread' | 'posts' | 'after' | 'merged'>,
): Promise<{ html: string; language: string } | null> {
  if (!merged) return null
  const rows = await db.$queryRaw<Row[]>`
    SELECT CASE WHEN bool_or(moved_post.from_number = 1) THEN gone.title END AS title, gone.language AS "titleLanguage",
           move.reason, move.language, move.made_at AS "madeAt", count(*)::int AS count,
           min(post.number) AS first, max(post.number) AS last
      FROM thread JOIN thread gone ON gone.merged_into = thread.id
      JOIN thread_move move ON move.from_thread_id = gone.id AND move.kind = 'merge'
      JOIN moved_post ON moved_post.move_id = move.id
      JOIN post ON post.id = moved_post.post_id AND post.thread_id = thread.id AND post.withdrawn_at IS NULL
     WHERE thread.id = ${threadId} AND ${visibleThreads(actor)}
     GROUP BY gone.id, move.id ORDER BY move.made_at, move.id`
  const [from = 0, to = 0] = [posts[0]?.number, posts.at(-1)?.number]
  const here = rows.filter(({ first, last }) => after === 0 || (first <= to && last >= from))
  if (here.length === 0) return null
  return { html: here.map((row) => lineOf(threadId, row, locale)).join(''), language: locale }
}

/** Stand for what is quoted while the sentence is made. */
const [FROM, REASON] = ['{from}', '{reason}']

function lineOf(threadId: number, row: Row, locale: Locale): string {
  const t = translate(locale)
  const { title, titleLanguage, reason, language, madeAt, count, first } = row
  const said = t('moved.came_from', { count, date: dateInWords(madeAt, locale), from: FROM, reason: REASON })
  const line = escaped(said)
    .replace(FROM, () => (title === null ? escaped(t('moved.from_another')) : quoted(title, titleLanguage)))
    .replace(REASON, () => quoted(reason, language))
  const link = escaped(t('moved.see_first', { number: first }))
  return `<p>${line} <a class="ds-link" href="${postPathByNumbers(threadId, first, POSTS_PER_PAGE)}">${link}</a></p>`
}

const quoted = (words: string, language: string): string =>
  `<q lang="${language}" dir="${directionOf(language)}">${escaped(words)}</q>`
