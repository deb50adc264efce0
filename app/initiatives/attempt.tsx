import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titleOf } from '#app/edge/title.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathToReport } from '#app/moderation/paths.ts'
import { PATHS, pathOfInitiative } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { inRow } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { answerAttempt } from '#server/initiatives/answer-attempt.ts'
import { attemptPage } from '#server/initiatives/attempt-page.ts'
import { AttemptAnswer } from './attempt-answer.tsx'
import { AttemptedBy } from './attempt-card.tsx'
import { KeptForm } from './kept-form.tsx'
import { ATTEMPTS, pathOfAttempt, pathToWithdrawAttempt } from './paths.ts'

export const loader = read(async (context, args) => {
  // The session ended while the answer was written: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const page = await attemptPage(context, numberIn(args.params.id))
  return { ...page, done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const attemptId = numberIn(params.id)
  await answerAttempt(context, { ...input, attemptId })
  return redirect(`${pathOfAttempt(attemptId)}?${DONE}`, 303)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data?.attempt.title)

/** What was told of an attempt, in the order in which it is read. */
const STORY = ['expected', 'happened', 'why', 'differently'] as const

/** An attempt: what was expected, what happened, why, and what those who tried would do differently. */
export default function Attempt() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const locale = useLocale()
  const root = useRoot()
  const zone = root?.timeZone
  if (!page) return <KeptForm refusal={refusal} texts={{ words: t('attempt.answer') }} />
  const { attempt, answer, may, done } = page
  const { id, title, language, practice, theme, place, year, causes, by, voice } = attempt
  const inOwn = { lang: language, dir: directionOf(language) }
  return (
    <article className="attempt narrow">
      <Breadcrumbs
        steps={[
          { label: t('nav.practice'), href: PATHS.practice },
          { label: t('attempt.title'), href: ATTEMPTS },
        ]}
      />
      {done && !refusal ? <Done>{t('attempt.done')}</Done> : null}
      <h1 className="ds-heading" data-size="md" {...inOwn}>
        {title}
      </h1>
      <p className="meta">
        <AttemptedBy attempt={attempt} />
        <span>{place}</span>
        <span>{year}</span>
        <a className="ds-link" href={`${ATTEMPTS}?theme=${theme.code}`}>
          {theme.name}
        </a>
      </p>
      {practice ? (
        <p className="meta">
          {t('attempt.of')}{' '}
          <a
            className="ds-link"
            href={pathOfInitiative(practice)}
            lang={practice.language}
            dir={directionOf(practice.language)}
          >
            {practice.title}
          </a>
        </p>
      ) : null}
      <dl className="tidier">
        {STORY.map((part) => (
          <div key={part}>
            <dt>{t(`attempt.told_${part}`)}</dt>
            <dd {...inOwn}>{attempt[part]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('attempt.causes')}</dt>
          <dd>
            {inRow(
              causes.map((cause) => t(`cause.${cause}`)),
              locale,
            )}
          </dd>
        </div>
      </dl>
      <p className="said-by">
        {by ? <AuthorName author={by} /> : null} <VoiceTag voice={voice} /> <Time at={attempt.createdAt} zone={zone} />
        {may.withdraw ? (
          <a className="ds-link" href={pathToWithdrawAttempt(id)}>
            {t('adopt.withdraw')}
          </a>
        ) : root?.member ? (
          <a className="ds-link" href={pathToReport(`attempt:${id}`)}>
            {t('report.title')}
          </a>
        ) : null}
      </p>
      <AttemptAnswer id={id} answer={answer} asked={may.answer} refusal={refusal} zone={zone} />
    </article>
  )
}
