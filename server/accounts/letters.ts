import { exactTime } from '#server/i18n/format.plain.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { APPEAL_MONTHS as APPEAL } from '#server/moderation/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'
import { issueToken } from './one-time-tokens.ts'
import type { StaffRole } from './terms.ts'

/** Who a letter goes to. */
export interface Addressee {
  id: string
  email: string
  locale: Locale | string
  displayName: string
}

const linkTo = (path: string): string => `${settings().origin}${path}`
const envelope = ({ email, locale }: Addressee) => ({ recipient: email, locale: locale as Locale })

/** A link by which a new member shows that the address is theirs, and goes on to the local path they were going to. */
export async function writeVerification(tx: Tx, to: Addressee, now: Date, returnTo = '/'): Promise<void> {
  const onwards = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  const link = linkTo(`/verify/${await issueToken(tx, 'verify_address', to.id, now)}${onwards}`)
  await queueMail(tx, {
    ...envelope(to),
    purpose: 'sign_in',
    subject: { key: 'mail.verify_subject' },
    body: { key: 'mail.verify_body', values: { name: to.displayName, link } },
  })
}

/** A link to choose a new password. `again`: somebody has joined twice with this address before it was confirmed. */
export async function writeRecovery(tx: Tx, to: Addressee, now: Date, again = false): Promise<void> {
  const link = linkTo(`/recover/${await issueToken(tx, 'recover_password', to.id, now)}`)
  await queueMail(tx, {
    ...envelope(to),
    purpose: 'sign_in',
    subject: { key: again ? 'mail.join_again_subject' : 'mail.recover_subject' },
    body: { key: again ? 'mail.join_again_body' : 'mail.recover_body', values: { link } },
  })
}

/** Somebody wanted to join with an address that has an account: only its owner is told. */
export async function writeAccountExists(tx: Tx, to: Addressee): Promise<void> {
  await queueMail(tx, {
    ...envelope(to),
    purpose: 'sign_in',
    subject: { key: 'mail.exists_subject' },
    body: { key: 'mail.exists_body', values: { link: linkTo('/recover') } },
  })
}

/** The password was changed: should it have been somebody else, the owner can take the account back. */
export async function writePasswordChanged(tx: Tx, to: Addressee): Promise<void> {
  await queueMail(tx, {
    ...envelope(to),
    purpose: 'notice',
    subject: { key: 'mail.password_subject' },
    body: { key: 'mail.password_body', values: { link: linkTo('/recover') } },
  })
}

/** Why an account was suspended, and until when: null for as long as nobody lifts it. */
interface Suspended {
  reason: string
  until: Date | null
}

/** The account was suspended, why, until when, and how to appeal; or restored. */
export async function writeStanding(tx: Tx, to: Addressee, suspended: Suspended | null): Promise<void> {
  const link = linkTo('/rules')
  await queueMail(tx, {
    ...envelope(to),
    purpose: 'notice',
    subject: { key: suspended ? 'mail.suspended_subject' : 'mail.restored_subject' },
    body: !suspended
      ? { key: 'mail.restored_body' }
      : suspended.until
        ? {
            key: 'staff.mail_suspended_until',
            values: {
              reason: suspended.reason,
              until: exactTime(suspended.until, to.locale as Locale),
              months: APPEAL,
              link,
            },
          }
        : { key: 'staff.mail_suspended_open', values: { reason: suspended.reason, months: APPEAL, link } },
  })
}

/** A warning, why, and how to appeal. */
export async function writeWarning(tx: Tx, to: Addressee, reason: string): Promise<void> {
  await queueMail(tx, {
    ...envelope(to),
    purpose: 'notice',
    subject: { key: 'staff.mail_warned_subject' },
    body: { key: 'staff.mail_warned_body', values: { reason, months: APPEAL, link: linkTo('/rules') } },
  })
}

/** What somebody was given or lost as staff, and why. */
export interface StaffNews {
  deed: 'appointed' | 'rescoped' | 'dismissed'
  role: StaffRole
  reason: string
}

/** Somebody was given a staff role, another scope in it, or lost it. */
export async function writeStaffNews(tx: Tx, to: Addressee, { deed, role, reason }: StaffNews): Promise<void> {
  const name = translate(to.locale as Locale)(`staff.${role}`)
  await queueMail(tx, {
    ...envelope(to),
    purpose: 'notice',
    subject: { key: `staff.mail_${deed}_subject`, values: { role: name } },
    body: { key: `staff.mail_${deed}_body`, values: { role: name, reason, link: linkTo('/rules') } },
  })
}
