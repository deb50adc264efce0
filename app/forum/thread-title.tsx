import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useShownTitle } from '#app/ui/reading.tsx'
import { TranslationCredit } from '#app/ui/translation-credit.tsx'
import { openTargets, TITLE_NUMBER, translatePath, translationPath } from '#server/forum/translations.plain.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'

/** The title of a conversation; where it is shown translated, as it was written below it, and whose words they are. */
export function ThreadTitle({ thread }: { thread: ThreadRowView }) {
  const t = useT()
  const title = useShownTitle(thread)
  const targets = openTargets(thread.language, thread.titles, useRoot()?.member?.languages ?? [])
  return (
    <>
      <h1 className="ds-heading" data-size="md" lang={title.language} dir={directionOf(title.language)}>
        {title.text}
      </h1>
      {title.translation ? (
        <>
          <p className="title-original" lang={thread.language} dir={directionOf(thread.language)}>
            {thread.title}
          </p>
          <p className="title-credit">
            <TranslationCredit from={thread.language} translation={title.translation} />
            {' · '}
            <a
              href={translationPath(thread.id, TITLE_NUMBER, title.language)}
              aria-label={t('translation.compare_title')}
            >
              {t('translation.compare')}
            </a>
          </p>
        </>
      ) : null}
      {targets.length > 0 ? (
        <p className="title-credit">
          <a href={translatePath(thread.id, TITLE_NUMBER)}>{t('translation.translate_title')}</a>
        </p>
      ) : null}
    </>
  )
}
