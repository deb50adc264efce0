import { z } from 'zod'
import type { AnyDb } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'

/** What commands of coordinators know of a member. */
export type MemberOnFile = Awaited<ReturnType<typeof memberOnFile>>

/** A member as commands of coordinators need to know them. @throws {Failure} 404 when there is none, whatever was asked for */
export async function memberOnFile(db: AnyDb, id: string) {
  const known = z.uuid().safeParse(id)
  const member = known.success
    ? await db.member.findUnique({
        where: { id: known.data },
        select: {
          id: true,
          displayName: true,
          email: true,
          emailVerifiedAt: true,
          locale: true,
          suspendedAt: true,
          suspensionReason: true,
          suspendedUntil: true,
        },
      })
    : null
  if (!member) throw notFound()
  return member
}
