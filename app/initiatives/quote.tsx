import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfEvidence, pathOfInitiative } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { quotablePost, quotablePosts } from '#server/initiatives/quotable-posts.ts'
import { quotePost } from '#server/initiatives/quote-post.ts'
import { KeptForm } from './kept-form.tsx'
import { pathToQuote } from './paths.ts'
import { QuoteChoice } from './quote-choice.tsx'
import { QuoteForm } from './quote-form.tsx'

/** An address of a post as people copy it: the number of its conversation, and its own. */
const ADDRESS = /\/t\/(\d{1,9})(?:\/[^#]*)?#p(\d{1,9})\s*$/

export const loader = read(async (context, args) => {
  // The session ended while words were chosen: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  const threadId = numberIn(args.params.id)
  const query = new URL(args.request.url).searchParams
  const address = query.get('address')?.slice(0, 500)
  const pasted = ADDRESS.exec(address ?? '')
  if (pasted) throw redirect(pathToQuote(threadId, { from: Number(pasted[1]), number: Number(pasted[2]) }), 303)
  const number = query.get('post')
  if (number === null) return { ...(await quotablePosts(context, threadId)), post: null, address: address ?? null }
  const from = numberIn(query.get('from') ?? String(threadId))
  return { ...(await quotablePost(context, { threadId, from, number: numberIn(number) })), posts: [], address: null }
})

export const action = write(async (context, input, { params, request }) => {
  const threadId = numberIn(params.id)
  const query = new URL(request.url).searchParams
  const place = { from: query.get('from') ?? threadId, number: query.get('post') ?? '' }
  await quotePost(context, { words: input.words, threadId, ...place })
  return redirect(`${pathOfEvidence(threadId)}?done#lanes`, 303)
})

export const meta = titled('quoting.title')

/** Quotes a passage of a post beside an initiative: first the post is chosen, then the words. */
export default function Quote() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!data) return <KeptForm refusal={refusal} texts={{ words: t('quoting.words') }} />
  const { thread, post, posts, address } = data
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfInitiative(thread), lang: thread.language },
          { label: t('evidence.title'), href: pathOfEvidence(thread.id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('quoting.title')}
      </h1>
      <p className="lead">{t('quoting.lead')}</p>
      {post ? (
        <QuoteForm threadId={thread.id} post={post} refusal={refusal} />
      ) : (
        <QuoteChoice thread={thread} posts={posts} address={address} />
      )}
    </div>
  )
}
