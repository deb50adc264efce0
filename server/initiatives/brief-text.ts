import { POPULATION_FACTS } from '#server/directory/population.plain.ts'
import { populationWord } from '#server/directory/population-word.plain.ts'
import { dateInWords, inRow, listOfNames } from '#server/i18n/format.plain.ts'
import { directionOf, type Locale, REGIONAL } from '#server/i18n/languages.plain.ts'
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

/** Names, places where it is used, and materials that a brief tells before it only counts them. */
const NAMED = { owners: 6, places: 14, materials: 4 }
/** Letters without a blank that fit into a line; longer ones may be broken anywhere. */
const UNBROKEN = /[^\s\u200b]{40}/gu

const own = (words: string, language: string): OwnWords => ({
  words: words.replace(UNBROKEN, '$&\u200b'),
  language,
  rtl: directionOf(language) === 'rtl',
})

/** How one brief speaks: our words in its language, and people's in theirs, as long as there is room for. */
function speaker({ initiative }: Brief, language: Locale, room: number) {
  const t = translate(language)
  let cut = false
  return {
    t,
    ours: (words: string): OwnWords => own(words, language),
    theirs(words: string): OwnWords {
      const short = inShort(words, initiative.language, room)
      cut ||= short.cut
      return own(`${short.words}${short.cut ? ' […]' : ''}`, initiative.language)
    },
    few(names: readonly string[], most: number): string {
      const rest = names.length - most
      return inRow(names.slice(0, most), language) + (rest > 0 ? ` ${t('practice.more_places', { count: rest })}` : '')
    },
    wasCut: () => cut,
  }
}
type Speaker = ReturnType<typeof speaker>

/**
 * A brief as it is set on a page: labels in its language, what people wrote in theirs.
 * @param room letters of each text at the most
 */
export function briefText(brief: Brief, { language, zone, origin }: BriefSetting, room: number): BriefText {
  const say = speaker(brief, language, room)
  const { t } = say
  const { initiative } = brief
  const title = own(initiative.title, initiative.language)
  const owners = answering(brief).slice(0, NAMED.owners)
  const rows = rowsOf(brief, say)
  // By number: the address stays what it is when the title improves.
  const address = `${origin}/practice/${initiative.id}`
  const day = dateInWords(new Date(initiative.changedAt), language, zone)
  return {
    language,
    kicker: `${t('practice.brief')} · ${initiative.theme.name}`,
    title,
    line: own(initiative.line, initiative.language),
    owners,
    facts: factsOf(brief, say, language),
    rows: rows.filter(({ texts }) => texts.some(({ words }) => words !== '')),
    addresses: [{ label: t('kind.discussion'), address: `${origin}/t/${initiative.id}` }],
    cite: {
      label: t('practice.cite'),
      before: `${listOfNames(owners, language)} (${new Date(initiative.createdAt).getFullYear()}).`,
      title,
      after: `(${t('practice.version_of', { number: initiative.version, day })}). Allmenning.`,
      address,
    },
    footer: say.wasCut() ? t('practice.more_at', { address }) : address,
  }
}

/** People and organisations that answer for it. */
const answering = ({ initiative, owners }: Brief): string[] => [
  ...owners.map(({ displayName }) => displayName),
  ...initiative.institutions.map(({ name }) => name),
]

function factsOf({ initiative }: Brief, { t, ours, few }: Speaker, language: Locale): BriefText['facts'] {
  const { stage, settings, languages } = initiative
  // In the language of the brief: whoever decides need not read their own names for themselves.
  const names = new Intl.DisplayNames([REGIONAL[language]], { type: 'language' })
  const population = POPULATION_FACTS.filter(({ list, code }) => (initiative[list] as readonly string[]).includes(code))
  const facts: [string, string[]][] = [
    [t('practice.stage'), [t(`stage.${stage}`)]],
    [t('practice.settings'), settings.map((code) => t(`setting.${code}`))],
    [t('practice.population'), population.map((fact) => populationWord(t, fact))],
    [t('practice.languages'), languages.map((code) => names.of(code) ?? code)],
  ]
  return facts
    .filter(([, words]) => words.length > 0)
    .map(([label, words]) => ({ label, text: ours(few(words, NAMED.places)) }))
}

function rowsOf(brief: Brief, say: Speaker): BriefText['rows'] {
  const { initiative, materials, adoptions } = brief
  const { t, ours, theirs, few } = say
  const { parts, places } = initiative
  const used = [
    ...places.map(({ name }) => `${name} (${t('spread.began')})`),
    ...adoptions.map(({ place, sinceYear }) => `${place} (${sinceYear})`),
  ]
  return [
    ...BRIEF_PARTS.map((part) => ({ label: t(`part.${part}`), texts: parts[part] ? [theirs(parts[part])] : [] })),
    {
      label: t('material.title'),
      texts: materials.slice(0, NAMED.materials).map(({ title, language }) => own(title, language)),
    },
    { label: t('practice.known'), texts: evidenceTexts(brief, say) },
    { label: t('spread.title'), texts: [ours(few(used, NAMED.places))] },
    {
      label: t('practice.whom_to_ask'),
      texts: [...contactTexts(brief, say), ours(few(answering(brief), NAMED.owners))],
    },
  ]
}

function evidenceTexts(
  { initiative: { level }, claims, confirmedBy }: Brief,
  { t, ours, theirs, few }: Speaker,
): OwnWords[] {
  const rung = RUNGS.find((one) => one === level)
  const groups = few(
    confirmedBy.map((group) => t(`group.${group}`)),
    confirmedBy.length,
  )
  return [
    ours([t(`rung.${level}`), rung ? t(`rung.what_${rung}`) : ''].filter(Boolean).join(' · ')),
    ...claims.flatMap(({ fact, words }) => [ours(`${t(`evidence.fact_${fact}`)}:`), theirs(words)]),
    ...(groups ? [ours(t('practice.confirmed_by', { groups }))] : []),
  ]
}

function contactTexts({ initiative: { contact, language } }: Brief, { ours }: Speaker): OwnWords[] {
  if (!contact) return []
  const { name, role, mail, phone, page } = contact
  const ways = [mail, phone, page].filter(Boolean).join(' · ')
  return [own([name, role].filter(Boolean).join(' · '), language), ours(ways)]
}
