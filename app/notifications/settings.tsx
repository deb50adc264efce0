import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { SETTINGS, SettingsHead } from '#app/accounts/settings-head.tsx'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { FollowTheme } from '#app/forum/follow-theme.tsx'
import { pathOfList } from '#app/paths.ts'
import { CheckboxField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { followedThemes } from '#server/forum/followed-themes.ts'
import { changeInvitationSettings, invitationSettings } from '#server/forum/invitation-settings.ts'
import { TELLING_LIMITS } from '#server/notifications/terms.ts'

export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  const [chosen, themes] = await Promise.all([invitationSettings(context), followedThemes(context)])
  return { chosen, themes, saved: new URL(args.request.url).searchParams.has('saved') }
})

export const action = write(async (context, input) => {
  await changeInvitationSettings(context, input)
  return redirect(`${SETTINGS.notifications}?saved`, 303)
})

export const meta = titled('settings.notifications', 'settings.title')

/** By whom one lets oneself be invited, and the themes that one follows. */
export default function NoticeSettings() {
  const { chosen, themes, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const { summary } = useRefused(refusal)
  return (
    <div className="narrow settings">
      <SettingsHead current="notifications" done={saved && !refusal ? t('settings.saved') : undefined} />
      <form className="stack" method="post" action={SETTINGS.notifications}>
        {summary}
        <h2 className="ds-heading" data-size="xs">
          {t('settings.invitations')}
        </h2>
        <CheckboxField
          name="toGroups"
          value="yes"
          label={t('settings.to_groups')}
          hint={t('settings.to_groups_hint', { max: TELLING_LIMITS.asGroupAWeek })}
          defaultChecked={chosen.toGroups}
        />
        <CheckboxField name="byName" value="yes" label={t('settings.by_name')} defaultChecked={chosen.byName} />
        <CheckboxField
          name="foundByGroups"
          value="yes"
          label={t('settings.found_by_groups')}
          hint={t('settings.found_by_groups_hint')}
          defaultChecked={chosen.foundByGroups}
        />
        <SubmitButton>{t('settings.save')}</SubmitButton>
      </form>
      <section aria-labelledby="you-follow">
        <h2 className="ds-heading" data-size="xs" id="you-follow">
          {t('notices.follow')}
        </h2>
        {themes.length === 0 ? <p className="hint">{t('notices.follow_nothing')}</p> : null}
        <ul className="followed">
          {themes.map((theme) => (
            <li key={theme.code}>
              <a className="ds-link" href={pathOfList({ theme: theme.code })}>
                {theme.name}
              </a>
              <FollowTheme theme={theme} follows brief returnTo={SETTINGS.notifications} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
