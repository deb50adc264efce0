import { useT } from '#app/ui/messages.tsx'
import type { PlaceChoice } from '#server/directory/places.ts'
import { LANGUAGE_NAMES } from '#server/i18n/languages.plain.ts'
import type { Loosened } from '#server/initiatives/looser-filters.ts'
import type { CatalogueFilters } from './catalogue-address.ts'
import { populationWord } from './population-word.ts'

/** What the words for filters are read from. */
export interface FilterNames {
  themes: readonly { code: string; name: string }[]
  places: readonly PlaceChoice[]
}

/** Says what each part of a filter is narrowed to; nothing for parts that are not. */
export function useFilterWords({ themes, places }: FilterNames) {
  const t = useT()
  return (part: Loosened, filters: CatalogueFilters): string | undefined => {
    const { words, theme, setting, population, place, language, stage, level } = filters
    switch (part) {
      case 'words':
        return words
      case 'theme':
        return themes.find(({ code }) => code === theme)?.name
      case 'setting':
        return setting && t(`setting.${setting}`)
      case 'population':
        return population && populationWord(t, population)
      case 'place':
        return places.find(({ code }) => code === place)?.label
      case 'language':
        return language && LANGUAGE_NAMES[language]
      case 'stage':
        return stage && t(`stage.${stage}`)
      case 'level':
        return level && t('practice.level_or_more', { level: t(`rung.${level}`) })
    }
  }
}
