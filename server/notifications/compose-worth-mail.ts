import type { Db } from '#server/platform/db.ts'
import type { ComposedMail } from '#server/platform/deliver-mail.ts'
import { mailText } from '#server/platform/mail.ts'
import { stopLink, type WorthReader, worthLetter } from './worth-letter.ts'

/**
 * Composes the mail about a week again as it is delivered: without what was hidden, removed or taken from everyone's sight
 * since it was queued. Null where nothing is left, where the member has stopped these mails or been suspended meanwhile,
 * and where a later week has been written of.
 */
export async function composeWorthMail(
  db: Db,
  { id, recipient }: { id: string; recipient: string },
): Promise<ComposedMail | null> {
  const [reader] = await db.$queryRaw<(WorthReader & { monday: string })[]>`
    SELECT member.email::text, member.locale, member.display_name AS "displayName", stop_key::text AS "stopKey",
           last_week::text AS monday
      FROM worth_mail JOIN member ON member.id = worth_mail.member_id
     WHERE mail_id = ${id}::uuid AND since IS NOT NULL
       AND member.email = ${recipient}::citext AND member.email_verified_at IS NOT NULL AND member.suspended_at IS NULL`
  const letter = reader && (await worthLetter(db, reader, reader.monday))
  return letter ? { ...mailText(letter), headers: { 'List-Unsubscribe': `<${stopLink(reader)}>` } } : null
}
