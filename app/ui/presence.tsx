import { useT } from './messages.tsx'

/** How many members have the conversation open now. Counts only, never names. */
export function Presence({ count }: { count: number }) {
  const t = useT()
  return <span className="presence">{t('presence.here_now', { count })}</span>
}
