import { type Share, wilson } from './wilson.plain.ts'

/** Cases from which on a figure is said, by group; of service users more are needed, since they are the easiest to harm. */
const SAID_FROM: Readonly<Record<string, number>> = { service_user: 10 }
const SAID_FROM_ELSE = 5

/** Posts of one kind, and how many of them were reported or taken out of sight. */
interface Counted {
  kind: string
  posts: number
  reported: number
  removed: number
}

/** The counts as shares with intervals, each only if there are enough cases to say it. */
export function fairnessRow<C extends Counted>({ reported, removed, ...row }: C) {
  const least = SAID_FROM[row.kind] ?? SAID_FROM_ELSE
  const said = (count: number): Share | null => (count < least ? null : wilson(count, row.posts))
  return { ...row, reported: said(reported), removed: said(removed) }
}
