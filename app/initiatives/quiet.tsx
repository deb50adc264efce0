import { useRoot } from '#app/root.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { dateInWords } from '#server/i18n/format.plain.ts'

/** Marks an initiative of which nobody has said for long that it is still running. Nothing for the others. */
export function Quiet({ since }: { since: string | null }) {
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  if (!since) return null
  return <span className="quiet">{t('quiet.since', { day: dateInWords(new Date(since), locale, zone) })}</span>
}
