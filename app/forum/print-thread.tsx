import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Post } from '#app/ui/post.tsx'
import { POSTS_PER_PRINT } from '#server/forum/terms.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { Began, Continuations } from './continuations.tsx'

export const loader = read(async (context, { params, request }) => {
  const after = numberIn(new URL(request.url).searchParams.get('after') ?? '0')
  const page = await threadPage(context, { id: numberIn(params.id), after, size: POSTS_PER_PRINT })
  const { thread, posts, previous, next, began, continuations } = page
  return { thread, posts, after, previous, next, began, continuations }
})

export const meta = titled('print.title')

/** A conversation as one document for paper: every post in order, in full, with its number, group and exact time. */
export default function PrintThread() {
  const { thread, posts, after, previous, next, began, continuations } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const root = useRoot()
  const zone = root?.timeZone
  const from = (number: number) => `/t/${thread.id}/print${number > 0 ? `?after=${number}` : ''}`
  return (
    <div className="print-thread">
      <p className="print-only-screen">
        <a className="ds-link" href={pathOfThread(thread)}>
          {t('print.back')}
        </a>{' '}
        {t('print.how')}
      </p>
      <header className="thread-head">
        <h1 className="ds-heading" data-size="md" lang={thread.language} dir={directionOf(thread.language)}>
          {thread.title}
        </h1>
        <p className="meta">
          <span>{t(`kind.${thread.kind}`)}</span>
          <span>{thread.theme.name}</span>
          <span>{t('thread.reply_count', { count: thread.replyCount })}</span>
          <span>{t(`who.${thread.audience}`)}</span>
        </p>
        <p className="meta">
          <bdi>{`${root?.origin ?? ''}${pathOfThread(thread)}`}</bdi>
          {root ? <span>{t('print.on', { date: dateInWords(new Date(root.now), locale, zone) })}</span> : null}
        </p>
        {began ? <Began {...began} /> : null}
        {after > 0 || next !== null ? (
          <p className="note">
            {t('print.part', {
              first: posts[0]?.number ?? 0,
              last: posts.at(-1)?.number ?? 0,
              count: thread.lastNumber,
              most: POSTS_PER_PRINT,
            })}
          </p>
        ) : null}
      </header>
      <h2 className="ds-sr-only">{t('thread.posts')}</h2>
      <div className="posts">
        {posts.map((post) => (
          <div key={post.number}>
            <Post post={post} thread={thread} {...(zone ? { zone } : {})} />
            <Continuations threads={continuations[post.number] ?? []} />
          </div>
        ))}
      </div>
      <Pager
        label={t('thread.pages')}
        before={previous === null ? undefined : { href: from(previous), label: t('thread.earlier') }}
        after={next === null ? undefined : { href: from(next), label: t('thread.later') }}
      />
    </div>
  )
}
