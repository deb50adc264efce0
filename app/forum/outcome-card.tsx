import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { PostText } from '#app/ui/post-text.tsx'
import { useReads } from '#app/ui/reading.tsx'
import { type Telling, Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { OUTCOME_NUMBER, openTargets, translatePath } from '#server/forum/translations.plain.ts'
import type { OutcomeView } from '#server/forum/views.ts'

interface OutcomeProps extends Telling {
  outcome: OutcomeView
  thread: { id: number; slug: string }
  /** The page is the thread's first; on others a line leads there. */
  whole: boolean
  /** The member asked, and may change it. */
  may: boolean
}

/** What a question led to, before all else: who says so, and the posts that it rests on. */
export function Outcome({ outcome, thread, whole, may, ...telling }: OutcomeProps) {
  const t = useT()
  const reads = useReads()
  const targets = openTargets(outcome.language, outcome.translations, useRoot()?.member?.languages ?? [])
  if (!whole)
    return (
      <p className="outcome-elsewhere">
        <a className="ds-link with-icon" href={`${pathOfThread(thread)}#outcome`}>
          <Icon name="check" size={18} />
          {t('outcome.elsewhere')}
        </a>
      </p>
    )
  return (
    <section className="ds-card outcome" id="outcome" tabIndex={-1} aria-labelledby="outcome-title">
      <h2 className="ds-heading with-icon" data-size="2xs" id="outcome-title">
        <Icon name="check" size={22} />
        {t('outcome.title')}
      </h2>
      <PostText post={{ ...outcome, number: OUTCOME_NUMBER }} reads={reads} />
      <p className="meta">
        <span>
          <AuthorName author={outcome.author} />
        </span>
        <VoiceTag voice={outcome.voice} />
        <Time at={outcome.createdAt} {...telling} />
        {outcome.revisedAt ? (
          <span>
            {t('outcome.edited')} <Time at={outcome.revisedAt} {...telling} />
          </span>
        ) : null}
      </p>
      <h3 className="outcome-cites">{t('outcome.cites')}</h3>
      <ul className="cites">
        {outcome.cites.map(({ number, author, voice, words }) => (
          <li key={number}>
            {author && voice ? (
              <>
                <a className="ds-link" href={pathOfPost(thread, number)}>{`#${number}`}</a>{' '}
                <AuthorName author={author} /> <VoiceTag voice={voice} />
              </>
            ) : (
              (words ?? t('outcome.withdrawn', { number: `#${number}` }))
            )}
          </li>
        ))}
      </ul>
      {may || targets.length > 0 ? (
        <p className="post-actions">
          {targets.length > 0 ? (
            <a href={translatePath(thread.id, OUTCOME_NUMBER)} aria-label={t('translation.translate_outcome')}>
              {t('translation.translate')}
            </a>
          ) : null}
          {may ? (
            <>
              <a href={`/t/${thread.id}/outcome`}>{t('outcome.edit')}</a>
              <a href={`/t/${thread.id}/reopen`}>{t('outcome.reopen')}</a>
            </>
          ) : null}
        </p>
      ) : null}
    </section>
  )
}

/** Reminds the one who asked of how a question is closed. */
export function YourQuestion({ threadId }: { threadId: number }) {
  const t = useT()
  return (
    <section className="ds-card" aria-labelledby="your-question">
      <h2 className="ds-heading" data-size="2xs" id="your-question">
        {t('outcome.yours')}
      </h2>
      <p className="hint">{t('outcome.ask')}</p>
      <p className="actions">
        <a className="ds-button" data-variant="secondary" data-size="sm" href={`/t/${threadId}/outcome`}>
          {t('outcome.write')}
        </a>
      </p>
    </section>
  )
}
