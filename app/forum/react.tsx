import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { reactionForm } from '#server/forum/reaction-form.ts'
import { Reactions } from './reactions.tsx'
import { tellingPosts } from './telling.ts'

export const loader = read((context, { params }) =>
  reactionForm(context, { threadId: numberIn(params.id), number: numberIn(params.number) }),
)

export const action = write(async (context, input, { params }) => {
  const where = { threadId: numberIn(params.id), number: numberIn(params.number) }
  const { threadId, slug, number } = await reactToPost(context, { ...input, ...where })
  return redirect(pathOfPost({ id: threadId, slug }, number), 303)
})

export const meta = titled('reaction.title')

/** Offers the four things that one can say of a post without writing. */
export default function React() {
  const { thread, post, own } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const root = useRoot()
  const back = pathOfPost(thread, post.number)
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: `#${post.number}`, href: back },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('reaction.title')}
      </h1>
      <p className="lead">{t('reaction.lead')}</p>
      {refusal ? <ErrorSummary title={t(refusal.said.key, refusal.said.values)} /> : null}
      <Post post={post} alone thread={thread} {...tellingPosts(root)}>
        <Reactions threadId={thread.id} number={post.number} totals={post.reactions} own={own} mayReact open />
      </Post>
      <p className="actions">
        <a className="ds-button" data-variant="tertiary" href={back}>
          {t('form.cancel')}
        </a>
      </p>
    </div>
  )
}
