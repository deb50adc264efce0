import { redirect } from '@remix-run/node'
import { LOCALE_COOKIE } from '#server/http/locale.ts'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { localPath } from './local-path.ts'
import { typed } from './refusal.ts'
import { write } from './write.ts'

/** Seconds for which a chosen language is kept. */
const KEPT = 31_536_000

/** Keeps the chosen language of the interface and goes back to the page it was chosen on. */
export const action = write(async (_context, input) => {
  const locale = LOCALES.find((known) => known === typed(input, 'locale')) ?? LOCALES[0]
  return redirect(localPath(typed(input, 'returnTo')), {
    headers: { 'set-cookie': `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${KEPT}; SameSite=Lax` },
  })
})

export const loader = () => redirect('/')
