import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { createFirstCoordinator } from '#server/accounts/create-first-coordinator.ts'
import type { LinkPage } from '#server/accounts/link-page.ts'
import { goWith, visitOf } from './asking.ts'
import { DeadLink } from './dead-link.tsx'
import { EmailField, GroupsField, LanguagesField, NameFields, NewPasswordField } from './profile-fields.tsx'
import { showLink } from './show-link.server.ts'

export const loader = showLink('first_coordinator')

export const action = write(async (context, input, args) =>
  goWith(
    await createFirstCoordinator(context, { ...input, token: args.params.token }, visitOf(args.context)),
    PATHS.people,
  ),
)

export const handle: PageHandle = { readerScripts: ['guard'] }

export const meta = titled('first.title')

/** Makes the first coordinator of a new site, by the link that its console printed. */
export default function FirstCoordinator() {
  const { works } = useLoaderData<LinkPage>()
  const t = useT()
  const form = useRefused(refusalOf(useAnswer<typeof action>()))
  if (!works) return <DeadLink />
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('first.title')}
      </h1>
      <p className="lead">{t('first.lead')}</p>
      <form className="stack" method="post">
        {form.summary}
        <NameFields form={form} />
        <EmailField form={form} hint={t('account.email_hint')} autoComplete="email" />
        <NewPasswordField form={form} label={t('account.password')} />
        <GroupsField form={form} />
        <LanguagesField form={form} />
        <SubmitButton>{t('first.do')}</SubmitButton>
      </form>
    </div>
  )
}
