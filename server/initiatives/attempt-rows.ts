import type { Group } from '#server/accounts/terms.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Audience } from '#server/forum/terms.ts'
import type { PersonView } from '#server/forum/views.ts'
import { Prisma } from '#server/platform/db.ts'
import type { Cause, OrganisationType } from './attempts.plain.ts'

/** An attempt with the initiative that was tried, as one SQL row. */
export interface AttemptRow {
  id: number
  threadId: number | null
  memberId: string
  voice: Group
  title: string
  language: string
  themeCode: string
  themeName: string
  place: string
  year: number
  unnamed: boolean
  organisation: string
  organisationType: OrganisationType | null
  expected: string
  happened: string
  why: string
  causes: Cause[]
  differently: string
  answer: string
  answeredAt: Date | null
  createdAt: Date
  withdrawnAt: Date | null
  publicId: string
  displayName: string
  pseudonym: boolean
  audience: Audience | null
  practiceTitle: string | null
  practiceLanguage: string | null
}

/** An attempt as lists show it. */
export interface AttemptCard {
  id: number
  title: string
  language: string
  /** What happened, in the words of those who tried. */
  happened: string
  theme: { code: string; name: string }
  place: string
  year: number
  /** Who tried it; null where nobody is named. */
  organisation: string | null
  organisationType: OrganisationType | null
  causes: Cause[]
  voice: Group
  /** Who tells it; null where nobody is named. */
  by: PersonView | null
  /** The initiative that was tried. */
  practice: { id: number; title: string; slug: string; language: string } | null
  /** Only members may read it, as the initiative that was tried. */
  members: boolean
  answered: boolean
}

/** The columns of `AttemptRow`, for `SELECT`. */
export const ATTEMPT_COLUMNS = Prisma.sql`
  attempt.id, attempt.thread_id AS "threadId", attempt.member_id AS "memberId", attempt.voice, attempt.title,
  attempt.language, attempt.theme_code AS "themeCode", coalesce(theme_text.name, attempt.theme_code) AS "themeName",
  place.name AS place, attempt.year, attempt.unnamed, attempt.organisation,
  attempt.organisation_type AS "organisationType", attempt.expected, attempt.happened, attempt.why, attempt.causes,
  attempt.differently, attempt.answer, attempt.answered_at AS "answeredAt", attempt.created_at AS "createdAt",
  attempt.withdrawn_at AS "withdrawnAt", member.public_id AS "publicId", member.display_name AS "displayName",
  member.pseudonym, thread.audience, thread.title AS "practiceTitle", thread.language AS "practiceLanguage"`

/** The tables of `ATTEMPT_COLUMNS`, for `FROM`; theme names in the reader's language. */
export const attemptTables = (locale: string): Prisma.Sql => Prisma.sql`
  attempt JOIN member ON member.id = attempt.member_id
  JOIN place ON place.code = attempt.place_code
  LEFT JOIN thread ON thread.id = attempt.thread_id
  LEFT JOIN theme_text ON theme_text.theme_code = attempt.theme_code AND theme_text.language = ${locale}`

/** The row as a card: of one that names nobody, nobody's name leaves the server. */
export const attemptCard = (row: AttemptRow): AttemptCard => ({
  id: row.id,
  title: row.title,
  language: row.language,
  happened: row.happened,
  theme: { code: row.themeCode, name: row.themeName },
  place: row.place,
  year: row.year,
  organisation: row.unnamed ? null : row.organisation,
  organisationType: row.organisationType,
  causes: row.causes,
  voice: row.voice,
  by: row.unnamed ? null : { publicId: row.publicId, displayName: row.displayName, pseudonym: row.pseudonym },
  practice:
    row.threadId !== null && row.practiceTitle !== null
      ? {
          id: row.threadId,
          title: row.practiceTitle,
          slug: slugOf(row.practiceTitle),
          language: row.practiceLanguage ?? row.language,
        }
      : null,
  members: row.audience === 'members',
  answered: row.answeredAt !== null,
})
