import type { Context } from '#server/platform/context.ts'

/** How many people moderate; who they are is theirs to say. */
export async function moderatorCount({ db }: Pick<Context, 'db'>): Promise<number> {
  return db.memberRole.count({ where: { role: 'moderator', member: { suspendedAt: null } } })
}
