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
import { movePreview } from '#server/moderation/move-preview.ts'
import { moveToThread } from '#server/moderation/move-to-thread.ts'
import { splitForm } from '#server/moderation/split-form.ts'
import { forbidden } from '#server/platform/failures.ts'
import { ChoosePosts } from './choose-posts.tsx'
import { IntoFields } from './into-fields.tsx'
import { MoveMeans } from './move-means.tsx'
import { pathToMove } from './paths.ts'
import { SteeringHead } from './steering-head.tsx'

export const loader = read(async (context, { params, request, context: asking }) => {
  if (isSentBack(asking)) throw forbidden('failure.signed_out')
  membersOnly(asking, request)
  const after = numberIn(new URL(request.url).searchParams.get('after') ?? '0')
  return splitForm(context, numberIn(params.id), after)
})

/** Nothing happens before its maker has read what it will do; from there one may also go back to the form. */
export const action = write(async (context, input, { params }) => {
  const said = { ...input, threadId: numberIn(params.id) }
  const intent = typed(input, 'intent')
  if (intent === 'change') return { values: input }
  if (intent !== 'move') return { values: input, preview: await movePreview(context, said) }
  const { threadId: id, slug, number } = await moveToThread(context, said)
  return redirect(pathOfPost({ id, slug }, number), 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('move.title')

/** Where moderators put some posts of a conversation below those of another one. */
export default function MovePosts() {
  const form = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const { thread, after, posts } = form
  const preview = answer && 'preview' in answer ? answer.preview : undefined
  const labels = { posts: t('split.posts'), thread: t('merge.into'), reason: t('split.reason') }
  const { said, summary } = useRefused(refusalOf(answer), undefined, labels)
  const values = valuesIn(answer)
  return (
    <div className="narrow">
      <SteeringHead thread={thread} title={t('move.title')} />
      {preview ? (
        <MoveMeans threadId={thread.id} after={after} preview={preview} named={typed(values, 'thread') ?? ''} />
      ) : posts.length === 0 ? (
        <p className="lead">{t('split.none')}</p>
      ) : (
        <>
          <p className="lead">{t('move.lead')}</p>
          <form className="stack" method="post" action={pathToMove(thread.id, after)} noValidate>
            {summary}
            <ChoosePosts
              form={form}
              path={pathToMove}
              hint={t('move.posts_hint')}
              error={said('posts')}
              chosen={[values?.posts ?? []].flat()}
            />
            <IntoFields labels={labels} said={said} values={values} />
          </form>
        </>
      )}
    </div>
  )
}
