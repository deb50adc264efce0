import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfMember } from '#app/paths.ts'
import { SelectField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { changeAudiences } from '#server/accounts/change-audiences.ts'
import { ownAddressSeen } from '#server/accounts/own-address-seen.ts'
import { ownAudiences } from '#server/accounts/own-audiences.ts'
import { FIELD_AUDIENCES, PROFILE_FIELDS } from '#server/accounts/terms.ts'
import { AddressSeen } from './address-seen.tsx'
import { membersOnly } from './asking.ts'
import { SETTINGS, SettingsHead } from './settings-head.tsx'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was chosen is shown, and nothing else.
  if (isSentBack(args.context)) return { own: null, addressSeen: [], saved: false }
  membersOnly(args.context, args.request)
  const saved = new URL(args.request.url).searchParams.has('saved')
  return { own: await ownAudiences(context), addressSeen: await ownAddressSeen(context), saved }
})

export const action = write(async (context, input) => {
  await changeAudiences(context, input)
  return redirect(`${SETTINGS.seen}?saved`, 303)
})

export const meta = titled('settings.seen', 'settings.title')

/** Who may see each part of one's page. */
export default function Seen() {
  const { own, addressSeen, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const labels = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, t(`seen.${field}`)]))
  const form = useRefused(refusal, undefined, labels)
  return (
    <div className="narrow settings">
      <SettingsHead current="seen" done={saved && !refusal ? t('settings.saved') : undefined} />
      <p className="lead">{t('seen.lead')}</p>
      {own?.pseudonym ? <p className="note">{t('seen.pseudonym')}</p> : null}
      <form className="stack" method="post" action={SETTINGS.seen}>
        {form.summary}
        {PROFILE_FIELDS.map((field) => (
          <SelectField
            key={field}
            name={field}
            label={t(`seen.${field}`)}
            hint={field === 'posts' ? t('seen.posts_hint') : undefined}
            error={form.said(field)}
            defaultValue={form.value(field, own?.audiences[field])}
            choices={FIELD_AUDIENCES.map((audience) => ({ value: audience, label: t(`seen.${audience}`) }))}
          />
        ))}
        <p className="actions">
          <SubmitButton>{t('settings.save')}</SubmitButton>
          {own ? (
            <a className="ds-button" data-variant="tertiary" href={pathOfMember(own.publicId)}>
              {t('seen.own_page')}
            </a>
          ) : null}
        </p>
      </form>
      {addressSeen.length > 0 ? <AddressSeen rows={addressSeen} /> : null}
    </div>
  )
}
