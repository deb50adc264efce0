import type { Locale } from '#server/i18n/languages.plain.ts'
import { writeKindly } from '#server/moderation/write-kindly.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'
import type { SignalPayload } from '#server/signals/catalogue.ts'
import { tellBeside } from './tell-members.ts'

/**
 * Tells somebody what a moderator answered about a text of theirs that was held: by a notice, and by a mail, since they are
 * new here and may not come back to look. Who tells of danger is written to kindly, with numbers to ring.
 */
export function tellOfHeld(db: Db, { heldId, answer }: SignalPayload<'held.answered'>, now: Date): Promise<void> {
  return transact(db, async (tx) => {
    const held = await tx.heldPost.findUnique({
      where: { id: heldId },
      select: { state: true, version: true, rule: true, statement: true, author: true },
    })
    // Answered otherwise meanwhile: that is told by its own follow-up.
    if (held?.state !== answer) return
    const { author } = held
    const subject = `${heldId} ${held.version}`
    const lately = await tx.notice.findFirst({
      where: { memberId: author.id, kind: `held_${answer}`, subject },
      select: { id: true },
    })
    await tellBeside(tx, { kind: `held_${answer}`, subject }, [author.id], now)
    if (lately || !author.email || !author.emailVerifiedAt || author.suspendedAt) return
    const path = `/held/${heldId}`
    if (held.rule === 'danger')
      return writeKindly(tx, author.id, { letter: 'danger.mail_body', path, statement: held.statement })
    await queueMail(tx, {
      ...{ recipient: author.email, locale: author.locale as Locale, purpose: 'notice' },
      subject: { key: 'held.mail_subject' },
      body: {
        key: 'held.mail_body',
        values: { name: author.displayName, link: settings().origin + path },
      },
    })
  })
}
