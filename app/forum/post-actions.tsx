import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { openTargets, translatePath } from '#server/forum/translations.plain.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'

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

/** What is seldom done with a post stands behind three dots; but not if it is no more than this. */
const FEW = 2

/** What can be done with a post: links to pages that work without scripts, most of them in a menu that does too. */
export function PostActions(props: PostActionsProps) {
  const { threadId, number, mayReply, onShowTranslations, bookmarked } = props
  const t = useT()
  const about = { number }
  const seldom = seldomDone(props, t).map(({ words, label, href, share }) => (
    <a key={href} href={href} data-share={share} aria-label={label}>
      {words}
    </a>
  ))
  return (
    <div className="post-actions">
      {bookmarked ? (
        <a href={`/t/${threadId}/posts/${number}/bookmark`} aria-label={t('bookmark.stands_number', about)}>
          <Icon name="bookmark" size={16} />
          {t('bookmark.stands')}
        </a>
      ) : null}
      {onShowTranslations ? (
        <button type="button" onClick={onShowTranslations}>
          {t('translation.arrived')}
        </button>
      ) : null}
      {mayReply ? (
        <a href={`/t/${threadId}/reply?to=${number}`} aria-label={t('post.answer_number', about)}>
          {t('post.answer')}
        </a>
      ) : null}
      {seldom.length > FEW ? (
        <details className="menu post-menu" name="post-menu">
          <summary className="post-menu-button" aria-label={t('post.more_number', about)}>
            <Icon name="more" />
          </summary>
          <div className="menu-panel">{seldom}</div>
        </details>
      ) : (
        seldom
      )}
    </div>
  )
}

interface Action {
  words: string
  /** The words, and which post they are about. */
  label: string
  href: string
  /** The anchor of what is shared, where the device may share it at once. */
  share?: string
}

/** What else can be done with the post, in the order of the menu. */
function seldomDone(props: PostActionsProps, t: Translate): Action[] {
  const { threadId, number, mayReply, own, edited, bookmarked } = props
  const post = `/t/${threadId}/posts/${number}`
  const about = { number }
  const translatable =
    mayReply && !props.onShowTranslations && openTargets(props.language, props.translations, props.reads).length > 0
  const actions: (Action | false)[] = [
    mayReply && {
      words: t('post.quote'),
      label: t('post.quote_number', about),
      href: `/t/${threadId}/reply?to=${number}&quote=yes`,
    },
    mayReply &&
      !bookmarked && { words: t('bookmark.do'), label: t('bookmark.do_number', about), href: `${post}/bookmark` },
    translatable && {
      words: t('translation.translate'),
      label: t('translation.translate_number', about),
      href: translatePath(threadId, number),
    },
    { words: t('link.do'), label: t('link.do_number', about), href: `${post}/link`, share: `#p${number}` },
    mayReply && { words: t('continue.do'), label: t('continue.do_number', about), href: `${post}/continue` },
    edited && { words: t('post.history'), label: t('post.history_number', about), href: `${post}/history` },
    own && { words: t('post.edit'), label: t('post.edit_number', about), href: `${post}/edit` },
    mayReply &&
      !own && {
        words: t('post.report'),
        label: t('post.report_number', about),
        href: `/report?about=post:${threadId}:${number}`,
      },
    own && { words: t('post.withdraw'), label: t('post.withdraw_number', about), href: `${post}/withdraw` },
  ]
  return actions.filter((action) => action !== false)
}
