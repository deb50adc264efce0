import { expect, type Page } from '@playwright/test'
import { hashPassword } from '#server/accounts/passwords.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'

const t = translate('en')

/** A password that nobody uses, long enough to be taken. */
export const PASSWORD = 'four ferries cross the fjord'

let hashed: Promise<string> | undefined

/** Facts of a member who signs in by the form, with `PASSWORD`. */
export async function whoSignsIn(): Promise<{ passwordHash: string }> {
  hashed ??= hashPassword(PASSWORD)
  return { passwordHash: await hashed }
}

/** Fills in and sends the form for signing in, on whatever page it stands. */
export async function signInByForm(page: Page, email: string | null, password = PASSWORD): Promise<void> {
  const form = page.getByRole('region', { name: t('sign_in.title') })
  await form.getByLabel(t('account.email'), { exact: true }).fill(email ?? '')
  await form.getByLabel(t('account.password'), { exact: true }).fill(password)
  await form.getByRole('button', { name: t('sign_in.do'), exact: true }).click()
}

/** Waits until the worker has written to somebody. */
export const mailed = (db: Db, recipient: string | null): Promise<void> =>
  expect.poll(() => db.mailMessage.count({ where: { recipient: recipient ?? '' } })).toBeGreaterThan(0)

/** The newest mail to somebody, and the link in it. */
export async function newestMail(db: Db, recipient: string): Promise<{ subject: string; body: string; link: string }> {
  const { subject, body } = await db.mailMessage.findFirstOrThrow({
    where: { recipient },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return { subject, body, link: /https?:\/\/\S+/.exec(body)?.[0] ?? '' }
}
