import { redirect } from '@remix-run/node'
import { chooseLocale } from '#server/accounts/choose-locale.ts'
import { localeCookie } from '#server/http/locale.ts'
import { localeNamed } from '#server/i18n/languages.plain.ts'
import { localPath } from './local-path.ts'
import { typed } from './refusal.ts'
import { writeWithoutPage } from './write.ts'

/** Keeps the chosen language of the interface, with the account of whoever has one, and goes back to the page. */
export const action = writeWithoutPage(async (context, input) => {
  const locale = localeNamed(typed(input, 'locale')) ?? 'nb'
  await chooseLocale(context, { locale })
  return redirect(localPath(typed(input, 'returnTo')), { headers: { 'set-cookie': localeCookie(locale) } })
})

export const loader = () => redirect('/')
