import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import type { QueuePage } from '#server/moderation/moderation-queue.ts'

/** How many cases wait, since when, and how many for too long. */
export function QueueLead({ page: { counts, oldest, lateCount } }: { page: QueuePage }) {
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  if (counts.open === 0 || !oldest) return <p className="lead">{t('queue.lead_none')}</p>
  return (
    <p className="lead">
      {t('queue.lead', { count: counts.open })} {t('queue.oldest')} <Time at={oldest} today={now} zone={zone} />.{' '}
      {lateCount > 0 ? t('queue.late', { count: lateCount }) : t('queue.none_late')}
    </p>
  )
}
