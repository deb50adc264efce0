import { createHash, randomBytes } from 'node:crypto'
import type { AnyDb, Tx } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'

const HOUR = 3_600_000

/** What a link that works once is for, and how long it works, in milliseconds. */
export const TOKEN_LIFE = {
  verify_address: 72 * HOUR,
  recover_password: HOUR,
  first_coordinator: 7 * 24 * HOUR,
} as const
export type TokenPurpose = keyof typeof TOKEN_LIFE

/** 32 random bytes as base64url. */
const TOKEN_FORM = /^[\w-]{43}$/

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes a token. Only its hash is stored: whoever reads the table cannot use it. */
export async function issueToken(
  tx: AnyDb,
  purpose: TokenPurpose,
  memberId: string | null,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + TOKEN_LIFE[purpose])
  await tx.oneTimeToken.create({ data: { tokenHash: hashOf(token), purpose, memberId, createdAt: now, expiresAt } })
  return token
}

/** Whom a token that still works belongs to, or undefined. It is not used up: pages that only show may ask. */
export async function peekToken(
  db: AnyDb,
  purpose: TokenPurpose,
  token: unknown,
  now: Date,
): Promise<{ memberId: string | null } | undefined> {
  if (typeof token !== 'string' || !TOKEN_FORM.test(token)) return undefined
  const found = await db.oneTimeToken.findFirst({
    where: { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: now } },
    select: { memberId: true },
  })
  return found ?? undefined
}

/**
 * Everywhere a member's row is locked before the rows of their tokens, so that no two transactions wait for each other.
 */
const lockMember = (tx: Tx, memberId: string): Promise<unknown> =>
  tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`

/**
 * Uses a token up. Of two who send it at once, one gets in.
 * @throws {Failure} 422 when it does not work, or no more
 */
export async function consumeToken(
  tx: Tx,
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<{ memberId: string | null }> {
  const found = await peekToken(tx, purpose, token, now)
  if (found?.memberId) await lockMember(tx, found.memberId)
  const [used] = await tx.oneTimeToken.updateManyAndReturn({
    where: { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { memberId: true },
  })
  if (!used) throw spentLink()
  return used
}

/** Makes every token of a member for one purpose useless. */
export async function revokeTokens(
  tx: Tx,
  memberId: string,
  purposes: readonly TokenPurpose[],
  now: Date,
): Promise<void> {
  await lockMember(tx, memberId)
  await tx.oneTimeToken.updateMany({
    where: { memberId, purpose: { in: [...purposes] }, usedAt: null },
    data: { usedAt: now },
  })
}

/** The link has been used, is too old, or never was. */
export const spentLink = (): Failure => new Failure(422, { key: 'link.spent' })
