import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { newKey } from '#app/forum/new-key.ts'
import { pathOfInitiative } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { WhoReads } from '#app/ui/who-reads.tsx'
import { places } from '#server/directory/places.ts'
import { themes } from '#server/forum/themes.ts'
import { initiativeFacts } from '#server/initiatives/initiative-facts.ts'
import { tellAttempt } from '#server/initiatives/tell-attempt.ts'
import { AttemptForm } from './attempt-form.tsx'
import { KeptForm } from './kept-form.tsx'
import { ATTEMPTS, pathOfAttempt } from './paths.ts'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  const practice = new URL(args.request.url).searchParams.get('practice')
  const [about, themeList, placeList] = await Promise.all([
    practice ? initiativeFacts(context, numberIn(practice)) : null,
    themes(context.db, context.locale),
    places(context.db),
  ])
  return { practice: about?.thread ?? null, themes: themeList, places: placeList, idempotencyKey: newKey() }
})

export const action = write(async (context, input, { request }) => {
  const practice = new URL(request.url).searchParams.get('practice') ?? ''
  const { attemptId } = await tellAttempt(context, { ...input, practice })
  return redirect(`${pathOfAttempt(attemptId)}?${DONE}`, 303)
})

export const meta = titled('attempt.tell')

/** Tells what was tried, an initiative that stands here or something else, and why it did not work as planned. */
export default function NewAttempt() {
  const data = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const refusal = refusalOf(answer)
  const t = useT()
  if (!data)
    return (
      <KeptForm
        refusal={refusal}
        texts={{
          title: t('attempt.what'),
          organisation: t('attempt.organisation'),
          expected: t('attempt.expected'),
          happened: t('attempt.happened'),
          why: t('attempt.why'),
          differently: t('attempt.differently'),
        }}
      />
    )
  const { practice } = data
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={
          practice
            ? [{ label: practice.title, href: pathOfInitiative(practice), lang: practice.language }]
            : [{ label: t('attempt.title'), href: ATTEMPTS }]
        }
      />
      <h1 className="ds-heading" data-size="md">
        {t('attempt.tell')}
      </h1>
      <p className="lead">{t(practice ? 'attempt.tell_lead_of' : 'attempt.tell_lead')}</p>
      <AttemptForm
        practice={practice}
        themes={data.themes}
        places={data.places}
        idempotencyKey={keyOf(answer) ?? data.idempotencyKey}
        refusal={refusal}
      >
        <WhoReads audience={practice?.audience ?? 'public'} />
      </AttemptForm>
    </div>
  )
}
