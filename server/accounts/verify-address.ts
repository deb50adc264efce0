import { z } from 'zod'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { consumeToken, revokeTokens, spentLink } from './one-time-tokens.ts'
import { openSession } from './open-session.ts'
import type { Visit } from './visit.ts'

export const verifyInput = z.object({ token: z.string({ error: 'link.spent' }).max(100, { error: 'link.spent' }) })

/**
 * Confirms an address by the link that was sent to it, and signs its owner in.
 * @returns the `Set-Cookie` header of the session
 * @throws {Failure} 422 when the link has been used or is too old, or the member is suspended
 */
export async function verifyAddress({ db, now }: Context, input: unknown, visit: Visit): Promise<string> {
  const { token } = parse(verifyInput, input)
  return transact(db, async (tx) => {
    const { memberId } = await consumeToken(tx, 'verify_address', token, now)
    if (!memberId) throw spentLink()
    await confirmAddress(tx, memberId, now)
    await revokeTokens(tx, memberId, ['verify_address'], now)
    return openSession(tx, memberId, visit, now)
  })
}

/** Keeps that a member has shown the address to be theirs. From then on they are counted among the members. */
export async function confirmAddress(tx: Tx, memberId: string, now: Date): Promise<void> {
  const { count } = await tx.member.updateMany({
    where: { id: memberId, emailVerifiedAt: null },
    data: { emailVerifiedAt: now },
  })
  if (count > 0) await announce(tx, 'member.changed', { memberId })
}
