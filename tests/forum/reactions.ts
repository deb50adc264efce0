import type { Group } from '#server/accounts/terms.ts'
import { reactToPost } from '#server/forum/react-to-post.ts'
import type { ReactionKind } from '#server/forum/reaction-kinds.plain.ts'
import type { Db } from '#server/platform/db.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'

/** Somebody of a group says something of a post. */
export async function says(
  db: Db,
  where: { threadId: number; number: number },
  group: Group,
  kind: ReactionKind = 'useful_in_work',
  now: Date = NOW,
): Promise<TestMember> {
  const who = await member(db, { groups: [group] })
  await reactToPost(contextOf(db, who, { now }), { ...where, say: kind })
  return who
}

/** So many of each group have said something of a post, as reacting writes it, without the signals. @returns them, by group */
export async function crowdSays(
  db: Db,
  { threadId, number }: { threadId: number; number: number },
  crowd: Partial<Record<Group, number>>,
  kind: ReactionKind = 'useful_in_work',
): Promise<Partial<Record<Group, TestMember[]>>> {
  const { id: postId } = await db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number } } })
  const came = await Promise.all(
    (Object.entries(crowd) as [Group, number][]).map(async ([group, count]) => {
      const people = await Promise.all(Array.from({ length: count }, () => member(db, { groups: [group] })))
      const rows = people.map(({ id }) => ({ postId, memberId: id, kind, voice: group }))
      await db.reaction.createMany({ data: rows })
      return [group, people] as const
    }),
  )
  await db.$executeRaw`
    INSERT INTO post_tally (post_id, thread_id, totals, unreleased)
    SELECT ${postId}::uuid, ${threadId}, jsonb_object_agg(kind, count), true
      FROM (SELECT kind, count(*) FROM reaction WHERE post_id = ${postId}::uuid GROUP BY kind) AS counted
    ON CONFLICT (post_id) DO UPDATE SET totals = EXCLUDED.totals, unreleased = true`
  return Object.fromEntries(came)
}
