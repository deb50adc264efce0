import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { POPULATION_FACTS } from '#server/directory/population.plain.ts'
import { COMMAS, inRow } from '#server/i18n/format.plain.ts'
import { directionOf, LANGUAGE_NAMES, type TextLanguage } from '#server/i18n/languages.plain.ts'
import { isLine } from '#server/initiatives/completeness.plain.ts'
import type { InitiativePage } from '#server/initiatives/initiative-page.ts'
import { populationWord } from './population-word.ts'

/** The few facts about an initiative that are asked for first: how far it has come, for whom, where, at what cost. */
export function InitiativeFacts({ initiative }: { initiative: InitiativePage['initiative'] }) {
  const t = useT()
  const locale = useLocale()
  const { stage, settings, languages, cost, language } = initiative
  const list = (words: string[]): ReactNode => (words.length > 0 ? inRow(words, locale) : null)
  const own = (words: string | undefined): ReactNode =>
    isLine(words) ? (
      <span lang={language} dir={directionOf(language)}>
        {words}
      </span>
    ) : null
  const facts: [string, ReactNode][] = [
    [t('practice.stage'), t(`stage.${stage}`)],
    [t('practice.settings'), list(settings.map((code) => t(`setting.${code}`)))],
    [
      t('practice.population'),
      list(
        POPULATION_FACTS.filter(({ list, code }) => (initiative[list] as readonly string[]).includes(code)).map(
          (fact) => populationWord(t, fact),
        ),
      ),
    ],
    [
      t('practice.languages'),
      languages.length > 0
        ? languages.map((code, index) => (
            <span key={code}>
              {index > 0 ? COMMAS[locale] : null}
              <bdi lang={code}>{LANGUAGE_NAMES[code as TextLanguage]}</bdi>
            </span>
          ))
        : null,
    ],
    [t('part.cost'), own(cost)],
    [t('part.reach'), own(initiative.parts.reach)],
  ]
  return (
    <dl className="facts">
      {facts.map(([what, words]) =>
        words ? (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
