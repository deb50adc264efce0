import { useT } from '#app/ui/messages.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { HeldForStaff } from '#server/moderation/held-for-staff.ts'

/** What stands out about a text that waits, in words, what was asked and said about it before, and why its author asks again. */
export function HeldFacts({ held }: { held: HeldForStaff }) {
  const t = useT()
  const { signals, hosts, proposed, language, said, rule, again } = held
  return (
    <>
      {held.may.decide ? (
        <section aria-labelledby="facts">
          <h2 className="ds-heading" data-size="xs" id="facts">
            {t('held.facts')}
          </h2>
          {signals.length > 0 ? (
            <ul>
              {signals.map(({ fact, count }) => (
                <li key={fact}>{t(`spam.${fact}`, { count })}</li>
              ))}
            </ul>
          ) : (
            <p>{t('held.facts_none')}</p>
          )}
          {hosts.length > 0 ? (
            <p>
              {t('held.links_to')} <bdi className="category">{hosts.join(', ')}</bdi>
            </p>
          ) : null}
          <p className="hint">{t('held.facts_hint')}</p>
        </section>
      ) : null}
      {proposed ? (
        <section aria-labelledby="proposed">
          <h2 className="ds-heading" data-size="xs" id="proposed">
            {t('held.proposed')}
          </h2>
          {proposed.declined ? <p className="hint">{t('held.author_declined')}</p> : null}
          <blockquote className="kept-words" lang={language} dir={directionOf(language)}>
            {proposed.body}
          </blockquote>
        </section>
      ) : null}
      {again?.words ? (
        <section aria-labelledby="again">
          <h2 className="ds-heading" data-size="xs" id="again">
            {t('held.again_authors')}
          </h2>
          <blockquote className="kept-words" dir="auto">
            {again.words}
          </blockquote>
        </section>
      ) : null}
      {again?.rule ? (
        <section aria-labelledby="before">
          <h2 className="ds-heading" data-size="xs" id="before">
            {t('held.again_before')}: {t(`rule.${again.rule}`)}
          </h2>
          <blockquote className="kept-words" lang={language} dir={directionOf(language)}>
            {again.statement}
          </blockquote>
        </section>
      ) : null}
      {rule ? (
        <section aria-labelledby="refused">
          <h2 className="ds-heading" data-size="xs" id="refused">
            {t('held.state_refused')}: {t(`rule.${rule}`)}
          </h2>
          <blockquote className="kept-words" lang={language} dir={directionOf(language)}>
            {said}
          </blockquote>
        </section>
      ) : null}
    </>
  )
}
