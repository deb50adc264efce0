import { FieldError } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { ATTEMPT_LIMITS, CAUSE_DOMAINS, CAUSES } from '#server/initiatives/attempts.plain.ts'

/** Why it did not work as planned, picked from the five domains of CFIR, which stand as small headings. */
export function CauseFields({ chosen, error }: { chosen: readonly string[]; error: string | undefined }) {
  const t = useT()
  const [firstCause] = CAUSES[CAUSE_DOMAINS[0]]
  return (
    <fieldset className={error ? 'field choices field-wrong' : 'field choices'} aria-describedby="causes-hint">
      <legend className="ds-label">{t('attempt.causes')}</legend>
      <p className="field-hint" id="causes-hint">
        {t('attempt.causes_hint', { max: ATTEMPT_LIMITS.causes.max })}
      </p>
      {error ? <FieldError id="causes-error">{error}</FieldError> : null}
      {CAUSE_DOMAINS.map((domain) => (
        <fieldset key={domain} className="cause-domain">
          <legend>{t(`cause.${domain}`)}</legend>
          {CAUSES[domain].map((cause) => {
            const id = cause === firstCause ? 'causes' : `causes-${cause}`
            return (
              <div className="choice" key={cause}>
                <input
                  className="ds-input"
                  type="checkbox"
                  id={id}
                  name="causes"
                  value={cause}
                  defaultChecked={chosen.includes(cause)}
                  aria-invalid={error ? true : undefined}
                />
                <label htmlFor={id}>{t(`cause.${cause}`)}</label>
              </div>
            )
          })}
        </fieldset>
      ))}
    </fieldset>
  )
}
