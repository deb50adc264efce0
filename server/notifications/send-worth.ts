import { lastMonday } from '#server/moderation/shaping.plain.ts'
import { worthReading } from '#server/moderation/worth-reading.ts'
import { READER } from '#server/permissions/actor.ts'
import { type Db, Prisma, type Tx, transact } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { type WorthReader, worthLetter } from './worth-letter.ts'

/** Members who are looked up at once. */
const BATCH = 50

/** Of a row `worth_mail` and its `member`: they want mails, can get them, and have had none about a week. */
const isDue = (monday: string): Prisma.Sql => Prisma.sql`
  worth_mail.since IS NOT NULL AND worth_mail.last_week < ${monday}::date
  AND member.email IS NOT NULL AND member.email_verified_at IS NOT NULL AND member.suspended_at IS NULL`

/**
 * Writes to the members who chose it what was worth reading in the week that has just ended. A job of Monday mornings;
 * doing it twice, or twice at once, or a day late, writes to nobody twice, and a week without picks to nobody at all.
 * @returns how many mails were written
 */
export async function sendWorth(db: Db, now: Date): Promise<number> {
  const monday = lastMonday(now)
  if ((await worthReading({ db, actor: READER, locale: 'en' }, { monday })).length === 0) return 0
  let written = 0
  let after: string | null = null
  do {
    const due: { memberId: string }[] = await db.$queryRaw`
      SELECT member_id AS "memberId" FROM worth_mail JOIN member ON member.id = worth_mail.member_id
       WHERE ${isDue(monday)} AND (${after}::uuid IS NULL OR member_id > ${after}::uuid)
       ORDER BY member_id LIMIT ${BATCH}`
    for (const { memberId } of due) written += await transact(db, (tx) => write(tx, memberId, monday))
    after = due.length === BATCH ? (due.at(-1)?.memberId ?? null) : null
  } while (after)
  return written
}

async function write(tx: Tx, memberId: string, monday: string): Promise<number> {
  // The row is locked by the change, and asked for again: another process may have written meanwhile.
  const [reader] = await tx.$queryRaw<WorthReader[]>`
    UPDATE worth_mail SET last_week = ${monday}::date, mail_id = NULL FROM member
     WHERE worth_mail.member_id = ${memberId}::uuid AND member.id = worth_mail.member_id AND ${isDue(monday)}
    RETURNING member.email::text, member.locale, member.display_name AS "displayName", stop_key::text AS "stopKey"`
  const letter = reader && (await worthLetter(tx, reader, monday))
  if (!letter) return 0
  const mailId = await queueMail(tx, letter)
  await tx.worthMail.update({ where: { memberId }, data: { mailId }, select: { memberId: true } })
  return 1
}
