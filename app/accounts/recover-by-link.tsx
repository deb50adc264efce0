import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { LinkPage } from '#server/accounts/link-page.ts'
import { recoverPassword } from '#server/accounts/recover-password.ts'
import { visitOf } from './asking.ts'
import { DeadLink } from './dead-link.tsx'
import { NewPasswordField } from './profile-fields.tsx'
import { showLink } from './show-link.server.ts'

export const loader = showLink('recover_password')

export const action = write(async (context, input, args) => {
  await recoverPassword(context, { ...input, token: args.params.token }, visitOf(args.context))
  return redirect(`${PATHS.signIn}?done=password`, 303)
})

export const meta = titled('recover.title')

/** Chooses a new password by the link that was sent. */
export default function RecoverByLink() {
  const { works, displayName } = useLoaderData<LinkPage>()
  const t = useT()
  const form = useRefused(refusalOf(useAnswer<typeof action>()))
  if (!works) return <DeadLink />
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('recover.title')}
      </h1>
      <p className="lead">{t('recover.lead_link', { name: displayName ?? '' })}</p>
      <form className="stack" method="post">
        {form.summary}
        <NewPasswordField form={form} label={t('account.new_password')} />
        <SubmitButton>{t('password.save')}</SubmitButton>
      </form>
    </div>
  )
}
