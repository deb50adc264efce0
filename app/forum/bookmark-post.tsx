import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { PATHS, pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE } from '#app/ui/done.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Post } from '#app/ui/post.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { bookmarkPost } from '#server/forum/bookmark-post.ts'
import { bookmarkForm } from '#server/forum/own-bookmarks.ts'
import { removeBookmark } from '#server/forum/remove-bookmark.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { tellingPosts } from './telling.ts'

const whereOf = (params: Record<string, string | undefined>) => ({
  threadId: numberIn(params.id),
  number: numberIn(params.number),
})

export const loader = read(async (context, { params, request, context: asking }) => {
  if (!isSentBack(asking)) membersOnly(asking, request)
  return bookmarkForm(context, whereOf(params))
})

export const action = write(async (context, input, { params }) => {
  const where = whereOf(params)
  if (typed(input, 'intent') === 'remove') {
    await removeBookmark(context, where)
    return redirect(`${PATHS.bookmarks}?${DONE}`, 303)
  }
  const thread = await bookmarkPost(context, { ...input, ...where })
  return redirect(pathOfPost(thread, where.number), 303)
})

export const meta = titled('bookmark.title')

/** Bookmarks a post, with a note for oneself; changes the note, or takes the bookmark away. */
export default function BookmarkPost() {
  const { thread, post, note } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const root = useRoot()
  const { said, value, summary } = useRefused(refusalOf(answer), undefined, { note: t('bookmark.note') })
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfThread(thread), lang: thread.language },
          { label: `#${post.number}`, href: pathOfPost(thread, post.number) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('bookmark.title')}
      </h1>
      <form className="stack" method="post" action={`/t/${thread.id}/posts/${post.number}/bookmark`}>
        {summary}
        <TextAreaField
          name="note"
          label={t('bookmark.note')}
          hint={t('bookmark.private')}
          optional
          rows={3}
          error={said('note')}
          defaultValue={value('note', note ?? '')}
          maxLength={FORUM_LIMITS.note.max}
        />
        <p className="actions">
          <SubmitButton name="intent" value="save">
            {t(note === null ? 'bookmark.do' : 'bookmark.save')}
          </SubmitButton>
          {note === null ? null : (
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="remove">
              {t('bookmark.remove')}
            </button>
          )}
          <a className="ds-button" data-variant="tertiary" href={pathOfPost(thread, post.number)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
      <Post post={post} alone thread={thread} {...tellingPosts(root)} />
    </div>
  )
}
