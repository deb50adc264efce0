import { Prisma } from '#server/platform/db.ts'

/**
 * What came of first posts that were held, one row an answer: `part`, `at`, `kind`. They are counted when they are first
 * answered, and an answer of another moderator as an answer of its own. Only rows that stay are looked at: a text that was
 * answered is never deleted, though its words are erased, and keeps what was said first when another moderator is asked.
 * What its author took back unanswered leaves no row and is counted at no time, so that no number changes afterwards. Refused
 * texts are counted by rule in one table with the published ones: two tables with one sum would tell small numbers of each other.
 */
export const heldAnswered = Prisma.sql`
  SELECT 'held', coalesce(first_refused_at, decided_at),
         CASE WHEN coalesce(first_rule, rule) IS NOT NULL THEN 'refused_' || coalesce(first_rule, rule)
              WHEN other_words THEN 'reworded' ELSE 'published' END
    FROM held_post WHERE coalesce(first_refused_at, decided_at) IS NOT NULL
   UNION ALL
  SELECT 'held_again', decided_at, CASE state WHEN 'approved' THEN 'published' ELSE 'refused' END
    FROM held_post WHERE appealed_at IS NOT NULL AND decided_at IS NOT NULL AND taken_back_at IS NULL`

/**
 * Hours from a text's being held to the first thing that a moderator answered, whether yes, no or a question: `hours`, and
 * `at` when it is counted. The staff log has the instants, and nothing is taken out of it.
 */
export const heldHours = Prisma.sql`
  SELECT extract(epoch FROM least(first.at, coalesce(first_refused_at, decided_at)) - held_at) / 3600 AS hours,
         coalesce(first_refused_at, decided_at) AS at
    FROM held_post
    LEFT JOIN LATERAL (SELECT min(staff_log.at) AS at FROM staff_log
                        WHERE subject_key = 'held:' || held_post.id AND verb LIKE 'held.%') first ON true
   WHERE coalesce(first_refused_at, decided_at) IS NOT NULL`
