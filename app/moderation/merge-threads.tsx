import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed, valuesIn } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfPost } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { mergeForm, mergePreview } from '#server/moderation/merge-preview.ts'
import { mergeThreads } from '#server/moderation/merge-threads.ts'
import { forbidden } from '#server/platform/failures.ts'
import { IntoFields } from './into-fields.tsx'
import { MergeMeans } from './merge-means.tsx'
import { pathToMerge } from './paths.ts'
import { SteeringHead } from './steering-head.tsx'

export const loader = read(async (context, { params, request, context: asking }) => {
  if (isSentBack(asking)) throw forbidden('failure.signed_out')
  membersOnly(asking, request)
  return await mergeForm(context, numberIn(params.id))
})

/** Nothing happens before its maker has read what it will do; from there one may also go back to the form. */
export const action = write(async (context, input, { params }) => {
  const said = { ...input, threadId: numberIn(params.id) }
  const intent = typed(input, 'intent')
  if (intent === 'change') return { values: input }
  if (intent !== 'merge') return { values: input, preview: await mergePreview(context, said) }
  const { threadId: id, slug, number } = await mergeThreads(context, said)
  return redirect(pathOfPost({ id, slug }, number), 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('merge.title')

/** Where moderators put the posts of a conversation below those of another one. */
export default function MergeThreads() {
  const { thread } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const labels = { thread: t('merge.into'), reason: t('split.reason') }
  const { said, summary } = useRefused(refusalOf(answer), undefined, labels)
  const values = valuesIn(answer)
  return (
    <div className="narrow">
      <SteeringHead thread={thread} title={t('merge.title')} />
      {preview ? (
        <MergeMeans threadId={thread.id} preview={preview} named={typed(values, 'thread') ?? ''} />
      ) : (
        <>
          <p className="lead">{t('merge.lead')}</p>
          <form className="stack" method="post" action={pathToMerge(thread.id)} noValidate>
            {summary}
            <IntoFields labels={labels} said={said} values={values} />
          </form>
        </>
      )}
    </div>
  )
}
