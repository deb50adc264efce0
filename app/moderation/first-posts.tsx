import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { ChoiceGroup } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { FIRST_POSTS } from '#server/forum/first-posts.plain.ts'
import { changeFirstPosts, firstPostsSetting } from '#server/moderation/first-posts-setting.ts'
import { forbidden } from '#server/platform/failures.ts'
import { FIRST_POSTS_SETTING, MODERATION } from './paths.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  return { firstPosts: await firstPostsSetting(context), done: isDone(args.request.url) }
})

export const action = write(async (context, input) => {
  await changeFirstPosts(context, input)
  return redirect(`${FIRST_POSTS_SETTING}?${DONE}`, 303)
})

export const meta = titled('settings_first.title')

/** Where coordinators choose whether moderators read the first texts of new members before others do. */
export default function FirstPosts() {
  const { firstPosts, done } = useLoaderData<typeof loader>()
  const t = useT()
  const refusal = refusalOf(useAnswer<typeof action>())
  const label = t('settings_first.question')
  const { said, chosen, summary } = useRefused(refusal, undefined, { firstPosts: label })
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: t('queue.title'), href: MODERATION }]} />
      <h1 className="ds-heading" data-size="md">
        {t('settings_first.title')}
      </h1>
      <p className="lead">{t('settings_first.lead')}</p>
      {done && !refusal ? <Done>{t('settings_first.done')}</Done> : null}
      <form className="stack" method="post" action={FIRST_POSTS_SETTING} noValidate>
        {summary}
        <ChoiceGroup
          name="firstPosts"
          type="radio"
          label={label}
          hint={t('settings_first.waiting')}
          error={said('firstPosts')}
          chosen={chosen('firstPosts', [String(firstPosts)])}
          choices={FIRST_POSTS.map((count) => ({
            value: String(count),
            label: count === 0 ? t('settings_first.none') : t('settings_first.some', { count }),
            ...(count === 0 ? { hint: t('settings_first.none_hint') } : {}),
          }))}
        />
        <p className="actions">
          <SubmitButton>{t('settings_first.save')}</SubmitButton>
        </p>
      </form>
    </div>
  )
}
