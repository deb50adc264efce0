import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfThread } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { outcomeForm } from '#server/forum/outcome-form.ts'
import { reopenQuestion } from '#server/forum/reopen-question.ts'

export const loader = read((context, { params }) => outcomeForm(context, numberIn(params.id)))

export const action = write(async (context, _input, { params }) => {
  const { threadId, slug } = await reopenQuestion(context, { threadId: numberIn(params.id) })
  return redirect(pathOfThread({ id: threadId, slug }), 303)
})

export const meta = titled('outcome.reopen')

/** Asks once more before a question is opened again, and says what that does. */
export default function ReopenQuestion() {
  const { thread } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfThread(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('outcome.reopen')}
      </h1>
      <p className="lead">{t('outcome.reopen_lead')}</p>
      <form method="post" action={`/t/${thread.id}/reopen`}>
        <p className="actions">
          <SubmitButton>{t('outcome.reopen')}</SubmitButton>
          <a className="ds-button" data-variant="tertiary" href={pathOfThread(thread)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
