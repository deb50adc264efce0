import { AudienceChoice } from '#app/forum/audience-choice.tsx'
import { useRoot } from '#app/root.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { FINDING_LIMITS } from '#server/findings/terms.ts'
import type { FindingChoices } from './finding-choices.server.ts'
import { FormPart, one } from './finding-fields.tsx'
import type { FieldState } from './finding-form-state.ts'

const PARTS = [
  ['summaryFound', 'found'],
  ['summaryMeaning', 'meaning'],
  ['summaryCertainty', 'certainty'],
] as const

/** The finding in plain words, and in which language they are. @param headline whether the line above them is asked for */
export function SummaryFields({ state, headline }: { state: FieldState; headline: boolean }) {
  const t = useT()
  const root = useRoot()
  const { first, offered } = writingLanguages(undefined, { ...root?.member, locale: root?.locale })
  return (
    <FormPart id="plain" title={t('finding.plain')}>
      {headline ? (
        <>
          <TextField
            {...one(state, 'headline')}
            label={t('finding.headline')}
            hint={t('finding.headline_hint')}
            maxLength={FINDING_LIMITS.headline.max}
            dir="auto"
          />
          <IdentifierWarning field="headline" shown={state.guard.warned('headline')} />
        </>
      ) : null}
      {PARTS.map(([name, part]) => (
        <div className="stack" key={name}>
          <TextAreaField
            {...one(state, name)}
            label={t(`finding.${part}`)}
            hint={t(`finding.${part}_hint`)}
            rows={4}
            maxLength={FINDING_LIMITS.summary.max}
          />
          <IdentifierWarning field={name} shown={state.guard.warned(name)} />
        </div>
      ))}
      <SelectField
        name="language"
        label={t('open.language')}
        error={state.said('language')}
        defaultValue={state.value('language') || first}
        choices={languageChoices(offered)}
      />
    </FormPart>
  )
}

/** What its conversation needs: theme, voice, and who can read it. */
export function PublishFields({ state, themes }: { state: FieldState } & Pick<FindingChoices, 'themes'>) {
  const t = useT()
  const groups = useRoot()?.member?.groups ?? GROUPS.filter((group) => group === state.value('voice'))
  return (
    <FormPart id="publishing" title={t('finding.section_publish')}>
      <p className="hint">{t('finding.publish_hint')}</p>
      <div className="pair">
        <SelectField
          name="theme"
          label={t('open.theme')}
          error={state.said('theme')}
          defaultValue={state.value('theme')}
          choices={[
            { value: '', label: t('open.choose') },
            ...themes.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <SelectField
          name="voice"
          label={t('composer.voice')}
          error={state.said('voice')}
          defaultValue={state.value('voice') || groups[0]}
          choices={useVoiceChoices(groups)}
        />
      </div>
      <AudienceChoice chosen={state.value('audience') || undefined} error={state.said('audience')} />
    </FormPart>
  )
}
