import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { retitleThread } from '#server/forum/retitle-thread.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { threadTitles } from '#server/forum/thread-titles.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { tellingPosts } from './telling.ts'

export const loader = read((context, { params }) => threadTitles(context, numberIn(params.id)))

export const action = write(async (context, input, { params }) => {
  const { threadId, slug } = await retitleThread(context, { ...input, threadId: numberIn(params.id) })
  return redirect(pathOfThread({ id: threadId, slug }), 303)
})

export const meta = titled('retitle.title')

/** The titles that a conversation had; its author gives it a better one here. */
export default function ThreadTitle() {
  const { thread, earlier, may } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const guard = useGuard()
  const refusal = refusalOf(answer)
  const { said, value, summary } = useRefused(refusal, undefined, { title: t('retitle.label') })
  // After a change from another window the form goes on from the title as it stands, with what was typed.
  const was = refusal?.said.key === 'retitle.changed_meanwhile' ? thread.title : value('was', thread.title)
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfThread(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t(may.retitle ? 'retitle.title' : 'retitle.earlier')}
      </h1>
      {may.retitle || refusal ? (
        <>
          <p className="lead">{t('retitle.lead')}</p>
          <form className="stack" method="post" action={`/t/${thread.id}/title`}>
            {summary}
            <input type="hidden" name="was" value={was} />
            <TextField
              name="title"
              label={t('retitle.label')}
              error={said('title')}
              defaultValue={value('title', thread.title)}
              maxLength={FORUM_LIMITS.title.max}
              lang={thread.language}
              dir="auto"
              onInput={guard.onInput}
            />
            <IdentifierWarning field="title" shown={guard.warned('title')} />
            <p className="actions">
              <SubmitButton>{t('retitle.save')}</SubmitButton>
              <a className="ds-button" data-variant="tertiary" href={pathOfThread(thread)}>
                {t('form.cancel')}
              </a>
            </p>
          </form>
          <h2 className="ds-heading" data-size="xs">
            {t('retitle.earlier')}
          </h2>
        </>
      ) : null}
      {earlier.length === 0 ? <p className="hint">{t('retitle.none')}</p> : null}
      <ul className="earlier-titles">
        {earlier.map(({ version, title, replacedAt }) => (
          <li key={version}>
            <span lang={thread.language} dir={directionOf(thread.language)}>
              {title}
            </span>
            <small>
              {t('history.until')} <Time at={replacedAt} {...tellingPosts(root)} />
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
