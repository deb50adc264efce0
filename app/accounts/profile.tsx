import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { changeProfile } from '#server/accounts/change-profile.ts'
import { ownProfile } from '#server/accounts/own-profile.ts'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { localeCookie } from '#server/http/locale.ts'
import { LANGUAGE_NAMES, LOCALES, localeNamed } from '#server/i18n/languages.plain.ts'
import { membersOnly } from './asking.ts'
import { GroupsField, LanguagesField, NameFields } from './profile-fields.tsx'
import { SETTINGS, SettingsHead } from './settings-head.tsx'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return { profile: null, saved: false }
  membersOnly(args.context, args.request)
  return { profile: await ownProfile(context), saved: new URL(args.request.url).searchParams.has('saved') }
})

export const action = write(async (context, input) => {
  await changeProfile(context, input)
  const locale = localeNamed(typed(input, 'locale'))
  return redirect(`${SETTINGS.profile}?saved`, {
    status: 303,
    headers: locale ? { 'set-cookie': localeCookie(locale) } : {},
  })
})

export const meta = titled('settings.title')

/** What one says of oneself, and how one reads. */
export default function Profile() {
  const { profile, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const form = useRefused(refusal)
  const guard = useGuard()
  const groups = profile?.groups ?? []
  return (
    <div className="narrow settings">
      <SettingsHead current="profile" done={saved && !refusal ? t('settings.saved') : undefined} />
      {profile ? <p className="hint">{t('settings.email', { email: profile.email })}</p> : null}
      <form className="stack" method="post" action={SETTINGS.profile}>
        {form.summary}
        <NameFields form={form} before={profile ?? {}} warned={guard.warned('displayName')} onInput={guard.onInput} />
        <TextField
          name="tagline"
          label={t('account.tagline')}
          hint={t('account.tagline_hint')}
          optional
          error={form.said('tagline')}
          defaultValue={form.value('tagline', profile?.tagline)}
          maxLength={ACCOUNT_LIMITS.tagline.max}
          dir="auto"
          onInput={guard.onInput}
        />
        <IdentifierWarning field="tagline" shown={guard.warned('tagline')} />
        <GroupsField
          form={form}
          before={groups.map(({ group }) => group)}
          verified={groups.filter(({ verified }) => verified).map(({ group }) => group)}
        />
        <LanguagesField form={form} before={profile?.languages ?? []} />
        <SelectField
          name="locale"
          label={t('account.locale')}
          error={form.said('locale')}
          defaultValue={form.value('locale', profile?.locale)}
          choices={LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale], lang: locale }))}
        />
        <SubmitButton>{t('settings.save')}</SubmitButton>
      </form>
    </div>
  )
}
