import type { Group } from '#server/accounts/terms.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { Prisma } from '#server/platform/db.ts'
import { OUTCOME_TRANSLATIONS } from './translation-columns.ts'
import { OUTCOME_NUMBER, translationPath } from './translations.plain.ts'
import type { AuthorView, OutcomeView, TranslationView } from './views.ts'

/** An outcome as PostgreSQL hands it over, as JSON. */
export interface OutcomeRow {
  threadId: number
  author: AuthorView
  voice: Group
  language: string
  html: string
  cites: { number: number; author: AuthorView | null; voice: Group | null; moved: boolean | null }[] | null
  translations: Omit<TranslationView, 'href'>[] | null
  createdAt: string
  revisedAt: string | null
}

const AUTHOR = Prisma.sql`json_build_object(
  'publicId', m.public_id, 'displayName', m.display_name, 'pseudonym', m.pseudonym, 'tagline', m.tagline)`

/** The outcome of a row of `thread` with the posts that it cites, in one column, for `SELECT`. */
export const outcomeColumn = Prisma.sql`
  (SELECT json_build_object(
            'threadId', o.thread_id, 'translations', ${OUTCOME_TRANSLATIONS},
            'author', ${AUTHOR}, 'voice', o.voice, 'language', o.language, 'html', o.html,
            'createdAt', o.created_at, 'revisedAt', o.revised_at,
            'cites', (SELECT json_agg(json_build_object(
                               'number', post.number, 'moved', post.set_aside = 'moved',
                               'voice', CASE WHEN post.withdrawn_at IS NULL THEN post.voice END,
                               'author', CASE WHEN post.withdrawn_at IS NULL THEN ${AUTHOR} END) ORDER BY post.number)
                        FROM post JOIN member m ON m.id = post.author_id
                       WHERE post.thread_id = o.thread_id AND post.number = ANY (o.cites)))
     FROM outcome o JOIN member m ON m.id = thread.author_id
    WHERE o.thread_id = thread.id) AS outcome`

/** The outcome as a page shows it. */
export function outcomeView(row: OutcomeRow | null, locale: Locale): OutcomeView | null {
  if (!row) return null
  const { threadId, translations, cites, createdAt, revisedAt, ...said } = row
  return {
    ...said,
    cites: (cites ?? []).map(({ moved, ...cited }) =>
      moved ? { ...cited, words: `#${cited.number} · ${translate(locale)('moved.elsewhere')}` } : cited,
    ),
    translations: (translations ?? []).map((translation) => ({
      ...translation,
      href: translationPath(threadId, OUTCOME_NUMBER, translation.language),
    })),
    createdAt: new Date(createdAt).toISOString(),
    revisedAt: revisedAt && new Date(revisedAt).toISOString(),
  }
}
