import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { changePassword } from '#server/accounts/change-password.ts'
import { ownProfile } from '#server/accounts/own-profile.ts'
import { membersOnly, visitOf } from './asking.ts'
import { NewPasswordField } from './profile-fields.tsx'
import { SETTINGS, SettingsHead } from './settings-head.tsx'

export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  const { email } = await ownProfile(context)
  return { email, saved: new URL(args.request.url).searchParams.has('saved') }
})

export const action = write(async (context, input, args) => {
  await changePassword(context, input, args.context.sessionId, visitOf(args.context))
  return redirect(`${SETTINGS.password}?saved`, 303)
})

export const meta = titled('settings.password', 'settings.title')

/** Chooses a new password by the one that holds. */
export default function Password() {
  const { email, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const form = useRefused(refusal)
  return (
    <div className="narrow settings">
      <SettingsHead current="password" done={saved && !refusal ? t('password.saved') : undefined} />
      <form className="stack" method="post" action={SETTINGS.password}>
        <p className="lead">{t('password.lead')}</p>
        {form.summary}
        {/* Tells programs that keep passwords whose password this is. */}
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <TextField
          name="currentPassword"
          type="password"
          label={t('account.current_password')}
          error={form.said('currentPassword')}
          autoComplete="current-password"
          required
        />
        <NewPasswordField form={form} label={t('account.new_password')} />
        <SubmitButton>{t('password.save')}</SubmitButton>
      </form>
    </div>
  )
}
