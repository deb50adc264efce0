import { deafTo } from '#server/accounts/muting.ts'
import type { Group, StaffRole } from '#server/accounts/terms.ts'
import { can } from '#server/permissions/can.ts'
import type { MemberActor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import type { NoticeKind } from './terms.ts'

/** Members whom one signal names at the most: it has to fit into a NOTIFY. */
const TOLD_AT_ONCE = 100

/** What members are told. */
export interface Telling {
  kind: NoticeKind
  /** Told once of each kind and subject, such as `42` or `42#7`. */
  subject: string
  threadId: number
  number?: number
  /** Who did it; never told of what they did themselves. Absent for what staff do, which nobody is deaf to. */
  actorId?: string
  /** Whoever did it is not to be named, nor kept beside the notice. */
  unnamed?: boolean
  invitationId?: string
}

/**
 * Tells members of something, each once: those in good standing who may read the conversation that it is about and have
 * not muted whoever did it.
 * Telling again adds nothing, so follow-ups may happen twice.
 * @returns the ids of those who were told now
 */
export async function tellMembers(
  tx: Tx,
  telling: Telling,
  memberIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { unnamed = false, ...kept } = telling
  const thread = await tx.thread.findUnique({ where: { id: telling.threadId }, select: { audience: true } })
  if (!thread) return []
  const deaf = telling.actorId ? await deafTo(tx, telling.actorId, memberIds) : new Set<string>()
  const others = memberIds.filter((id) => id !== telling.actorId && !deaf.has(id))
  const readers = (await standingActors(tx, others)).filter((actor) => can(actor, 'thread.read', thread))
  const added = await tx.notice.createManyAndReturn({
    data: readers.map(({ id: memberId }) => ({
      memberId,
      ...kept,
      actorId: unnamed ? null : (telling.actorId ?? null),
      createdAt: now,
    })),
    skipDuplicates: true,
    select: { memberId: true },
  })
  const told = added.map(({ memberId }) => memberId)
  await ring(tx, told)
  return told
}

/**
 * Tells members of something that stands beside all conversations, each once: a notice that nothing hides, and that says
 * nothing but its kind.
 * @returns the ids of those who were told now
 */
export async function tellBeside(
  tx: Tx,
  told: Pick<Telling, 'kind' | 'subject'>,
  memberIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const added = await tx.notice.createManyAndReturn({
    data: memberIds.map((memberId) => ({ memberId, ...told, createdAt: now })),
    skipDuplicates: true,
    select: { memberId: true },
  })
  const ids = added.map(({ memberId }) => memberId)
  await ring(tx, ids)
  return ids
}

async function ring(tx: Tx, told: readonly string[]): Promise<void> {
  for (let from = 0; from < told.length; from += TOLD_AT_ONCE)
    await announce(tx, 'notice.added', { memberIds: told.slice(from, from + TOLD_AT_ONCE) })
}

/** Members in good standing, as the rules know them. */
async function standingActors(tx: Tx, ids: readonly string[]): Promise<MemberActor[]> {
  const members = await tx.member.findMany({
    where: { id: { in: [...ids] }, suspendedAt: null, emailVerifiedAt: { not: null } },
    select: {
      id: true,
      publicId: true,
      displayName: true,
      groups: { select: { group: true } },
      roles: { select: { role: true } },
    },
  })
  return members.map(({ id, publicId, displayName, groups, roles }) => ({
    kind: 'member',
    id,
    publicId,
    displayName,
    groups: groups.map(({ group }) => group as Group),
    roles: roles.map(({ role }) => role as StaffRole),
  }))
}
