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

/** So many of each group say something of a post, each a while after the one before. @returns them, by group */
export async function crowdSays(
  db: Db,
  where: { threadId: number; number: number },
  crowd: Partial<Record<Group, number>>,
  kind: ReactionKind = 'useful_in_work',
  from: Date = NOW,
): Promise<Partial<Record<Group, TestMember[]>>> {
  const came: Partial<Record<Group, TestMember[]>> = {}
  let at = from.getTime()
  for (const [group, count] of Object.entries(crowd) as [Group, number][])
    for (let index = 0; index < count; index += 1) {
      at += 2_000
      const list = came[group] ?? []
      list.push(await says(db, where, group, kind, new Date(at)))
      came[group] = list
    }
  return came
}
