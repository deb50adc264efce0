import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Time } from '#app/ui/time.tsx'
import { postHistory } from '#server/forum/post-history.ts'
import { Differences } from './differences.tsx'
import { tellingPosts } from './telling.ts'

export const loader = read((context, { params }) =>
  postHistory(context, { threadId: numberIn(params.id), number: numberIn(params.number) }),
)

export const meta = titled('history.page')

/** What a post said before it was edited, newest first. */
export default function PostHistoryPage() {
  const { thread, post, versions } = useLoaderData<typeof loader>()
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
        {t('history.title', { number: post.number })}
      </h1>
      <h2 className="ds-heading" data-size="xs">
        {t('history.now')}
      </h2>
      <Post post={post} thread={thread} {...tellingPosts(root)} />
      {versions.length === 0 ? <p className="hint">{t('history.none')}</p> : null}
      {versions.map(({ version, html, replacedAt, differences }) => (
        <section key={version} className="earlier-version">
          <h2 className="ds-heading" data-size="xs">
            {t('history.until')} <Time at={replacedAt} {...tellingPosts(root)} />
          </h2>
          <Differences differences={differences} language={post.language} />
          <details>
            <summary>{t('history.whole')}</summary>
            <Prose html={html} language={post.language} />
          </details>
        </section>
      ))}
    </div>
  )
}
