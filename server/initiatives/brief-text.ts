import { POPULATION_FACTS } from '#server/directory/population.plain.ts'
import { populationWord } from '#server/directory/population-word.plain.ts'
import { dateInWords, inRow, listOfNames } from '#server/i18n/format.plain.ts'
import { directionOf, type Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Brief } from './brief.ts'
import { inShort } from './in-short.plain.ts'
import { BRIEF_PARTS, RUNGS } from './terms.ts'

/** Words in their own language and direction. */
interface OwnWords {
  words: string
  language: string
  rtl: boolean
}

/** All that the template `brief.typ` sets. */
export interface BriefText {
  language: Locale
  kicker: string
  title: OwnWords
  line: OwnWords
  owners: string[]
  facts: { label: string; text: OwnWords }[]
  rows: { label: string; texts: OwnWords[] }[]
  addresses: { label: string; address: string }[]
  cite: { label: string; before: string; title: OwnWords; after: string; address: string }
  footer: string
}

/** In which words a brief is told, and from where. */
export interface BriefSetting {
  language: Locale
  zone: string
  /** Where people reach the site, without a slash at the end. */
  origin: string
}

/** Names, and places where it is used, that a brief tells before it only counts them. */
const NAMED = { owners: 6, places: 14 }
/** Letters without a blank that fit into a line; longer ones may be broken anywhere. */
const UNBROKEN = /[^\s\u200b]{40}/gu

const own = (words: string, language: string): OwnWords => ({
  words: words.replace(UNBROKEN, '$&\u200b'),
  language,
  rtl: directionOf(language) === 'rtl',
})

/**
 * A brief as it is set on a page: labels in its language, what people wrote in theirs.
 * @param room letters of each text at the most
 */
export function briefText(brief: Brief, { language, zone, origin }: BriefSetting, room: number): BriefText {
  const t = translate(language)
  const { initiative, owners, claims, confirmedBy, adoptions } = brief
  const { id, title, parts, level, stage, version, settings, places } = initiative
  let cut = false
  const ours = (words: string): OwnWords => own(words, language)
  const theirs = (words: string, before = ''): OwnWords => {
    const short = inShort(words, initiative.language, room)
    cut ||= short.cut
    return own(`${before}${short.words}${short.cut ? ' […]' : ''}`, initiative.language)
  }
  const few = (names: readonly string[], most: number): string => {
    const rest = names.length - most
    return inRow(names.slice(0, most), language) + (rest > 0 ? ` ${t('practice.more_places', { count: rest })}` : '')
  }

  const population = POPULATION_FACTS.filter(({ list, code }) => (initiative[list] as readonly string[]).includes(code))
  const facts = [
    { label: t('practice.stage'), words: t(`stage.${stage}`) },
    {
      label: t('practice.settings'),
      words: few(
        settings.map((code) => t(`setting.${code}`)),
        NAMED.places,
      ),
    },
    {
      label: t('practice.population'),
      words: few(
        population.map((fact) => populationWord(t, fact)),
        NAMED.places,
      ),
    },
  ]
  const rung = RUNGS.find((one) => one === level)
  const rows = [
    ...BRIEF_PARTS.map((part) => ({ label: t(`part.${part}`), texts: parts[part] ? [theirs(parts[part])] : [] })),
    {
      label: t('practice.known'),
      texts: [
        ours([t(`rung.${level}`), rung ? t(`rung.what_${rung}`) : ''].filter(Boolean).join(' · ')),
        ...claims.flatMap(({ fact, words }) => [ours(`${t(`evidence.fact_${fact}`)}:`), theirs(words)]),
        ...(confirmedBy.length > 0
          ? [
              ours(
                t('practice.confirmed_by', {
                  groups: inRow(
                    confirmedBy.map((group) => t(`group.${group}`)),
                    language,
                  ),
                }),
              ),
            ]
          : []),
      ],
    },
    {
      label: t('spread.title'),
      texts: [
        ours(
          few(
            [
              ...places.map(({ name }) => `${name} (${t('spread.began')})`),
              ...adoptions.map(({ place, sinceYear }) => `${place} (${sinceYear})`),
            ],
            NAMED.places,
          ),
        ),
      ],
    },
    {
      label: t('practice.whom_to_ask'),
      texts: [
        ours(
          few(
            owners.map(({ displayName }) => displayName),
            NAMED.owners,
          ),
        ),
      ],
    },
  ]
  const names = owners.slice(0, NAMED.owners).map(({ displayName }) => displayName)
  // By number: the address stays what it is when the title improves.
  const address = `${origin}/practice/${id}`
  const day = dateInWords(new Date(initiative.changedAt), language, zone)
  return {
    language,
    kicker: `${t('practice.brief')} · ${initiative.theme.name}`,
    title: own(title, initiative.language),
    line: own(initiative.line, initiative.language),
    owners: names,
    facts: facts.filter(({ words }) => words !== '').map(({ label, words }) => ({ label, text: ours(words) })),
    rows: rows.filter(({ texts }) => texts.some(({ words }) => words !== '')),
    addresses: [{ label: t('kind.discussion'), address: `${origin}/t/${id}` }],
    cite: {
      label: t('practice.cite'),
      before: `${listOfNames(names, language)} (${new Date(initiative.createdAt).getFullYear()}).`,
      title: own(title, initiative.language),
      after: `(${t('practice.version_of', { number: version, day })}). Allmenning.`,
      address,
    },
    footer: cut ? t('practice.more_at', { address }) : address,
  }
}
