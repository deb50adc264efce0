import { pathOfPost } from '#app/paths.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { AuthorName } from './author-name.tsx'
import { Icon } from './icon.tsx'
import { useLocale, useT } from './messages.tsx'
import { Presence } from './presence.tsx'
import { QuestionState } from './question-state.tsx'
import { useShownTitle } from './reading.tsx'
import { RoundTable } from './round-table.tsx'
import { type Telling, Time } from './time.tsx'
import { VoiceTag } from './voice-tag.tsx'

interface ThreadRowProps extends Telling {
  thread: ThreadRowView
  /** Where the thread is read. */
  href: string
  /** Level of the title's heading: one below the list's own. */
  level?: 2 | 3
  /** Members who have the thread open right now; left out on pages that are kept. */
  hereNow?: number
}

/** A thread as a row of a list: kind, title, who asks and for whom they speak, who has answered, and how often. */
export function ThreadRow({ thread, href, level = 3, hereNow = 0, ...telling }: ThreadRowProps) {
  const t = useT()
  const locale = useLocale()
  const title = useShownTitle(thread)
  const Heading = `h${level}` as const
  return (
    <li className="thread-row" data-thread={thread.id} data-revision={thread.revision}>
      <span className="kind" data-kind={thread.kind}>
        <Icon name={thread.kind} size={22} label={t(`kind.${thread.kind}`)} />
      </span>
      <div className="what">
        <Heading>
          <a href={href} lang={title.language} dir={directionOf(title.language)}>
            {title.text}
          </a>
          {thread.reading && thread.reading.unread > 0 ? (
            <a className="unread" href={pathOfPost(thread, thread.reading.continueAt)}>
              {t('unread.row', { count: thread.reading.unread, number: thread.reading.continueAt })}
            </a>
          ) : null}
          {hereNow > 0 ? <Presence count={hereNow} /> : null}
        </Heading>
        {title.translation ? (
          <p className="title-original" lang={thread.language} dir={directionOf(thread.language)}>
            {thread.title}
          </p>
        ) : null}
        <p className="meta">
          <VoiceTag voice={thread.voice} />
          <span>
            <AuthorName author={thread.author} />
          </span>
          <span>{thread.theme.name}</span>
          {thread.pinned ? <span>{t('steer.pinned')}</span> : null}
          {thread.featured ? <span>{t('steer.featured')}</span> : null}
          {thread.locked ? <span>{t('steer.locked')}</span> : null}
          <QuestionState thread={thread} />
          {thread.place ? (
            <span className="with-icon">
              <Icon name="place" size={15} />
              {thread.place}
            </span>
          ) : null}
          {thread.audience !== 'public' ? (
            <span className="with-icon">
              <Icon name="lock" size={15} />
              {t(`audience.${thread.audience}`)}
            </span>
          ) : null}
          <span>
            {t('thread.active')} <Time at={thread.lastActivityAt} {...telling} />
          </span>
        </p>
      </div>
      <RoundTable voices={thread.voices} />
      <p className="count">
        <strong>{formatNumber(thread.replyCount, locale)}</strong>
        <span>{t('thread.replies', { count: thread.replyCount })}</span>
      </p>
    </li>
  )
}
