import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { write } from '#app/edge/write.ts'
import { useGuard } from '#app/ui/guard-field.ts'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { changeProfile } from '#server/accounts/change-profile.ts'
import { ownProfile } from '#server/accounts/own-profile.ts'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { localeCookie } from '#server/http/locale.ts'
import { LANGUAGE_NAMES, LOCALES } from '#server/i18n/languages.plain.ts'
import { membersOnly } from './asking.ts'
import { GroupsField, LanguagesField, NameFields } from './profile-fields.tsx'
import { useRefused } from './refused.tsx'
import { SETTINGS, SettingsHead } from './settings-head.tsx'
import { titled } from './titled.ts'

export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  return { profile: await ownProfile(context), saved: new URL(args.request.url).searchParams.has('saved') }
})

export const action = write(async (context, input) => {
  await changeProfile(context, input)
  const locale = LOCALES.find((known) => known === typed(input, 'locale'))
  return redirect(`${SETTINGS.profile}?saved`, {
    status: 303,
    headers: locale ? { 'set-cookie': localeCookie(locale) } : {},
  })
})

export const meta = titled('settings.title')

/** What one says of oneself, and how one reads. */
export default function Profile() {
  const { profile, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useActionData<typeof action>())
  const t = useT()
  const form = useRefused(refusal)
  const guard = useGuard()
  return (
    <div className="narrow settings">
      <SettingsHead current="profile" done={saved && !refusal ? t('settings.saved') : undefined} />
      <p className="hint">{t('settings.email', { email: profile.email })}</p>
      <form className="stack" method="post" action={SETTINGS.profile}>
        {form.summary}
        <NameFields
          form={form}
          before={{ displayName: profile.displayName, pseudonym: profile.pseudonym }}
          warned={guard.warned('displayName')}
          onInput={guard.onInput}
        />
        <TextField
          name="tagline"
          label={t('account.tagline')}
          hint={t('account.tagline_hint')}
          optional
          error={form.said('tagline') ?? guard.warning('tagline')}
          defaultValue={form.value('tagline', profile.tagline)}
          maxLength={ACCOUNT_LIMITS.tagline.max}
          dir="auto"
          onInput={guard.onInput}
        />
        <GroupsField
          form={form}
          before={profile.groups.map(({ group }) => group)}
          verified={profile.groups.filter(({ verified }) => verified).map(({ group }) => group)}
        />
        <LanguagesField form={form} before={profile.languages} />
        <SelectField
          name="locale"
          label={t('account.locale')}
          error={form.said('locale')}
          defaultValue={form.value('locale', profile.locale)}
          choices={LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale], lang: locale }))}
        />
        <SubmitButton>{t('settings.save')}</SubmitButton>
      </form>
    </div>
  )
}
