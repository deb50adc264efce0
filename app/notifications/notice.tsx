import { SETTINGS } from '#app/accounts/settings-head.tsx'
import { PATHS } from '#app/paths.ts'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { clockTime, exactTime } from '#server/i18n/format.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { NoticeView } from '#server/notifications/notices-page.ts'
import { INVITING_KINDS } from '#server/notifications/terms.ts'

/** One thing that the member is told: who did what, where, in whose words, and why the member hears of it. */
export function Notice({ notice, zone }: { notice: NoticeView; zone?: string | undefined }) {
  const t = useT()
  const locale = useLocale()
  const { id, kind, seen, thread, actorName, group, words } = notice
  const at = new Date(notice.createdAt)
  const about = { name: actorName ?? '', group: group ? t(`groups.${group}`).toLocaleLowerCase(locale) : '' }
  const inviting = (INVITING_KINDS as readonly string[]).includes(kind)
  return (
    <li className={seen ? 'notice' : 'notice notice-new'}>
      <div>
        <h3>
          {seen ? null : <span className="ds-sr-only">{t('notice.unread')}: </span>}
          <a href={`${PATHS.notices}/${id}`}>{t(`notice.told_${kind}`, about)}</a>
        </h3>
        {thread ? (
          <p className="notice-title" lang={thread.language} dir={directionOf(thread.language)}>
            {thread.title}
          </p>
        ) : null}
        {words ? (
          <blockquote lang={words.language} dir={directionOf(words.language)}>
            {words.text}
          </blockquote>
        ) : null}
        <p className="notice-why">
          {t(`notice.why_${kind}`)} {inviting ? <a href={SETTINGS.notifications}>{t('notice.fewer')}</a> : null}
        </p>
      </div>
      <time dateTime={notice.createdAt} title={exactTime(at, locale, zone)}>
        {clockTime(at, locale, zone)}
      </time>
    </li>
  )
}
