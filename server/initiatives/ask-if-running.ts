import { dateInWords } from '#server/i18n/format.plain.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'
import { yearBefore } from './quiet.plain.ts'

/** Initiatives whose owners are asked on one day; the rest is asked on the next. */
const A_DAY = 200

/**
 * Asks the owners of initiatives by mail whether these are still running: once a year, when a year has passed since
 * somebody last said so. The link opens a page and does nothing by itself, since programs that look through mails follow
 * links. A daily job; doing it twice asks nobody twice.
 * @returns how many mails were written
 */
export async function askIfRunning(db: Db, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ threadId: number }[]>`
    SELECT thread_id AS "threadId" FROM initiative
     WHERE running <> 'stopped' AND greatest(confirmed_running_at, asked_running_at) <= ${yearBefore(now)}
     ORDER BY confirmed_running_at, thread_id LIMIT ${A_DAY}`
  let written = 0
  for (const { threadId } of due) written += await transact(db, (tx) => ask(tx, threadId, now))
  return written
}

async function ask(tx: Tx, threadId: number, now: Date): Promise<number> {
  // The row is locked by the change, and asked for again: another process may have asked meanwhile.
  const [initiative] = await tx.$queryRaw<{ title: string; confirmedRunningAt: Date }[]>`
    UPDATE initiative SET asked_running_at = ${now} FROM thread
     WHERE initiative.thread_id = ${threadId} AND thread.id = initiative.thread_id AND running <> 'stopped'
       AND greatest(confirmed_running_at, asked_running_at) <= ${yearBefore(now)}
    RETURNING thread.title, confirmed_running_at AS "confirmedRunningAt"`
  if (!initiative) return 0
  const owners = await tx.$queryRaw<{ email: string; locale: Locale; displayName: string }[]>`
    SELECT email, locale, display_name AS "displayName" FROM initiative_owner JOIN member ON member.id = member_id
     WHERE thread_id = ${threadId} AND email IS NOT NULL AND email_verified_at IS NOT NULL AND suspended_at IS NULL
     ORDER BY since`
  const { title, confirmedRunningAt } = initiative
  const { origin } = settings()
  for (const { email, locale, displayName } of owners) {
    const day = dateInWords(confirmedRunningAt, locale)
    await queueMail(tx, {
      recipient: email,
      locale,
      purpose: 'notice',
      subject: { key: 'mail.running_subject', values: { title } },
      body: {
        key: 'mail.running_body',
        values: { name: displayName, title, day, link: `${origin}/practice/${threadId}/running` },
      },
    })
  }
  return owners.length
}
