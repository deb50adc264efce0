import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, forbidden, invalid, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { refuseUnread } from './first-posts.ts'
import { hasSpoken } from './has-spoken.ts'
import { invitableMember } from './people-to-invite.ts'
import { rowNumber } from './post-input.ts'
import { FORUM_LIMITS, INVITATIONS_A_DAY } from './terms.ts'

const DAY = 86_400_000

export const invitationInput = z.object({
  threadId: rowNumber,
  /** A stakeholder group, or `person` with the public id of one. */
  invited: z.enum([...GROUPS, 'person'], { error: 'invite.choose' }),
  person: z.uuid({ error: 'invite.no_such_person' }).or(z.literal('')).optional().default(''),
  line: guardedText({ ...FORUM_LIMITS.invitationLine, line: true })
    .optional()
    .default(''),
  language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
})

/**
 * Invites a group whose seat is empty, or a person, to a thread that one has spoken in. Inviting the same group or person
 * again, whoever did it before, changes nothing. Who is told is the follow-up's to find out.
 * @throws {Failure} 404 for what one may not see, 403 for whoever has not spoken there, 422 for a group that has spoken
 * and for a person whom one may not invite or who does not exist, 429 after enough invitations for a day
 */
export async function inviteToThread({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { threadId, invited, person, line, language } = parse(invitationInput, input)
  await transact(db, async (tx) => {
    const [thread] = await tx.$queryRaw<{ audience: string; spoken: boolean }[]>`
      SELECT audience, ${hasSpoken(actor)} AS spoken FROM thread WHERE id = ${threadId}`
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    authorize(actor, 'thread.invite', thread)
    const inviter = memberOf(actor)
    await refuseUnread(tx, inviter.id)
    await lockInviter(tx, inviter.id)
    const inviteeId = invited === 'person' && person ? await invitableMember(tx, inviter, threadId, person) : undefined
    const to = invited === 'person' ? { inviteeId: inviteeId ?? null } : { group: invited }
    if (invited === 'person') {
      if (!inviteeId) throw invalid({ person: { key: 'invite.no_such_person' } })
    } else if (await tx.threadVoice.findUnique({ where: { threadId_voice: { threadId, voice: invited } } }))
      throw invalid({ invited: { key: 'invite.has_spoken' } })
    if (await tx.invitation.findFirst({ where: { threadId, ...to }, select: { id: true } })) return
    await withinTheDay(tx, inviter.id, now)
    const rows = await tx.invitation.createManyAndReturn({
      data: [{ threadId, inviterId: inviter.id, ...to, line, language, createdAt: now }],
      // The same invitation at the same moment: the other one stands.
      skipDuplicates: true,
      select: { id: true },
    })
    for (const { id } of rows) await announce(tx, 'invitation.sent', { invitationId: id })
  })
}

/** One invitation of a member after the other, so that they are counted right; none by whoever is suspended. */
async function lockInviter(tx: Tx, id: string): Promise<void> {
  const rows = await tx.$queryRaw<{ suspended: boolean }[]>`
    SELECT suspended_at IS NOT NULL AS suspended FROM member WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  if (rows[0]?.suspended !== false) throw forbidden()
}

async function withinTheDay(tx: Tx, inviterId: string, now: Date): Promise<void> {
  const sent = await tx.invitation.findMany({
    where: { inviterId, createdAt: { gt: new Date(now.getTime() - DAY) } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  })
  const [oldest] = sent
  if (!oldest || sent.length < INVITATIONS_A_DAY) return
  const seconds = Math.ceil((oldest.createdAt.getTime() + DAY - now.getTime()) / 1000)
  throw new Failure(429, { key: 'invite.enough', values: { max: INVITATIONS_A_DAY } }, {}, seconds)
}
