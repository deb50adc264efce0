import { visibleAttempts } from '#server/permissions/attempts.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import { visibleTranslations } from '#server/permissions/translations.ts'
import { visibleUploads } from '#server/permissions/uploads.ts'
import type { Actor } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import type { SubjectRef } from './subject-key.ts'

/** What is reported: where it stands, whose it is, and its first words. */
export interface ReportedSubject {
  threadId: number | null
  number: number | null
  authorId: string
  language: string
  themeCode: string | null
  voice: string | null
  /** The title of what it stands in, or whose page it is. */
  title: string
  titleLanguage: string
  words: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** As many letters of a text as tell it from others. */
const WORDS = 300

const inThread = Prisma.sql`
  thread.id AS "threadId", thread.theme_code AS "themeCode", thread.title, thread.language AS "titleLanguage"`

/** What somebody may see and wants to report; undefined for what they may not see, or is not there any more. */
export async function reportedSubject(db: AnyDb, actor: Actor, ref: SubjectRef): Promise<ReportedSubject | undefined> {
  const query = queryFor(actor, ref)
  const rows = query ? await db.$queryRaw<ReportedSubject[]>(query) : []
  return rows[0]
}

function queryFor(actor: Actor, ref: SubjectRef): Prisma.Sql | undefined {
  switch (ref.subject) {
    case 'post':
    case 'thread': {
      const number = ref.subject === 'post' ? ref.number : 1
      return Prisma.sql`
        SELECT ${inThread}, ${ref.subject === 'post' ? number : null}::int AS number, post.author_id AS "authorId",
               post.language, post.voice, left(post.body, ${WORDS}) AS words
          FROM post JOIN thread ON thread.id = post.thread_id
         WHERE thread.id = ${ref.threadId} AND post.number = ${number} AND ${visibleThreads(actor)}
           AND (post.withdrawn_at IS NULL OR ${ref.subject === 'thread'})`
    }
    case 'attempt':
      return Prisma.sql`
        SELECT attempt.thread_id AS "threadId", attempt.theme_code AS "themeCode", attempt.title,
               attempt.language AS "titleLanguage", NULL::int AS number, attempt.member_id AS "authorId",
               attempt.language, attempt.voice, left(attempt.happened, ${WORDS}) AS words
          FROM attempt LEFT JOIN thread ON thread.id = attempt.thread_id
         WHERE attempt.id = ${ref.attemptId} AND ${visibleAttempts(actor)}`
    case 'translation':
      if (!UUID.test(ref.translationId)) return undefined
      return Prisma.sql`
        SELECT ${inThread}, translation.number, translation.translator_id AS "authorId", translation.language,
               translation.voice, left(translation.body, ${WORDS}) AS words
          FROM translation JOIN thread ON thread.id = translation.thread_id
         WHERE translation.id = ${ref.translationId}::uuid AND ${visibleTranslations(actor)}`
    case 'upload':
      if (!UUID.test(ref.uploadId)) return undefined
      // Language, voice and theme are those of the post that shows it.
      return Prisma.sql`
        SELECT thread.id AS "threadId", thread.theme_code AS "themeCode", upload.name AS title,
               coalesce(post.language, thread.language, 'en') AS "titleLanguage", post.number, upload.owner_id AS "authorId",
               coalesce(post.language, thread.language, 'en') AS language, post.voice,
               left(upload.description, ${WORDS}) AS words
          FROM upload
          LEFT JOIN post_upload ON post_upload.upload_id = upload.id
          LEFT JOIN post ON post.id = post_upload.post_id AND post.withdrawn_at IS NULL
          LEFT JOIN initiative_material material ON material.upload_id = upload.id
          LEFT JOIN thread ON thread.id = coalesce(post.thread_id, material.thread_id)
         WHERE upload.id = ${ref.uploadId}::uuid AND ${visibleUploads(actor)}
         ORDER BY thread.id, post.number LIMIT 1`
    case 'profile':
      if (!UUID.test(ref.memberId)) return undefined
      // A page is named by the public id; the case knows the other one.
      return Prisma.sql`
        SELECT NULL::int AS "threadId", NULL AS "themeCode", display_name AS title, locale AS "titleLanguage",
               NULL::int AS number, id AS "authorId", locale AS language, NULL AS voice, tagline AS words
          FROM member WHERE public_id = ${ref.memberId}::uuid AND (email IS NULL OR email_verified_at IS NOT NULL)`
  }
}
