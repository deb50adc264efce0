import { PATHS } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'

/** A link of a mail that works no more, and ways on. */
export function DeadLink() {
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('link.title')}
      </h1>
      <p className="lead">{t('link.spent')}</p>
      <p className="actions">
        <a className="ds-button" href={PATHS.signIn}>
          {t('sign_in.title')}
        </a>
        <a className="ds-button" data-variant="secondary" href="/recover">
          {t('recover.title')}
        </a>
      </p>
    </div>
  )
}
