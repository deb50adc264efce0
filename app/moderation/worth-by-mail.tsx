import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { SETTINGS, SettingsHead } from '#app/accounts/settings-head.tsx'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { DONE } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { changeWorthMail, ownWorthMail } from '#server/notifications/worth-mail.ts'
import { WORTH_READING } from './shaping-paths.ts'
import { WorthMailForm } from './worth-mail-form.tsx'

export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  return { own: await ownWorthMail(context), saved: new URL(args.request.url).searchParams.has('saved') }
})

export const action = write(async (context, input) => {
  await changeWorthMail(context, input)
  // Back to the page on which it was chosen.
  return redirect(typed(input, 'from') === 'worth' ? `${WORTH_READING}?${DONE}` : `${SETTINGS.mail}?saved`, 303)
})

export const meta = titled('settings.mail', 'settings.title')

/** What one gets by mail: what is worth reading, once a week. */
export default function ByMail() {
  const { own, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const { summary } = useRefused(refusal, undefined, { mail: t('worth_mail.title') })
  return (
    <div className="narrow settings">
      <SettingsHead current="mail" done={saved && !refusal ? t('settings.saved') : undefined} />
      {summary}
      <WorthMailForm own={own} from="settings" />
    </div>
  )
}
