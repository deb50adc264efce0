import { pathOfRor } from '#app/initiatives/owning-institutions.tsx'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Time } from '#app/ui/time.tsx'
import { dateInWords } from '#server/i18n/format.plain.ts'
import type { ResponseVersionView, ResponseView } from '#server/moderation/responses.ts'
import { pathOfResponses } from './shaping-paths.ts'

/** A day in words. */
export const useDay = () => {
  const locale = useLocale()
  return (day: string) => dateInWords(new Date(`${day}T12:00:00Z`), locale)
}

/** What a body answers: its status and its reason, when it says more, and what it said before. */
export function ResponseShown({ threadId, response }: { threadId: number; response: ResponseView }) {
  const t = useT()
  const day = useDay()
  const { id, body, rorId, late, versions, mayRevise } = response
  const [latest, ...earlier] = versions
  if (!latest) return null
  return (
    <section className="ds-card response" aria-labelledby={`response-${id}`}>
      <h2 className="ds-heading" data-size="2xs" id={`response-${id}`}>
        {rorId ? (
          <a className="ds-link" href={pathOfRor(rorId)} rel="noreferrer">
            <bdi>{body}</bdi>
          </a>
        ) : (
          <bdi>{body}</bdi>
        )}
        : {t(`response.is_${latest.status}`)}
      </h2>
      <Said version={latest} />
      {latest.nextOn ? (
        <p className={late ? 'late' : undefined}>
          {late
            ? t('response.late_since', { day: day(latest.nextOn) })
            : t('response.next', { day: day(latest.nextOn) })}
        </p>
      ) : null}
      {mayRevise ? (
        <p className="actions">
          <a
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            href={`${pathOfResponses(threadId)}?change=${id}#write`}
            aria-label={t('response.change_which', { body })}
          >
            {t('response.change')}
          </a>
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('response.earlier', { count: earlier.length })}</summary>
          <ol className="tied" reversed>
            {earlier.map((version) => (
              <li key={version.version}>
                <p>
                  <strong>{t(`response.is_${version.status}`)}</strong>
                </p>
                <Said version={version} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}

function Said({ version: { reason, language, at, onBehalf, by } }: { version: ResponseVersionView }) {
  const t = useT()
  const zone = useRoot()?.timeZone
  return (
    <>
      <Prose html={reason.html} language={language} />
      <p className="meta">
        <span>
          {t(onBehalf ? 'response.on_behalf' : 'response.as_policymaker')} <AuthorName author={by} />
        </span>
        <Time at={at} zone={zone} />
      </p>
    </>
  )
}
