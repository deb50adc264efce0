import { Prisma } from '#server/platform/db.ts'

const STANDING = Prisma.sql`
  'language', translation.language, 'voice', translation.voice, 'state', translation.state,
  'stale', translation.stale_at IS NOT NULL, 'translator', json_build_object(
    'publicId', translator.public_id, 'displayName', translator.display_name, 'pseudonym', translator.pseudonym)`

/** All translations of a `post` as one JSON column; absent for a withdrawn one. */
export const POST_TRANSLATIONS = Prisma.sql`
  (SELECT json_agg(json_build_object(${STANDING}, 'html', translation.html, 'reason', translation.dispute_reason)
                   ORDER BY translation.language)
     FROM translation JOIN member translator ON translator.id = translation.translator_id
    WHERE translation.thread_id = post.thread_id AND translation.subject = 'post' AND translation.number = post.number
      AND post.withdrawn_at IS NULL)`

/** All translations of the outcome `o` as one JSON column. */
export const OUTCOME_TRANSLATIONS = Prisma.sql`
  (SELECT json_agg(json_build_object(${STANDING}, 'html', translation.html, 'reason', translation.dispute_reason)
                   ORDER BY translation.language)
     FROM translation JOIN member translator ON translator.id = translation.translator_id
    WHERE translation.thread_id = o.thread_id AND translation.subject = 'outcome')`

/** The translations of a `thread`'s title that nobody disputes: beside a title there is no room to say what is wrong. */
export const TITLE_TRANSLATIONS = Prisma.sql`
  (SELECT json_agg(json_build_object(${STANDING}, 'text', translation.body) ORDER BY translation.language)
     FROM translation JOIN member translator ON translator.id = translation.translator_id
    WHERE translation.thread_id = thread.id AND translation.subject = 'title' AND translation.number = 0
      AND translation.state <> 'disputed')`
