import type { Group, StaffRole } from '#server/accounts/terms.ts'
import { can } from '#server/permissions/can.ts'
import type { AnyDb } from '#server/platform/db.ts'

/**
 * Whom to tell that a post names them: each once, and only who may read it. Nobody for a post that was withdrawn.
 * @returns ids of members
 */
export async function mentionedIn(
  db: AnyDb,
  { threadId, number }: { threadId: number; number: number },
): Promise<string[]> {
  const post = await db.post.findUnique({
    where: { threadId_number: { threadId, number } },
    select: {
      authorId: true,
      withdrawnAt: true,
      thread: { select: { audience: true } },
      mentions: {
        select: {
          member: {
            select: { id: true, publicId: true, displayName: true, suspendedAt: true, groups: true, roles: true },
          },
        },
      },
    },
  })
  if (!post || post.withdrawnAt) return []
  const readers = post.mentions
    .filter(({ member }) => !member.suspendedAt && member.id !== post.authorId)
    .filter(({ member: { id, publicId, displayName, groups, roles } }) =>
      can(
        {
          kind: 'member',
          id,
          publicId,
          displayName,
          groups: groups.map(({ group }) => group as Group),
          roles: roles.map(({ role }) => role as StaffRole),
        },
        'thread.read',
        post.thread,
      ),
    )
  return [...new Set(readers.map(({ member }) => member.id))]
}
