import { redirect } from '@remix-run/node'
import { useAnswer } from '#app/edge/answer.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { askForRecovery } from '#server/accounts/ask-for-recovery.ts'
import { visitOf } from './asking.ts'
import { EmailField } from './profile-fields.tsx'

export const action = write(async (context, input, args) => {
  await askForRecovery(context, input, visitOf(args.context))
  return redirect('/recover/sent', 303)
})

export const meta = titled('recover.title')

/** Asks for a link to choose a new password. */
export default function Recover() {
  const t = useT()
  const form = useRefused(refusalOf(useAnswer<typeof action>()))
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('recover.title')}
      </h1>
      <p className="lead">{t('recover.lead')}</p>
      <form className="stack" method="post" action="/recover">
        {form.summary}
        <EmailField form={form} autoComplete="username" />
        <SubmitButton>{t('recover.do')}</SubmitButton>
      </form>
    </div>
  )
}
