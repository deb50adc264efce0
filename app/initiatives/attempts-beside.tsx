import { useT } from '#app/ui/messages.tsx'
import type { AttemptList } from '#server/initiatives/attempt-list.ts'
import { AttemptCard } from './attempt-card.tsx'
import { pathToTellAttempt } from './paths.ts'

/** Who tried an initiative elsewhere and did not succeed, with the same standing as those who use it. */
export function AttemptsBeside({ threadId, attempts }: { threadId: number; attempts: AttemptList['attempts'] }) {
  const t = useT()
  return (
    <section id="attempts" className="attempts-beside" aria-labelledby="attempts-title">
      <h2 className="ds-heading" data-size="xs" id="attempts-title">
        {t('attempt.title')}
      </h2>
      {attempts.length > 0 ? (
        <ul className="initiative-cards">
          {attempts.map((attempt) => (
            <AttemptCard key={attempt.id} attempt={attempt} beside />
          ))}
        </ul>
      ) : (
        <p className="hint">{t('attempt.none_here')}</p>
      )}
      <p>
        <a className="ds-link" href={pathToTellAttempt(threadId)}>
          {t('attempt.tell_of')}
        </a>
      </p>
    </section>
  )
}
