import type { Refusal } from '#app/edge/refusal.ts'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { MessageKey } from '#server/i18n/messages.plain.ts'
import { EmailField, GroupsField, LanguagesField, NameFields, NewPasswordField } from './profile-fields.tsx'

interface DoorProps {
  /** Local path to go on to. */
  returnTo: string
  /** In a demo, whose sign-ins are for everyone. */
  demo: boolean
  /** What has just been done, said above the forms. */
  done?: MessageKey | undefined
  signIn?: Refusal | undefined
  join?: Refusal | undefined
}

/** Two ways in, side by side: sign in, and join. Both forms stay as they were filled in. */
export function Door({ returnTo, demo, done, signIn, join }: DoorProps) {
  const t = useT()
  const back = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  return (
    <>
      <div className="door">
        <h1 className="ds-heading" data-size="lg">
          {t('door.title')}
        </h1>
        {done ? (
          <p className="note" data-color="success" role="status">
            {t(done)}
          </p>
        ) : null}
      </div>
      <div className="two">
        <section aria-labelledby="sign-in-title">
          <SignInForm refusal={signIn} action={`/sign-in${back}`} demo={demo} />
        </section>
        <section aria-labelledby="join-title">
          <JoinForm refusal={join} action={`/join${back}`} />
        </section>
      </div>
    </>
  )
}

function SignInForm({ refusal, action, demo }: { refusal: Refusal | undefined; action: string; demo: boolean }) {
  const t = useT()
  const form = useRefused(refusal, (name) => `sign-in-${name}`)
  return (
    <>
      <h2 className="ds-heading" data-size="sm" id="sign-in-title">
        {t('sign_in.title')}
      </h2>
      <p>
        {t(demo ? 'sign_in.lead_demo' : 'sign_in.lead', {
          address: 'clinician@demo.test',
          password: 'allmenning-demo',
        })}
      </p>
      <form className="stack" method="post" action={action}>
        {form.summary}
        <EmailField form={form} id="sign-in-email" autoComplete="username" />
        <TextField
          name="password"
          id="sign-in-password"
          type="password"
          label={t('account.password')}
          error={form.said('password')}
          autoComplete="current-password"
          required
        />
        <p className="actions">
          <SubmitButton>{t('sign_in.do')}</SubmitButton>
          <a className="ds-link" href="/recover">
            {t('sign_in.forgotten')}
          </a>
        </p>
      </form>
    </>
  )
}

function JoinForm({ refusal, action }: { refusal: Refusal | undefined; action: string }) {
  const t = useT()
  const form = useRefused(refusal)
  return (
    <>
      <h2 className="ds-heading" data-size="sm" id="join-title">
        {t('join.title')}
      </h2>
      <p>{t('join.lead')}</p>
      <form className="stack" method="post" action={action}>
        {form.summary}
        <NameFields form={form} />
        <EmailField form={form} hint={t('account.email_hint')} autoComplete="email" />
        <NewPasswordField form={form} label={t('account.password')} />
        <GroupsField form={form} />
        <LanguagesField form={form} />
        <p className="field-hint">{t('join.shown')}</p>
        <SubmitButton>{t('join.do')}</SubmitButton>
      </form>
    </>
  )
}
