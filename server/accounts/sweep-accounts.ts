import type { Db } from '#server/platform/db.ts'

const DAY = 86_400_000
/** Days that things are kept after they have served. */
const KEPT = { tokens: 7, mails: 30, unconfirmedAccounts: 30 } as const

/** Throws away what is no longer needed: a daily job, harmless twice. Nobody's address is kept longer than it is used. */
export async function sweepAccounts(db: Db, now: Date): Promise<void> {
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY)
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } })
  await db.oneTimeToken.deleteMany({ where: { expiresAt: { lt: ago(KEPT.tokens) } } })
  await db.mailMessage.deleteMany({ where: { createdAt: { lt: ago(KEPT.mails) } } })
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } })
  // An imported person has no address, and whoever could not sign in has written nothing.
  await db.member.deleteMany({
    where: {
      email: { not: null },
      emailVerifiedAt: null,
      createdAt: { lt: ago(KEPT.unconfirmedAccounts) },
      threads: { none: {} },
      posts: { none: {} },
    },
  })
}
