import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { endSessions } from './end-sessions.ts'
import { writeStanding } from './letters.ts'
import { logDeed } from './log-deed.ts'
import { type MemberOnFile, memberOnFile } from './member-on-file.ts'
import { revokeTokens } from './one-time-tokens.ts'
import { ACCOUNT_LIMITS, SUSPENSION_TERMS, type SuspensionTerm } from './terms.ts'

const DAY = 86_400_000

export const suspendInput = z.object({
  member: z.string().max(100),
  reason: guardedText(ACCOUNT_LIMITS.suspensionReason),
  term: z.enum(SUSPENSION_TERMS, { error: 'field.invalid' }).default('open'),
})

/** Who suspends somebody, why, and for how long. */
export interface Suspension {
  reason: string
  term: SuspensionTerm
  byId: string
  /** The case in which it was decided, if it was. */
  caseId?: number | undefined
}

/**
 * Suspends a member, for some days or until somebody lifts it: every session ends at once, links sent to them stop
 * working, and they are told why and how to appeal. Suspending somebody who is suspended changes nothing.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself
 */
export async function suspendMember({ db, actor, now }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const { member: id, ...said } = parse(suspendInput, input)
  const member = await memberOnFile(db, id)
  authorize(actor, 'member.suspend', member)
  await transact(db, (tx) => suspendIn(tx, member, { ...said, byId: memberOf(actor).id }, now))
}

/** The same inside a transaction, when it was asked whether it may be. @returns until when; undefined if nothing changed */
export async function suspendIn(
  tx: Tx,
  member: MemberOnFile,
  { reason, term, byId, caseId }: Suspension,
  now: Date,
): Promise<{ until: Date | null } | undefined> {
  const until = term === 'open' ? null : new Date(now.getTime() + Number(term) * DAY)
  const { count } = await tx.member.updateMany({
    where: { id: member.id, suspendedAt: null },
    data: { suspendedAt: now, suspensionReason: reason, suspendedUntil: until },
  })
  if (count === 0) return undefined
  await revokeTokens(tx, member.id, ['verify_address', 'recover_password'], now)
  await endSessions(tx, member.id, {})
  await announce(tx, 'member.suspended', { memberId: member.id })
  const deed = { staffId: byId, verb: 'member.suspended', subjectKey: `member:${member.id}` } as const
  await logDeed(tx, { ...deed, ...(caseId ? { caseId } : {}), details: { days: term } }, now)
  if (member.email && member.emailVerifiedAt)
    await writeStanding(tx, { ...member, email: member.email }, { reason, until })
  return { until }
}
