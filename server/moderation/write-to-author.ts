import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Tx } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'
import type { KnownCase } from './case-facts.ts'
import { APPEAL_MONTHS, type HouseRule } from './terms.ts'

/** What an author is told of. */
export interface ToldDecision {
  decisionId: string
  rule: HouseRule
  statement: string
}

/** Writes to an author what was decided about their words: the statement, and where they can answer it. */
export async function writeToAuthor(
  tx: Tx,
  { authorId }: KnownCase,
  { decisionId, rule, statement }: ToldDecision,
): Promise<void> {
  const to = await tx.member.findUnique({
    where: { id: authorId },
    select: { email: true, emailVerifiedAt: true, locale: true },
  })
  if (!to?.email || !to.emailVerifiedAt) return
  const locale = to.locale as Locale
  const link = `${settings().origin}/decisions/${decisionId}`
  await queueMail(tx, {
    ...{ recipient: to.email, locale, purpose: 'notice' },
    subject: { key: 'decision.mail_subject' },
    body: {
      key: 'decision.mail_body',
      values: { statement, rule: translate(locale)(`rule.${rule}`), months: APPEAL_MONTHS, link },
    },
  })
}
