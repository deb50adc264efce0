import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { CasePage } from '#server/moderation/case-page.ts'
import { pathOfCase } from './paths.ts'

/** Deeds in a case that have words of their own. */
const DEEDS = [
  'case.taken',
  'case.released',
  'case.handed_over',
  'case.handed_up',
  'case.noted',
  'danger.cared',
  'danger.closed',
  'danger.taken_back',
  'danger.ticked',
  'decision.made',
  'decision.proposed',
  'decision.agreed',
  'decision.refused',
  'decision.undone',
] as const

/** What was reported, what was decided about the author before, and what happened to the case. */
export function CaseTold({ page }: { page: CasePage }) {
  const t = useT()
  const zone = useRoot()?.timeZone
  const { reports, earlier, history, notes } = page
  return (
    <>
      {reports.length > 0 ? (
        <section aria-labelledby="reports">
          <h2 className="ds-heading" data-size="xs" id="reports">
            {t('case.reports')}
          </h2>
          <ul className="case-log">
            {reports.map(({ id, rule, words, language, voice, by, at }) => (
              <li key={id}>
                <Time at={at} zone={zone} />
                <p>
                  <b>{t(`rule.${rule}`)}</b>{' '}
                  {words ? (
                    <q lang={language} dir={directionOf(language)}>
                      {words}
                    </q>
                  ) : (
                    <span className="subtle">{t('case.no_words')}</span>
                  )}{' '}
                  {voice ? <VoiceTag voice={voice} /> : null}{' '}
                  <small>{t('case.reported_by', { name: by.displayName })}</small>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="earlier">
        <h2 className="ds-heading" data-size="xs" id="earlier">
          {t('case.earlier')}
        </h2>
        {earlier.length === 0 ? <p>{t('case.no_earlier')}</p> : null}
        <ul className="case-log">
          {earlier.map(({ id, rule, verb, at }) => (
            <li key={id}>
              <Time at={at} zone={zone} />
              <p>
                <a className="ds-link" href={pathOfCase(id)}>
                  {t(`rule.${rule}`)}
                </a>{' '}
                {verb ? t(`decide.verb_${verb as 'keep'}`) : null}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {history.length > 0 ? (
        <section aria-labelledby="history">
          <h2 className="ds-heading" data-size="xs" id="history">
            {t('case.history')}
          </h2>
          <ul className="case-log">
            {history.map(({ id, verb, by, at }) => {
              const known = DEEDS.find((deed) => deed === verb)?.replace('.', '_') as 'case_taken' | undefined
              return (
                <li key={id}>
                  <Time at={at} zone={zone} />
                  <p>
                    {t(`case.did_${known ?? 'something'}`)} · <bdi>{by}</bdi>
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
      {notes.length > 0 ? (
        <section aria-labelledby="notes">
          <h2 className="ds-heading" data-size="xs" id="notes">
            {t('case.notes')}
          </h2>
          <ul className="case-log">
            {notes.map(({ id, body, by, at }) => (
              <li key={id}>
                <Time at={at} zone={zone} />
                <p dir="auto">
                  {body} · <bdi>{by}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
