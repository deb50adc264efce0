import { z } from 'zod'
import { lastMonday } from '#server/moderation/shaping.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, transact } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'

/** Whether somebody gets what is worth reading by mail, and whether they could: with an address shown to be theirs. */
export interface OwnWorthMail {
  chosen: boolean
  possible: boolean
}

/** One's own choice. @throws {Failure} 403 for readers */
export async function ownWorthMail({ db, actor }: Context): Promise<OwnWorthMail> {
  const { id: memberId } = memberOf(actor)
  const mail = await db.worthMail.findUnique({ where: { memberId }, select: { since: true } })
  return { chosen: Boolean(mail?.since), possible: await hasAddress(db, memberId) }
}

const hasAddress = async (db: AnyDb, memberId: string): Promise<boolean> =>
  (await db.member.count({ where: { id: memberId, email: { not: null }, emailVerifiedAt: { not: null } } })) > 0

export const worthMailInput = z.object({ mail: z.enum(['yes', 'no'], { error: 'field.invalid' }) })

/**
 * Chooses to get what is worth reading by mail, or stops it; saying it twice is the same as once. The first mail is about
 * the week that goes on now.
 * @throws {Failure} 403 for readers, 422 for whoever has not shown an address to be theirs
 */
export async function changeWorthMail({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { mail } = parse(worthMailInput, input)
  await transact(db, async (tx) => {
    if (mail === 'no') {
      await tx.worthMail.updateMany({ where: { memberId }, data: { since: null } })
      return
    }
    if (!(await hasAddress(tx, memberId))) throw invalid({ mail: { key: 'worth_mail.unverified' } })
    await tx.$executeRaw`
      INSERT INTO worth_mail (member_id, since, last_week) VALUES (${memberId}::uuid, ${now}, ${lastMonday(now)}::date)
      ON CONFLICT (member_id) DO UPDATE
        SET since = excluded.since, last_week = greatest(worth_mail.last_week, excluded.last_week), mail_id = NULL
      WHERE worth_mail.since IS NULL`
  })
}

const unknownLink = (): Failure => new Failure(404, { key: 'worth_mail.unknown_link' })

/** How it stands with the mails that a link stops; looking stops nothing. @throws {Failure} 404 for a link of nobody's */
export async function worthMailOfLink({ db }: Context, key: unknown): Promise<{ stopped: boolean }> {
  const { data: stopKey } = z.uuid().safeParse(key)
  const mail = stopKey && (await db.worthMail.findUnique({ where: { stopKey }, select: { since: true } }))
  if (!mail) throw unknownLink()
  return { stopped: mail.since === null }
}

/** Stops the mails that a link belongs to, whoever opens it. @throws {Failure} 404 for a link of nobody's */
export async function stopWorthMail({ db }: Context, key: unknown): Promise<void> {
  const { data: stopKey } = z.uuid().safeParse(key)
  const { count } = stopKey
    ? await db.worthMail.updateMany({ where: { stopKey }, data: { since: null } })
    : { count: 0 }
  if (count === 0) throw unknownLink()
}
