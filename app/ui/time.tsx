import { absoluteTime, DEFAULT_ZONE, dayAndTime, exactTime, relativeTime } from '#server/i18n/format.plain.ts'
import { useLocale } from './messages.tsx'

/** How an instant is said: ISO 8601 strings for "now". With neither, date and time stand in full. */
export interface Telling {
  /** Now: "4 minutes ago". For pages that are not kept. */
  relative?: string | undefined
  /** Now, at least its day: "Monday 09:12". True until midnight in the zone. */
  today?: string | undefined
  /** IANA name of the zone, Norway's if left out. */
  zone?: string | undefined
}

/** An instant as people say it, with the exact one for machines, for paper and for whoever points at it. */
export function Time({ at, relative, today, zone = DEFAULT_ZONE }: Telling & { at: string }) {
  const locale = useLocale()
  const instant = new Date(at)
  if (relative !== undefined)
    return (
      <time dateTime={at} title={exactTime(instant, locale, zone)}>
        {relativeTime(instant, new Date(relative), locale, zone)}
      </time>
    )
  const exact = absoluteTime(instant, locale, zone)
  if (today === undefined) return <time dateTime={at}>{exact}</time>
  return (
    <time dateTime={at} data-exact={exact}>
      {dayAndTime(instant, new Date(today), locale, zone)}
    </time>
  )
}
