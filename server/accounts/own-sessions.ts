import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'

/** A browser in which one is signed in. Instants are ISO 8601 strings. */
export interface SessionView {
  /** Public id, by which it is ended. */
  id: string
  /** Kinds of browser and system, such as `Firefox` and `Android`; empty where not known. */
  browser: string
  system: string
  createdAt: string
  /** Exact to five minutes. */
  lastSeenAt: string
  /** It is the one that asks. */
  current: boolean
}

/**
 * One's own sessions: the one that asks first, then the last used first.
 * @param currentId public id of the session by which the member asks
 * @throws {Failure} 403 for readers
 */
export async function ownSessions({ db, actor, now }: Context, currentId: string | null): Promise<SessionView[]> {
  const { id: memberId } = memberOf(actor)
  const rows = await db.session.findMany({
    where: { memberId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { publicId: true, device: true, createdAt: true, lastSeenAt: true },
  })
  const sessions = rows.map(({ publicId, device, createdAt, lastSeenAt }): SessionView => {
    const [browser = '', system = ''] = device.split('/')
    const current = publicId === currentId
    return {
      id: publicId,
      browser,
      system,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current,
    }
  })
  return sessions.sort((a, b) => Number(b.current) - Number(a.current))
}
