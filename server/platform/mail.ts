import type { Locale } from '#server/i18n/languages.plain.ts'
import type { MessageValues } from '#server/i18n/messages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Tx } from './db.ts'
import type { Said } from './failures.ts'
import { settings } from './settings.ts'

/**
 * What a mail is for. Bodies of `sign_in` mails hold links that let somebody in: nobody sees them outside the demo. A
 * `digest` shows what others wrote, and is composed again when it is delivered.
 */
export type MailPurpose = 'sign_in' | 'notice' | 'digest'

/** A mail in words that are yet to be said in the recipient's language. */
export interface Letter {
  recipient: string
  locale: Locale
  purpose: MailPurpose
  subject: Said
  /** Or its parts, with a blank line between them, each with a `link` of its own. */
  body: Said | readonly Said[]
}

/** A mail in words, as it is sent. */
export interface MailText {
  subject: string
  body: string
}

/** Says a mail in the recipient's language. What people wrote makes no links; see `withoutLinks`. */
export function mailText({ locale, subject, body }: Pick<Letter, 'locale' | 'subject' | 'body'>): MailText {
  const t = translate(locale)
  const say = ({ key, values }: Said): string => t(key, values && withoutLinks(values))
  const parts = [body].flat().map(say)
  return {
    subject: say(subject).replace(/\s+/g, ' '),
    body: `${parts.join('\n\n')}\n\n-- \n${t('mail.footer')}\n${settings().origin}\n`,
  }
}

/**
 * Puts a mail in the outbox, in the same transaction as what it tells of: it is sent if and only if that happened.
 * Where no mail server is configured it is held there, and is not sent later: its links would be stale.
 * @returns the id of the mail
 */
export async function queueMail(tx: Tx, letter: Letter): Promise<string> {
  const { recipient, locale, purpose } = letter
  const { wakePostman } = settings()
  const { id } = await tx.mailMessage.create({
    data: { recipient, locale, purpose, ...mailText(letter), state: wakePostman ? 'queued' : 'held' },
    select: { id: true },
  })
  await wakePostman?.(tx)
  return id
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
