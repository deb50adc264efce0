import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { QuestionState } from '#app/ui/question-state.tsx'
import type { ThreadPage } from '#server/forum/thread-page.ts'

interface ThreadMetaProps {
  thread: ThreadPage['thread']
  /** As they are now; the thread is as the page came. */
  postCount: number
  answered: boolean
}

/** What a conversation is, by whom, how long, where, and who reads it. */
export function ThreadMeta({ thread, postCount, answered }: ThreadMetaProps) {
  const t = useT()
  return (
    <p className="meta">
      <span className="with-icon">
        <Icon name={thread.kind} size={18} />
        {t(`kind.${thread.kind}`)}
      </span>
      <span>{t(`thread.by_${thread.kind}`, { name: thread.author.displayName })}</span>
      <span>{t('thread.reply_count', { count: postCount - 1 })}</span>
      <QuestionState thread={{ ...thread, answered }} />
      {thread.place ? (
        <span className="with-icon">
          <Icon name="place" size={15} />
          {thread.place}
        </span>
      ) : null}
      {thread.audience !== 'public' ? (
        <span className="with-icon">
          <Icon name="lock" size={15} />
          {t(`who.${thread.audience}`)}
        </span>
      ) : null}
    </p>
  )
}
