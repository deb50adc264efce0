import { CheckboxField, TextField } from '#app/ui/field.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { FINDING_LIMITS } from '#server/findings/terms.ts'
import { type Fields, FormPart, Long, one } from './finding-fields.tsx'

/** How the study went about it: what it compared and measured, where it was registered, who approved it. */
export function RigourFields({ state }: Fields) {
  const t = useT()
  return (
    <FormPart id="rigour" title={t('finding.section_rigour')}>
      <Long state={state} name="comparator" label={t('finding.comparator')} />
      <Long state={state} name="outcomes" label={t('finding.outcomes')} />
      <div className="pair">
        {(['registration', 'ethics'] as const).map((name) => (
          <TextField
            key={name}
            {...one(state, name)}
            label={t(`finding.${name}`)}
            hint={name === 'registration' ? t('finding.registration_hint') : undefined}
            optional
            maxLength={FINDING_LIMITS.line.max}
            dir="auto"
          />
        ))}
      </div>
      <IdentifierWarning field="registration" shown={state.guard.warned('registration')} />
      <IdentifierWarning field="ethics" shown={state.guard.warned('ethics')} />
    </FormPart>
  )
}

/** What the study leaves open, who paid, and where it can be read. */
export function InterestFields({ state }: Fields) {
  const t = useT()
  return (
    <FormPart id="interests" title={t('finding.interests')}>
      <Long state={state} name="limitations" label={t('finding.limitations')} />
      <Long state={state} name="conflicts" label={t('finding.conflicts')} />
      <Long state={state} name="funding" label={t('finding.funding')} />
      <TextField
        {...one(state, 'openAccessUrl')}
        label={t('finding.open_access')}
        hint="https://"
        optional
        inputMode="url"
        dir="ltr"
      />
      <CheckboxField
        name="retracted"
        value="yes"
        label={t('finding.retracted_tick')}
        defaultChecked={state.value('retracted') !== ''}
      />
    </FormPart>
  )
}
