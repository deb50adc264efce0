import { standingCode } from '#server/forum/theme-code.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { Prisma } from '#server/platform/db.ts'
import { type DesignGroup, designsIn } from './design-groups.plain.ts'
import { answerGroup, POPULATION_ASPECTS, type PopulationAspect } from './population.plain.ts'
import type { Design, Question } from './terms.ts'

/** Codes of answers, by what is asked of a population. */
export type PopulationFilter = Partial<Record<PopulationAspect, string>>

/** What a list of findings is narrowed to. */
export interface FindingNarrowing {
  theme?: string | undefined
  design?: Design | undefined
  /** A whole group of designs. */
  designs?: DesignGroup | undefined
  question?: Question | undefined
  /** What their population is said to be: an answer to each question, or a region of the world. */
  population?: PopulationFilter | undefined
  /** Each of which is in the finding, its publication, or the names of its authors. */
  words?: readonly string[] | undefined
  /** Only what is written in this language. */
  language?: TextLanguage | undefined
  /** Only what was published here since. */
  since?: Date | undefined
}

/** What is searched for words, without case and accents. The summary is left out: it may be taken back. */
const SEARCHED = Prisma.sql`lower(unaccent(concat_ws(' ', thread.title, finding.title, finding.doi,
  finding.csl->>'container-title', finding.csl->>'author')))`

/** Conditions over tables named `finding` and `thread` for what a list is narrowed to. */
export function findingNarrowing(narrowed: FindingNarrowing): Prisma.Sql[] {
  const { theme, design, designs, question, population = {}, words = [], language, since } = narrowed
  return [
    ...(theme ? [Prisma.sql`thread.theme_code = ${standingCode(theme)}`] : []),
    ...(design ? [Prisma.sql`finding.design = ${design}`] : []),
    ...(designs ? [ofGroup(designs)] : []),
    ...(question ? [Prisma.sql`finding.question = ${question}`] : []),
    ...ofPopulation(population),
    ...words.map((word) => Prisma.sql`position(lower(unaccent(${word})) IN ${SEARCHED}) > 0`),
    ...(language ? [Prisma.sql`thread.language = ${language}`] : []),
    ...(since ? [Prisma.sql`finding.published_at >= ${since}::timestamptz`] : []),
  ]
}

/** What nobody has said the design of is in the group that holds the rest. */
const ofGroup = (group: DesignGroup): Prisma.Sql => Prisma.sql`(
  finding.design = ANY(${[...designsIn(group)]}) ${group === 'rest' ? Prisma.sql`OR finding.design IS NULL` : Prisma.empty})`

/** Codes that are no answers count as not given. */
const ofPopulation = (population: PopulationFilter): Prisma.Sql[] =>
  POPULATION_ASPECTS.flatMap((aspect) => {
    const group = answerGroup(aspect, population[aspect] ?? null)
    return group ? [Prisma.sql`${Prisma.raw(`finding.${aspect}`)} && ${[...group.answers]}`] : []
  })
