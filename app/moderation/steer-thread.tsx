import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { tellingPosts } from '#app/forum/telling.ts'
import { pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { PLAIN_KINDS } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { steerThread } from '#server/moderation/steer-thread.ts'
import { steeringForm } from '#server/moderation/steering-form.ts'
import { STEERING_LIMITS } from '#server/moderation/terms.ts'
import { pathToMerge, pathToMove, pathToSplit, pathToSteer } from './paths.ts'

export const loader = read(async (context, { params, request, context: asking }) => {
  if (!isSentBack(asking)) membersOnly(asking, request)
  const form = await steeringForm(context, numberIn(params.id))
  return { form, themes: await themes(context.db, context.locale) }
})

export const action = write(async (context, input, { params }) => {
  const { threadId, slug } = await steerThread(context, { ...input, threadId: numberIn(params.id) })
  return redirect(pathOfThread({ id: threadId, slug }), 303)
})

export const meta = titled('steer.title')

/** What moderators and curators do to a conversation, one form for each. */
export default function SteerThread() {
  const { form, themes: themeList } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const { thread, locked, slowMinutes, pinnedUntil, featured, may } = form
  const refusal = refusalOf(answer)
  const { said, value, summary } = useRefused(refusal, undefined, {
    reason: t('steer.lock_reason'),
    minutes: t('steer.slow_minutes'),
    days: t('steer.pin_days'),
    theme: t('steer.theme'),
    kind: t('steer.kind'),
  })
  const sent = typed(refusal?.values, 'intent')
  const action = pathToSteer(thread.id)
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfThread(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('steer.title')}
      </h1>
      <p className="lead">{t('steer.lead')}</p>
      {summary}
      <Deed title={t('steer.pin')} action={action}>
        <p>
          {pinnedUntil ? t('steer.pinned_until') : t('steer.pin_means')}{' '}
          {pinnedUntil ? <Time at={pinnedUntil} {...tellingPosts(root)} /> : null}
        </p>
        {pinnedUntil ? (
          <Press intent="unpin">{t('steer.unpin')}</Press>
        ) : (
          <>
            <TextField
              name="days"
              label={t('steer.pin_days')}
              type="number"
              min={1}
              max={STEERING_LIMITS.pinnedDays}
              defaultValue={value('days') ?? '7'}
              error={said('days')}
            />
            <Press intent="pin">{t('steer.pin')}</Press>
          </>
        )}
      </Deed>
      <Deed title={t('steer.feature')} action={action}>
        <p>{t(featured ? 'steer.is_featured' : 'steer.feature_means')}</p>
        <Press intent={featured ? 'unfeature' : 'feature'}>{t(featured ? 'steer.unfeature' : 'steer.feature')}</Press>
      </Deed>
      {may.moderate ? (
        <>
          <Deed title={t('steer.lock')} action={action}>
            <p>{t(locked ? 'steer.is_locked' : 'steer.lock_means')}</p>
            {locked ? (
              <>
                <blockquote dir="auto">{locked.reason}</blockquote>
                <Press intent="unlock">{t('steer.unlock')}</Press>
              </>
            ) : (
              <>
                <TextAreaField
                  name="reason"
                  label={t('steer.lock_reason')}
                  hint={t('steer.lock_reason_hint')}
                  rows={3}
                  dir="auto"
                  defaultValue={value('reason')}
                  error={said('reason')}
                />
                <Press intent="lock">{t('steer.lock')}</Press>
              </>
            )}
          </Deed>
          <Deed title={t('steer.slow')} action={action}>
            <p>{t('steer.slow_means')}</p>
            <TextField
              name="minutes"
              label={t('steer.slow_minutes')}
              hint={t('steer.slow_hint')}
              type="number"
              min={0}
              max={STEERING_LIMITS.slowMinutes}
              defaultValue={value('minutes') ?? String(slowMinutes)}
              error={said('minutes')}
            />
            <Press intent="slow">{t('steer.slow_save')}</Press>
          </Deed>
          <Deed title={t('steer.move')} action={action}>
            <SelectField
              name="theme"
              label={t('steer.theme')}
              defaultValue={sent === 'theme' ? value('theme') : thread.theme}
              error={said('theme')}
              choices={themeList.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <Press intent="theme">{t('steer.move')}</Press>
          </Deed>
          <section className="deed">
            <h2 className="ds-heading" data-size="xs">
              {t('moved.steer')}
            </h2>
            <p>{t('moved.steer_means')}</p>
            <p className="actions">
              <a className="ds-button" data-variant="secondary" href={pathToSplit(thread.id)}>
                {t('split.title')}
              </a>
              <a className="ds-button" data-variant="secondary" href={pathToMove(thread.id)}>
                {t('move.title')}
              </a>
              <a className="ds-button" data-variant="secondary" href={pathToMerge(thread.id)}>
                {t('merge.title')}
              </a>
            </p>
          </section>
          {may.kind ? (
            <Deed title={t('steer.change_kind')} action={action}>
              <SelectField
                name="kind"
                label={t('steer.kind')}
                defaultValue={sent === 'kind' ? value('kind') : thread.kind}
                error={said('kind')}
                choices={PLAIN_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              />
              <Press intent="kind">{t('steer.change_kind')}</Press>
            </Deed>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

/** One thing that can be done, as a form of its own. */
function Deed({ title, action, children }: { title: string; action: string; children: ReactNode }) {
  return (
    <section className="deed">
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      <form className="stack" method="post" action={action}>
        {children}
      </form>
    </section>
  )
}

function Press({ intent, children }: { intent: string; children: ReactNode }) {
  return (
    <p className="actions">
      <SubmitButton name="intent" value={intent} variant="secondary">
        {children}
      </SubmitButton>
    </p>
  )
}
