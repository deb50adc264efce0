import { dialled, helplineIn, helplines } from '#server/directory/helplines.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import type { Tx } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'

interface KindWords {
  /** Which letter. */
  letter: 'danger.mail_body' | 'danger.mail_back'
  /** Where they read it, with what they can do. */
  path: string
  statement: string
}

/** Writes to somebody who may be in danger, without a word of a rule: what was done, and whom they can ring. */
export async function writeKindly(tx: Tx, memberId: string, { letter, path, statement }: KindWords): Promise<void> {
  const to = await tx.member.findUnique({
    where: { id: memberId },
    select: { email: true, emailVerifiedAt: true, locale: true },
  })
  if (!to?.email || !to.emailVerifiedAt) return
  const locale = to.locale as Locale
  const numbers = (await helplines(tx)).map((line) => `${dialled(line.number)} ${helplineIn(line, locale).name}`)
  const link = settings().origin + path
  await queueMail(tx, {
    ...{ recipient: to.email, locale, purpose: 'notice' },
    subject: { key: 'danger.mail_subject' },
    body: { key: letter, values: { statement, numbers: numbers.join(' · '), link } },
  })
}
