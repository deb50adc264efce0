import type { Locale } from '#server/i18n/languages.plain.ts'
import type { MessageValues } from '#server/i18n/messages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Tx } from './db.ts'
import type { Said } from './failures.ts'
import { settings } from './settings.ts'

/** What a mail is for. Bodies of `sign_in` mails hold links that let somebody in: nobody sees them outside the demo. */
export type MailPurpose = 'sign_in' | 'notice'

/** A mail in words that are yet to be said in the recipient's language. */
export interface Letter {
  recipient: string
  locale: Locale
  purpose: MailPurpose
  subject: Said
  body: Said
}

/**
 * Puts a mail in the outbox, in the same transaction as what it tells of: it is sent if and only if that happened.
 * Where no mail server is configured it is held there, and is not sent later: its links would be stale.
 */
export async function queueMail(tx: Tx, { recipient, locale, purpose, subject, body }: Letter): Promise<void> {
  const { origin, wakePostman } = settings()
  const t = translate(locale)
  const say = ({ key, values }: Said): string => t(key, values && withoutLinks(values))
  await tx.mailMessage.create({
    data: {
      recipient,
      locale,
      purpose,
      subject: say(subject).replace(/\s+/g, ' '),
      body: `${say(body)}\n\n-- \n${t('mail.footer')}\n${origin}\n`,
      state: wakePostman ? 'queued' : 'held',
    },
  })
  await wakePostman?.(tx)
}

/** Values that people wrote, in a form that no mail program makes a link of. Links of ours are given as `link`. */
function withoutLinks(values: MessageValues): MessageValues {
  const safe = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && name !== 'link' ? unlinked(value) : value,
  ])
  return Object.fromEntries(safe)
}

/** Text in which a dot, a colon, a slash or an at sign no longer joins two words into an address. */
export const unlinked = (text: string): string =>
  text
    .replace(/[.:/\\@。．｡：／＠]+(?=\S)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
