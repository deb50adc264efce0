import { languagesOf } from '#server/accounts/languages-of.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import { visibleTranslations } from '#server/permissions/translations.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { readableText } from './bake-post.ts'
import { OUTCOME_NUMBER, type TranslationState } from './translations.plain.ts'

/** Originals on one page of those that wait, and translations in each list at the most. */
const PER_PAGE = 20
/** Length of an excerpt, in code points. */
const EXCERPT = 140

/** A post, a title (number 0) or an outcome (-1) that waits for something, with its first words. */
export interface WaitingOriginal {
  threadId: number
  number: number
  title: string
  threadLanguage: string
  /** Language of the original. */
  language: string
  excerpt: string
}

/** A translation that waits for somebody. */
export interface WaitingTranslation extends WaitingOriginal {
  /** Language of the translation. */
  to: string
  state: TranslationState
  stale: boolean
  own: boolean
}

/** What waits in the languages that a member reads. */
export interface TranslationsWaiting {
  reads: readonly string[]
  /** Drafts by others, which wait for a second reader. */
  drafts: WaitingTranslation[]
  /** Translations that are stale or disputed, which wait for better words. */
  worn: WaitingTranslation[]
  /** Texts without a translation into any other language that the member reads, newest first. */
  untranslated: WaitingOriginal[]
  more: boolean
  /** What the member has done: translations that stand, those of them that were checked, others' that they read. */
  own: { made: number; checked: number; read: number }
  /** All translations that the member can see, and the people who made them. */
  all: { translations: number; people: number }
}

/**
 * What waits for a translation or for a second reader in the member's languages.
 * @param page from 1: of the texts without a translation
 * @throws {Failure} 403 for readers
 */
export async function translationsWaiting(context: Context, { page }: { page: number }): Promise<TranslationsWaiting> {
  const { db, actor } = context
  const { id } = memberOf(actor)
  const reads = await languagesOf(db, actor)
  const [counts] = await db.$queryRaw<(TranslationsWaiting['own'] & TranslationsWaiting['all'])[]>`
    SELECT count(*)::int AS translations, count(DISTINCT translator_id)::int AS people,
           count(*) FILTER (WHERE translator_id = ${id}::uuid)::int AS made,
           count(*) FILTER (WHERE translator_id = ${id}::uuid AND translation.state = 'checked')::int AS checked,
           count(*) FILTER (WHERE second_reader_id = ${id}::uuid)::int AS read
      FROM translation JOIN thread ON thread.id = translation.thread_id WHERE ${visibleTranslations(actor)}`
  const { made = 0, checked = 0, read = 0, translations = 0, people = 0 } = counts ?? {}
  const own = { own: { made, checked, read }, all: { translations, people } }
  // Who reads one language translates nothing.
  if (reads.length < 2) return { reads, drafts: [], worn: [], untranslated: [], more: false, ...own }
  const [standing, untranslated] = await Promise.all([
    unfinished(context, id, reads),
    withoutTranslation(context, reads, page),
  ])
  return {
    reads,
    drafts: standing.filter(({ state, stale, own: mine }) => state === 'draft' && !stale && !mine).slice(0, PER_PAGE),
    worn: standing.filter(({ state, stale }) => state === 'disputed' || stale).slice(0, PER_PAGE),
    untranslated: untranslated.slice(0, PER_PAGE).map(told),
    more: untranslated.length > PER_PAGE,
    ...own,
  }
}

async function unfinished({ db, actor }: Context, id: string, reads: readonly string[]): Promise<WaitingTranslation[]> {
  const languages = Prisma.join([...reads])
  const rows = await db.$queryRaw<WaitingTranslation[]>`
    SELECT translation.thread_id AS "threadId", translation.number, thread.title, thread.language AS "threadLanguage",
           coalesce(post.language, outcome.language, thread.language) AS language,
           left(coalesce(post.html, outcome.html), ${EXCERPT * 5}) AS excerpt,
           translation.language AS to, translation.state, translation.stale_at IS NOT NULL AS stale,
           translation.translator_id = ${id}::uuid AS own
      FROM translation JOIN thread ON thread.id = translation.thread_id
      LEFT JOIN post ON post.thread_id = translation.thread_id AND post.number = translation.number
      LEFT JOIN outcome ON outcome.thread_id = translation.thread_id AND translation.subject = 'outcome'
     WHERE ${visibleTranslations(actor)} AND translation.language IN (${languages})
       AND coalesce(post.language, outcome.language, thread.language) IN (${languages})
       AND (translation.state <> 'checked' OR translation.stale_at IS NOT NULL)
       AND NOT (translation.state = 'draft' AND translation.stale_at IS NULL AND translation.translator_id = ${id}::uuid)
     ORDER BY translation.changed_at, translation.id LIMIT ${PER_PAGE * 4}`
  return rows.map(told)
}

/** Texts in the languages that few read here; what everybody reads is translated from its own page. */
function withoutTranslation(
  { db, actor }: Context,
  reads: readonly string[],
  page: number,
): Promise<WaitingOriginal[]> {
  const languages = Prisma.join([...reads])
  const waits = (subject: Prisma.Sql, number: Prisma.Sql): Prisma.Sql => Prisma.sql`NOT EXISTS (
    SELECT FROM translation WHERE translation.thread_id = thread.id AND translation.subject = ${subject}
       AND translation.number = ${number} AND translation.language IN (${languages}))`
  return db.$queryRaw<WaitingOriginal[]>`
    SELECT "threadId", number, title, "threadLanguage", language, excerpt FROM (
      SELECT thread.id AS "threadId", 0 AS number, thread.title, thread.language AS "threadLanguage", thread.language,
             '' AS excerpt, thread.created_at AS at
        FROM thread
       WHERE ${visibleThreads(actor)} AND thread.language IN (${languages})
         AND thread.language NOT IN ('nb', 'nn', 'en') AND ${waits(Prisma.sql`'title'`, Prisma.sql`0`)}
      UNION ALL
      SELECT thread.id, ${OUTCOME_NUMBER}::int, thread.title, thread.language, outcome.language,
             left(outcome.html, ${EXCERPT * 5}), coalesce(outcome.revised_at, outcome.created_at)
        FROM outcome JOIN thread ON thread.id = outcome.thread_id
       WHERE ${visibleThreads(actor)} AND outcome.language IN (${languages})
         AND outcome.language NOT IN ('nb', 'nn', 'en') AND ${waits(Prisma.sql`'outcome'`, Prisma.sql`${OUTCOME_NUMBER}`)}
      UNION ALL
      SELECT thread.id, post.number, thread.title, thread.language, post.language, left(post.html, ${EXCERPT * 5}),
             post.created_at
        FROM post JOIN thread ON thread.id = post.thread_id
       WHERE ${visibleThreads(actor)} AND post.language IN (${languages})
         AND post.language NOT IN ('nb', 'nn', 'en') AND post.withdrawn_at IS NULL
         AND ${waits(Prisma.sql`'post'`, Prisma.sql`post.number`)}) waiting
     ORDER BY at DESC, "threadId", number LIMIT ${PER_PAGE + 1} OFFSET ${(page - 1) * PER_PAGE}`
}

/** The row with its excerpt as people read it; a title is told whole. */
function told<T extends WaitingOriginal>(row: T): T {
  const letters = [
    ...readableText(row.excerpt ?? '')
      .replace(/\s+/gu, ' ')
      .trim(),
  ]
  return { ...row, excerpt: letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('')} …` : letters.join('') }
}
