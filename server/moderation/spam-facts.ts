import { textKey } from '#server/forum/same-text.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { settings } from '#server/platform/settings.ts'
import type { KnownHeld } from './held-facts.ts'
import { linksIn, type SpamFacts } from './spam-signals.plain.ts'

/** Days in which the same text is looked for. */
const WEEKS_BACK = 14
/** Posts compared at the most, the latest first. */
const COMPARED = 2_000

/** What is known of a held text and its author. @param html the text as people would see it */
export async function spamFacts(db: AnyDb, held: KnownHeld, html: string, now: Date): Promise<SpamFacts> {
  const { authorId, body, formSeconds } = held
  const key = held.textKey
  const since = new Date(now.getTime() - WEEKS_BACK * 24 * 60 * 60 * 1_000)
  const [known] = await db.$queryRaw<{ createdAt: Date; refusedBefore: number; heldOfOthers: string[] }[]>`
    SELECT created_at AS "createdAt",
           ((SELECT count(*) FROM held_post WHERE author_id = member.id AND state = 'refused' AND id <> ${held.id}::uuid)
            + (SELECT count(*) FROM post WHERE author_id = member.id AND set_aside IN ('hidden', 'removed')))::int
             AS "refusedBefore",
           ARRAY(SELECT DISTINCT author_id::text FROM held_post
                  WHERE text_key = ${key} AND author_id <> member.id AND held_at > ${since}) AS "heldOfOthers"
      FROM member WHERE id = ${authorId}::uuid`
  // Spaces and signs may differ: a fifth more or less of the letters is looked at.
  const [least, most] = [Math.floor(body.length * 0.8), Math.ceil(body.length * 1.2)]
  const posts = await db.$queryRaw<{ authorId: string; body: string }[]>`
    SELECT author_id AS "authorId", body FROM post
     WHERE created_at > ${since} AND author_id <> ${authorId}::uuid AND withdrawn_at IS NULL
       AND char_length(body) BETWEEN ${least} AND ${most}
     ORDER BY created_at DESC LIMIT ${COMPARED}`
  const others = new Set(known?.heldOfOthers)
  for (const post of posts) if (textKey(post.body) === key) others.add(post.authorId)
  return {
    ...linksIn(html, new URL(settings().origin).host),
    othersWithSameText: others.size,
    formSeconds,
    accountHours: (now.getTime() - (known?.createdAt ?? now).getTime()) / 3_600_000,
    refusedBefore: known?.refusedBefore ?? 0,
  }
}
