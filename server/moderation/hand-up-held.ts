import { Prisma, type Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'

/** Texts that wait, of a theme or in a language that no moderator has who could answer: who refused one before cannot. */
const nobodys = Prisma.sql`
  state IN ('waiting', 'asked') AND handed_up_at IS NULL AND NOT EXISTS (
    SELECT FROM member_role JOIN member ON member.id = member_role.member_id
     WHERE role = 'moderator' AND suspended_at IS NULL AND member.id <> held_post.author_id
       AND member.id IS DISTINCT FROM held_post.refused_by_id
       AND (cardinality(themes) = 0 OR coalesce(held_post.theme_code, (
             SELECT theme_code FROM thread WHERE thread.id = held_post.thread_id)) = ANY(themes))
       AND (cardinality(member_role.languages) = 0 OR held_post.language = ANY(member_role.languages)))`

/** Lets all moderators and coordinators see a text at once that no moderator answers for. */
export async function handUpHeldIfNobodys(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.$executeRaw`UPDATE held_post SET handed_up_at = ${now} WHERE id = ${id}::uuid AND ${nobodys}`
}

/** The same with all that wait, after somebody does not moderate any more, or something else. Open queues are told. */
export async function handUpNobodysHeld(tx: Tx, now: Date): Promise<void> {
  const handedUp = await tx.$queryRaw<{ id: string }[]>`
    UPDATE held_post SET handed_up_at = ${now}
     WHERE id IN (SELECT id FROM held_post WHERE ${nobodys} ORDER BY id FOR UPDATE) RETURNING id`
  for (const { id: heldId } of handedUp) await announce(tx, 'held.changed', { heldId })
}
