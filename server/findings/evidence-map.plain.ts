import { DESIGN_GROUPS, type DesignGroup } from './design-groups.plain.ts'
import { type AnswerGroup, POPULATION_UNKNOWNS } from './population.plain.ts'

/** Records that are alike in what the map counts by. */
export interface CountedRecords {
  theme: string
  /** What they say of the population; empty where nobody has filled it in. */
  answers: readonly string[]
  count: number
}

/** Findings that are alike, by the group of their design. */
export interface CountedFindings extends CountedRecords {
  group: DesignGroup
}

/**
 * What is missing where a theme and a population meet. `absolute`: nothing at all; `synthesis`: studies, but none that draws
 * studies together [3ie and Campbell: absolute gap, synthesis gap].
 */
export type Gap = 'absolute' | 'synthesis'

/** Where a theme meets an answer. */
export interface MapCell {
  findings: number
  /** The first group of `DESIGN_GROUPS` that is there; null where nothing is. */
  strongest: DesignGroup | null
  gap: Gap | null
  initiatives: number
  byGroup: Record<DesignGroup, number>
}

/** How many findings there are of each group. */
export type GroupCounts = Readonly<Record<DesignGroup, number>>

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** The strongest group of designs that is there. */
export const strongestOf = (counts: GroupCounts): DesignGroup | null =>
  DESIGN_GROUPS.find((group) => counts[group] > 0) ?? null

/**
 * Whether something is missing. That nobody is pooled or left unreported is no gap, so neither answer has one.
 * @param code the answer of the column
 */
export function gapOf(code: string, counts: GroupCounts): Gap | null {
  if ((POPULATION_UNKNOWNS as readonly string[]).includes(code)) return null
  if (strongestOf(counts) === null) return 'absolute'
  return counts.synthesis === 0 ? 'synthesis' : null
}

const meets = ({ answers }: CountedRecords, column: AnswerGroup): boolean =>
  answers.some((answer) => column.answers.includes(answer))

/**
 * The cells of a theme, one per column. A record stands in every column that it speaks of, and once in each.
 * @param group shows findings of this group alone; there, no gap is named, since the rest is not looked at
 */
export function cellsOf(
  columns: readonly AnswerGroup[],
  {
    findings,
    initiatives,
    group,
  }: {
    findings: readonly CountedFindings[]
    initiatives: readonly CountedRecords[]
    group?: DesignGroup | undefined
  },
): MapCell[] {
  return columns.map((column) => {
    const here = findings.filter((each) => meets(each, column))
    const countOf = (wanted: DesignGroup): number =>
      group && group !== wanted ? 0 : sum(here.filter((each) => each.group === wanted).map(({ count }) => count))
    const byGroup = Object.fromEntries(DESIGN_GROUPS.map((each) => [each, countOf(each)])) as Record<
      DesignGroup,
      number
    >
    return {
      findings: sum(Object.values(byGroup)),
      strongest: strongestOf(byGroup),
      gap: group ? null : gapOf(column.code, byGroup),
      initiatives: sum(initiatives.filter((each) => meets(each, column)).map(({ count }) => count)),
      byGroup,
    }
  })
}

/** How many records nobody has said this of. */
export const unsaidIn = (records: readonly CountedRecords[]): number =>
  sum(records.filter(({ answers }) => answers.length === 0).map(({ count }) => count))
