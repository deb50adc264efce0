import { GROUPS, type Group } from '#server/accounts/terms.ts'
import { COARSE, FEWEST, type SharesCell, type ShownGroup } from './shares.plain.ts'

/** What one group said at this moment: how many of it answered at all, and how many of those chose what is counted. */
export interface GroupAnswers {
  answered: number
  chose: number
}
/** Answers by group; a group that is absent has none. */
export type AnswersByGroup = Partial<Record<Group, GroupAnswers>>

/** What stands shown, and the exact answers per group that it was made from, which are never shown. */
export interface Release {
  cells: SharesCell[]
  basis: Partial<Record<Group, number>>
}

/** Figures that everybody sees live beside the shares, over all groups. */
export interface PublicTotals {
  /** How many chose what the shares are of. */
  chose: number
  /** Fewest people who must have answered for all public figures to be as they are. */
  answered: number
}

/**
 * What a group's answers become where they are shown [DOMAIN.md §10]: the share in per cent, rounded to 5, and kept
 * within 10–90 under twenty answers, so that nobody learns what everyone in a small group said.
 */
export function roundedShare({ answered, chose }: GroupAnswers): number {
  const share = Math.round((100 * chose) / answered / COARSE) * COARSE
  return answered < 20 ? Math.min(90, Math.max(10, share)) : share
}

const answersOf = (answers: AnswersByGroup, groups: readonly Group[]): GroupAnswers => {
  const all = groups.map((group) => answers[group] ?? { answered: 0, chose: 0 })
  return {
    answered: all.reduce((sum, { answered }) => sum + answered, 0),
    chose: all.reduce((sum, { chose }) => sum + chose, 0),
  }
}

const cellOf = (group: ShownGroup, answers: GroupAnswers): SharesCell => ({
  group,
  answered: Math.floor(answers.answered / COARSE) * COARSE,
  share: roundedShare(answers),
})

/** Which groups stand alone and which are taken together: the rest, shown as `other` or not at all. */
function split(answers: AnswersByGroup) {
  const answeredOf = (group: Group): number => answers[group]?.answered ?? 0
  const alone = GROUPS.filter((group) => answeredOf(group) >= FEWEST[group])
  const rest = GROUPS.filter((group) => !alone.includes(group) && answeredOf(group) > 0)
  const pooled = rest.length >= 2 && answersOf(answers, rest).answered >= fewestOf(rest)
  return { alone, rest, pooled }
}

/** A pool is as careful as the most careful group in it. */
const fewestOf = (groups: readonly Group[]): number => Math.max(0, ...groups.map((group) => FEWEST[group]))

/**
 * What may be shown of the groups' answers, looked at alone: each group with at least k answers; smaller ones together
 * as `other`, if two or more have answered and together reach the largest k among them; else they are withheld, and
 * nothing tells whether they have answered at all.
 */
export function shownCells(answers: AnswersByGroup): SharesCell[] {
  const { alone, rest, pooled } = split(answers)
  const cells = alone.map((group) => cellOf(group, answersOf(answers, [group])))
  return pooled ? [...cells, cellOf('other', answersOf(answers, rest))] : cells
}

/**
 * The next release of a post's (or statement's) shares, or null while what stands must stay: the one function by which
 * figures per group leave the house [DOMAIN.md §10].
 *
 * *The share* is of those in a group who answered at all, how many chose one thing. Only one thing is released: each
 * further share of the same people would narrow down what rounding hides.
 *
 * *Before and after.* Whoever lays two releases side by side sees the answers between them as a group of its own. So
 * every shown cell must have grown by k or more since the last release, net of what was withdrawn; a cell that is new
 * too, counted from what its groups had then. A cell that was shown stays: if a group falls back, the old figures
 * stand, since its vanishing would tell of a withdrawal. A group leaves `other` only to stand alone, with k new
 * answers; `other` itself goes only when everyone in it stands alone.
 *
 * *Subtraction.* The pills beside the panel show live totals over all groups. Exact figures per group, taken from them,
 * would leave what a withheld group said. So a cell shows its answers rounded down to 5 (and the total shown is the sum
 * of what is shown), and nothing is released as long as the pills could not be explained by the shown cells alone: then
 * they would prove that somebody withheld had answered.
 *
 * *Presence.* A withheld group looks the same with no answer and with k − 1: the words beside the panel name the
 * groups that are not shown, and come from what is shown only.
 */
export function nextRelease(answers: AnswersByGroup, last: Release | null, totals?: PublicTotals): Release | null {
  const cells = shownCells(answers)
  if (cells.length === 0 || (last && !allGrew(answers, last)) || (totals && !explained(cells, totals))) return null
  const basis = Object.fromEntries(GROUPS.map((group) => [group, answers[group]?.answered ?? 0]))
  return { cells, basis }
}

/** Whether every shown cell has grown by k since the last release, and none that stood is gone. */
function allGrew(answers: AnswersByGroup, { cells: before, basis }: Release): boolean {
  const { alone, rest, pooled } = split(answers)
  const grew = (groups: readonly Group[]): boolean => {
    const then = groups.reduce((sum, group) => sum + (basis[group] ?? 0), 0)
    return answersOf(answers, groups).answered - then >= fewestOf(groups)
  }
  const left = GROUPS.filter((group) => !alone.includes(group))
  const stays = ({ group }: SharesCell): boolean =>
    group === 'other' ? pooled || left.every((one) => !basis[one] && !rest.includes(one)) : alone.includes(group)
  return (
    before.every(stays) &&
    alone.every((group) => grew([group])) &&
    (!pooled || grew(left.filter((one) => basis[one] || rest.includes(one))))
  )
}

/** Whether the shown cells alone could have made the public totals, as far as anybody can tell who sees both. */
function explained(cells: readonly SharesCell[], { chose, answered }: PublicTotals): boolean {
  const most = cells.map(mostBehind)
  return (
    chose <= most.reduce((sum, one) => sum + one.chose, 0) &&
    answered <= most.reduce((sum, one) => sum + one.answered, 0)
  )
}

/** The most answers, and the most of them for the thing counted, that would be shown as this cell. */
function mostBehind({ answered: shown, share }: SharesCell): GroupAnswers {
  const most = { answered: 0, chose: 0 }
  for (let answered = shown; answered < shown + COARSE; answered += 1)
    for (let chose = 0; chose <= answered; chose += 1)
      if (roundedShare({ answered, chose }) === share) {
        most.answered = Math.max(most.answered, answered)
        most.chose = Math.max(most.chose, chose)
      }
  return most
}
