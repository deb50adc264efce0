import { ChoiceGroup } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { POPULATION, POPULATION_ASPECTS, POPULATION_UNKNOWNS } from '#server/findings/population.plain.ts'
import type { NamedRegion } from '#server/findings/region-names.ts'
import { answerWord } from './answer-word.ts'
import { FormPart } from './finding-fields.tsx'
import type { FieldState } from './finding-form-state.ts'

/** Who was studied: for each question what applies, and whether the study puts people together or does not say. */
export function PopulationFields({ state, origins }: { state: FieldState; origins: readonly NamedRegion[] }) {
  const t = useT()
  return (
    <FormPart id="population" title={t('finding.studied')}>
      {POPULATION_ASPECTS.map((aspect) => {
        const chosen = state.chosen(aspect)
        const answers =
          aspect === 'origin'
            ? origins.map(({ code, name }) => ({ value: code, label: name }))
            : POPULATION[aspect].map((code) => ({
                value: code,
                label: answerWord(t, { aspect, code }),
              }))
        return (
          <details className="population" key={aspect} open={chosen.length > 0 || state.said(aspect) !== undefined}>
            <summary>{t(`population.${aspect}`)}</summary>
            <ChoiceGroup
              name={aspect}
              type="checkbox"
              label={<span className="ds-sr-only">{t(`population.${aspect}`)}</span>}
              error={state.said(aspect)}
              chosen={chosen}
              choices={[
                ...answers,
                ...POPULATION_UNKNOWNS.map((code) => ({ value: code, label: answerWord(t, { aspect, code }) })),
              ]}
            />
          </details>
        )
      })}
    </FormPart>
  )
}
