import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { openTargets, translatePath } from '#server/forum/translations.plain.ts'

interface PostActionsProps {
  threadId: number
  number: number
  mayReply: boolean
  /** The post is the member's own. */
  own: boolean
  edited: boolean
  /** Language of the post, and those it has been translated into. */
  language: string
  translations: readonly { language: string }[]
  /** Languages that the member reads. */
  reads: readonly string[]
  /** Translations have come since the post was drawn: shows them. */
  onShowTranslations?: (() => void) | undefined
  /** The member has bookmarked the post. */
  bookmarked: boolean
}

/** What can be done with a post: links to pages that work without scripts. */
export function PostActions(props: PostActionsProps) {
  const { threadId, number, mayReply, own, edited, language, translations, reads, onShowTranslations, bookmarked } =
    props
  const t = useT()
  const targets = openTargets(language, translations, reads)
  const post = `/t/${threadId}/posts/${number}`
  const about = { number }
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
          <a
            href={`${post}/bookmark`}
            aria-label={t(bookmarked ? 'bookmark.stands_number' : 'bookmark.do_number', about)}
          >
            {bookmarked ? <Icon name="bookmark" size={16} /> : null}
            {t(bookmarked ? 'bookmark.stands' : 'bookmark.do')}
          </a>
          <a href={`${post}/continue`} aria-label={t('continue.do_number', about)}>
            {t('continue.do')}
          </a>
        </>
      ) : null}
      {onShowTranslations ? (
        <button type="button" onClick={onShowTranslations}>
          {t('translation.arrived')}
        </button>
      ) : mayReply && targets.length > 0 ? (
        <a href={translatePath(threadId, number)} aria-label={t('translation.translate_number', about)}>
          {t('translation.translate')}
        </a>
      ) : null}
      <a href={`${post}/link`} data-share={`#p${number}`} aria-label={t('link.do_number', about)}>
        {t('link.do')}
      </a>
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
