import { redirect } from '@remix-run/node'
import { localeCookie } from '#server/http/locale.ts'
import { localeNamed } from '#server/i18n/languages.plain.ts'
import { localPath } from './local-path.ts'
import { typed } from './refusal.ts'
import { writeWithoutPage } from './write.ts'

/** Keeps the chosen language of the interface and goes back to the page it was chosen on. */
export const action = writeWithoutPage(async (_context, input) => {
  const locale = localeNamed(typed(input, 'locale')) ?? 'nb'
  return redirect(localPath(typed(input, 'returnTo')), { headers: { 'set-cookie': localeCookie(locale) } })
})

export const loader = () => redirect('/')
