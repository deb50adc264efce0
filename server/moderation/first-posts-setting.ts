import { z } from 'zod'
import { FIRST_POSTS, type FirstPosts } from '#server/forum/first-posts.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { logDeed } from './log-deed.ts'

export const firstPostsInput = z.object({
  firstPosts: z
    .enum(FIRST_POSTS.map(String) as [string, ...string[]], { error: 'field.choose' })
    .transform((word) => Number(word) as FirstPosts),
})

/**
 * How many first texts of new members moderators read before others do, for who may choose it.
 * @throws {Failure} 403 for everybody else
 */
export async function firstPostsSetting({ db, actor }: Context): Promise<FirstPosts> {
  authorize(actor, 'settings.change')
  const row = await db.commonsSetting.findUnique({ where: { id: 1 }, select: { firstPostsHeld: true } })
  return FIRST_POSTS.find((count) => count === row?.firstPostsHeld) ?? 0
}

/**
 * Chooses how many. What waits already goes on waiting until a moderator has answered.
 * @throws {Failure} 403 for who may not, 422 for no such number
 */
export async function changeFirstPosts({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'settings.change')
  const { id: staffId } = memberOf(actor)
  const { firstPosts } = parse(firstPostsInput, input)
  await transact(db, async (tx) => {
    const chosen = { firstPostsHeld: firstPosts, changedAt: now }
    await tx.commonsSetting.upsert({ where: { id: 1 }, create: { id: 1, ...chosen }, update: chosen })
    const deed = { staffId, verb: 'settings.changed', subjectKey: 'settings:first-posts' } as const
    await logDeed(tx, { ...deed, details: { firstPosts } }, now)
  })
}
