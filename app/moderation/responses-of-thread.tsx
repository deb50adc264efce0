import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { pathOfThread } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { institutions } from '#server/directory/find-institutions.ts'
import { responsesPage } from '#server/moderation/responses.ts'
import { writeResponse } from '#server/moderation/write-response.ts'
import { ResponseForm } from './response-form.tsx'
import { ResponseShown } from './response-shown.tsx'
import { pathOfResponses, RESPONSES } from './shaping-paths.ts'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const page = await responsesPage(context, numberIn(args.params.id))
  const known = page.may.write ? (await institutions(context.db, context.locale)).map(({ name }) => name) : []
  const changing = new URL(args.request.url).searchParams.get('change')
  return {
    ...page,
    known,
    changing: page.responses.find(({ id, mayRevise }) => mayRevise && id === changing) ?? null,
    done: isDone(args.request.url),
  }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  await writeResponse(context, { ...input, threadId })
  return redirect(`${pathOfResponses(threadId)}?${DONE}`, 303)
})

export const meta = titled('response.title')

/** What bodies answer to a conversation, with all that they said before, and the form for whoever may answer for one. */
export default function ResponsesOfThread() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!page) return <KeptForm refusal={refusal} texts={{ body: t('response.body'), reason: t('response.reason') }} />
  const { thread, responses, may, known, changing, done } = page
  const body = typed(refusal?.values, 'body')
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('response.all'), href: RESPONSES },
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('response.title')}
      </h1>
      <p className="lead">{t('response.lead')}</p>
      {done && !refusal ? <Done>{t('response.done')}</Done> : null}
      {responses.length === 0 ? <p>{t('response.none')}</p> : null}
      {responses.map((response) => (
        <ResponseShown key={response.id} threadId={thread.id} response={response} />
      ))}
      {may.write ? (
        <ResponseForm
          threadId={thread.id}
          known={known}
          changing={responses.find((one) => one.body === body) ?? changing}
          refusal={refusal}
        />
      ) : null}
      {may.writeOnceConfirmed ? (
        <p className="note" id="write">
          {t('response.confirm_first')}
        </p>
      ) : null}
    </div>
  )
}
