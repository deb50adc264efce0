import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS, pathOfPost } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { Done, isDone } from '#app/ui/done.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { type BookmarkView, ownBookmarks } from '#server/forum/own-bookmarks.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { tellingLists } from './telling.ts'

export const loader = read(async (context, { request, context: asking }) => {
  membersOnly(asking, request)
  const from = new URL(request.url).searchParams.get('from') ?? undefined
  return { ...(await ownBookmarks(context, from)), first: from === undefined, removed: isDone(request.url) }
})

export const meta = titled('bookmark.all')

/** Posts that a member wants to find again, newest first, with their notes. */
export default function Bookmarks() {
  const { bookmarks, next, first, removed } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('bookmark.all')}
      </h1>
      <p className="lead">{t('bookmark.lead')}</p>
      {removed ? <Done>{t('bookmark.removed')}</Done> : null}
      {bookmarks.length === 0 ? (
        <EmptyState title={t('bookmark.none')} />
      ) : (
        <ul className="bookmarks">
          {bookmarks.map((bookmark) => (
            <Bookmarked key={bookmark.id} {...bookmark} />
          ))}
        </ul>
      )}
      <Pager
        label={t('bookmark.pages')}
        before={first ? undefined : { href: PATHS.bookmarks, label: t('bookmark.newest') }}
        after={next ? { href: `${PATHS.bookmarks}?from=${next}`, label: t('bookmark.older') } : undefined}
      />
    </div>
  )
}

function Bookmarked({ thread, number, post, note, createdAt }: BookmarkView) {
  const t = useT()
  const root = useRoot()
  const action = `/t/${thread.id}/posts/${number}/bookmark`
  return (
    <li>
      <h2>
        <a href={pathOfPost(thread, number)} lang={thread.language} dir={directionOf(thread.language)}>
          {thread.title}
        </a>{' '}
        <span className="number">#{number}</span>
      </h2>
      {post ? (
        <>
          <p className="meta">
            <span>
              <AuthorName author={post.author} />
            </span>
            <VoiceTag voice={post.voice} />
          </p>
          <p className="excerpt" lang={post.language} dir={directionOf(post.language)}>
            {post.excerpt}
          </p>
        </>
      ) : (
        <p className="excerpt hint">{t('post.withdrawn')}</p>
      )}
      {note ? (
        <p className="own-note">
          <span className="ds-sr-only">{t('bookmark.note')}: </span>
          <span dir="auto">{note}</span>
        </p>
      ) : null}
      <form className="meta" method="post" action={action}>
        <span>
          <Time at={createdAt} {...tellingLists(root)} />
        </span>
        {post ? (
          <a className="ds-link" href={action} aria-label={t('bookmark.change_number', { number })}>
            {t('bookmark.change')}
          </a>
        ) : null}
        <button
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          name="intent"
          value="remove"
          aria-label={t('bookmark.remove_number', { number })}
        >
          {t('bookmark.remove')}
        </button>
      </form>
    </li>
  )
}
