import { PATHS } from '#app/paths.ts'
import { CheckboxField, SelectField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { Icon } from '#app/ui/icon.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { POPULATION_FACTS, SETTINGS } from '#server/directory/population.plain.ts'
import { LANGUAGE_NAMES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { RUNGS, STAGES } from '#server/initiatives/terms.ts'
import { type CatalogueFilters, codeOf } from './catalogue-address.ts'
import type { FilterNames } from './filter-words.ts'
import { populationWord } from './population-word.ts'

interface CatalogueSearchProps extends FilterNames {
  filters: CatalogueFilters
  /** How many filters are chosen, the words apart. */
  chosen: number
  /** What was typed, and what is wrong with it. */
  typed: string
  wrong: string | undefined
}

/** One field for what one looks for, and all that narrows it folded away below. An ordinary form: its answer has an address. */
export function CatalogueSearch({ filters, themes, places, chosen, typed, wrong }: CatalogueSearchProps) {
  const t = useT()
  const guard = useGuard()
  const any = { value: '', label: t('practice.any') }
  return (
    <form className="catalogue-search" method="get" action={PATHS.practice}>
      <div className="search-line">
        <TextField
          type="search"
          name="q"
          label={t('practice.problem')}
          hint={t('practice.problem_hint')}
          defaultValue={typed}
          error={wrong}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
          dir="auto"
          onInput={guard.onInput}
        />
        <button className="ds-button" type="submit">
          <Icon name="search" />
          {t('practice.search')}
        </button>
      </div>
      <IdentifierWarning field="q" shown={guard.warned('q')} />
      <details className="narrow-down">
        <summary>
          <span>{t('practice.narrow')}</span>
          {chosen > 0 ? <span className="chosen">{t('practice.chosen', { count: chosen })}</span> : null}
        </summary>
        <div className="catalogue-filters">
          <SelectField
            name="setting"
            label={t('practice.settings')}
            defaultValue={filters.setting ?? ''}
            choices={[any, ...SETTINGS.map((code) => ({ value: code, label: t(`setting.${code}`) }))]}
          />
          <SelectField
            name="for"
            label={t('practice.population')}
            defaultValue={filters.population ? codeOf(filters.population) : ''}
            choices={[
              any,
              ...POPULATION_FACTS.map((fact) => ({ value: codeOf(fact), label: populationWord(t, fact) })),
            ]}
          />
          <SelectField
            name="place"
            label={t('practice.your_place')}
            defaultValue={filters.place ?? ''}
            choices={[any, ...places.map(({ code, label }) => ({ value: code, label }))]}
          />
          <CheckboxField
            name="near"
            value="yes"
            label={t('practice.nearest_first')}
            hint={t('practice.nearest_first_hint')}
            defaultChecked={filters.place === undefined || filters.anywhere === true}
          />
          <SelectField
            name="theme"
            label={t('open.theme')}
            defaultValue={filters.theme ?? ''}
            choices={[any, ...themes.map(({ code, name }) => ({ value: code, label: name }))]}
          />
          <SelectField
            name="language"
            label={t('practice.language')}
            defaultValue={filters.language ?? ''}
            choices={[any, ...TEXT_LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code }))]}
          />
          <SelectField
            name="level"
            label={t('practice.level_from')}
            defaultValue={filters.level ? String(filters.level) : ''}
            choices={[any, ...RUNGS.map((rung) => ({ value: String(rung), label: t(`rung.${rung}`) }))]}
          />
          <SelectField
            name="stage"
            label={t('practice.stage')}
            defaultValue={filters.stage ?? ''}
            choices={[any, ...STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))]}
          />
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('practice.show')}
          </button>
        </div>
      </details>
    </form>
  )
}
