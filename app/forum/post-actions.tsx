import { useT } from '#app/ui/messages.tsx'

interface PostActionsProps {
  threadId: number
  number: number
  mayReply: boolean
  /** The post is the member's own. */
  own: boolean
  edited: boolean
}

/** What can be done with a post: links to pages that work without scripts. */
export function PostActions({ threadId, number, mayReply, own, edited }: PostActionsProps) {
  const t = useT()
  const post = `/t/${threadId}/posts/${number}`
  const about = { number }
  if (!mayReply && !edited) return null
  return (
    <p className="post-actions">
      {mayReply ? (
        <>
          <a href={`/t/${threadId}/reply?to=${number}`} aria-label={t('post.answer_number', about)}>
            {t('post.answer')}
          </a>
          <a href={`/t/${threadId}/reply?to=${number}&quote=yes`} aria-label={t('post.quote_number', about)}>
            {t('post.quote')}
          </a>
        </>
      ) : null}
      {own ? (
        <>
          <a href={`${post}/edit`} aria-label={t('post.edit_number', about)}>
            {t('post.edit')}
          </a>
          <a href={`${post}/withdraw`} aria-label={t('post.withdraw_number', about)}>
            {t('post.withdraw')}
          </a>
        </>
      ) : null}
      {edited ? (
        <a href={`${post}/history`} aria-label={t('post.history_number', about)}>
          {t('post.history')}
        </a>
      ) : null}
    </p>
  )
}
