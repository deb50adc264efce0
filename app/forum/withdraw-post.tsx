import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ownPost } from '#server/forum/own-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { tellingPosts } from './telling.ts'

export const loader = read((context, { params }) =>
  ownPost(context, { threadId: numberIn(params.id), number: numberIn(params.number) }),
)

export const action = write(async (context, _input, { params }) => {
  const where = { threadId: numberIn(params.id), number: numberIn(params.number) }
  const { threadId, slug, number } = await withdrawPost(context, where)
  return redirect(pathOfPost({ id: threadId, slug }, number), 303)
})

export const meta = titled('withdraw.title')

/** Asks once more before a post is taken back, and says what that does. */
export default function WithdrawPost() {
  const { thread, post } = useLoaderData<typeof loader>()
  const t = useT()
  const root = useRoot()
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: `#${post.number}`, href: pathOfPost(thread, post.number) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('withdraw.title')}
      </h1>
      <p className="lead">{t('withdraw.lead')}</p>
      <Post post={post} alone thread={thread} {...tellingPosts(root)} />
      <form method="post" action={`/t/${thread.id}/posts/${post.number}/withdraw`}>
        <p className="actions">
          <SubmitButton>{t('withdraw.do')}</SubmitButton>
          <a className="ds-button" data-variant="tertiary" href={pathOfPost(thread, post.number)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
