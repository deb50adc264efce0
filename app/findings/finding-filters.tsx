import { PATHS } from '#app/paths.ts'
import { Field, SelectField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { answersTo, factName, POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { DESIGNS, QUESTIONS } from '#server/findings/terms.ts'
import type { Said } from '#server/platform/failures.ts'
import { answerWord } from './answer-word.ts'
import type { FindingChoices } from './finding-choices.server.ts'

/** What a list is narrowed to, as its address has it. */
export type FindingFilterValues = Partial<Record<'words' | 'theme' | 'design' | 'question' | 'for', string | undefined>>

interface FindingFiltersProps extends Pick<FindingChoices, 'themes' | 'origins'> {
  filters: FindingFilterValues
  /** What else the list is narrowed to, which stays so. */
  beside: Readonly<Record<string, string | undefined>>
  /** What is wrong with the words that were looked for. */
  refused: Said | undefined
}

/** Narrows the list by an ordinary form: two questions at first, the others behind them. */
export function FindingFilters({ filters, beside, themes, origins, refused }: FindingFiltersProps) {
  const t = useT()
  const more = Boolean(filters.design ?? filters.question ?? filters.for)
  const any = more || Boolean(filters.theme ?? filters.words)
  return (
    <form className="finding-filters" method="get" action={PATHS.findings}>
      <TextField
        name="words"
        type="search"
        label={t('finding.words')}
        hint={t('finding.words_hint')}
        error={refused && t(refused.key, refused.values)}
        defaultValue={filters.words ?? ''}
        maxLength={200}
        dir="auto"
      />
      <SelectField
        name="theme"
        label={t('open.theme')}
        defaultValue={filters.theme ?? ''}
        choices={[
          { value: '', label: t('finding.all_themes') },
          ...themes.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <details open={more}>
        <summary>{t('finding.more_filters')}</summary>
        <div className="pair">
          <PopulationFilter chosen={filters.for} origins={origins} />
          <SelectField
            name="design"
            label={t('finding.design')}
            defaultValue={filters.design ?? ''}
            choices={[
              { value: '', label: t('finding.all_designs') },
              ...DESIGNS.map((design) => ({ value: design, label: t(`design.${design}`) })),
            ]}
          />
          <SelectField
            name="question"
            label={t('finding.question')}
            defaultValue={filters.question ?? ''}
            choices={[
              { value: '', label: t('finding.all_questions') },
              ...QUESTIONS.map((question) => ({ value: question, label: t(`finding.question_${question}`) })),
            ]}
          />
        </div>
      </details>
      {Object.entries(beside).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <p className="actions">
        <SubmitButton variant="secondary">{t('finding.narrow')}</SubmitButton>
        {any ? (
          <a className="ds-link" href={PATHS.findings}>
            {t('finding.show_all')}
          </a>
        ) : null}
      </p>
    </form>
  )
}

/** Who was studied: every answer, those that say nothing too, under the question that it answers. */
function PopulationFilter({ chosen, origins }: { chosen: string | undefined } & Pick<FindingChoices, 'origins'>) {
  const t = useT()
  return (
    <Field name="for" label={t('finding.studied')}>
      {(tied) => (
        <select {...tied} defaultValue={chosen ?? ''}>
          <option value="">{t('finding.all_populations')}</option>
          {POPULATION_ASPECTS.map((aspect) => (
            <optgroup key={aspect} label={t(`population.${aspect}`)}>
              {answersTo(aspect).map((code) => (
                <option key={code} value={factName({ aspect, code })}>
                  {origins.find((origin) => aspect === 'origin' && origin.code === code)?.name ??
                    answerWord(t, { aspect, code })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
