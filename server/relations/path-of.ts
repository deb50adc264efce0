import type { Group } from '#server/accounts/terms.ts'
import type { Rung } from '#server/initiatives/terms.ts'
import { visibleRelations } from '#server/permissions/relations.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { endOf } from './end-of.ts'
import { laterEnd } from './kinds.plain.ts'
import { alongThePath, endsHere, inOrder, type PathPlace, type PathTie } from './path.plain.ts'
import { type PathMark, pathMarks } from './path-marks.ts'
import { type EndView, endColumn, endView } from './relation-rows.ts'
import { RELATION_LIMITS, type RelationKind, type RelationState, type Tie } from './terms.ts'

/** A conversation on the way from an idea to its use. Instants are ISO 8601 strings. */
export interface PathStep {
  end: EndView
  /** The group that its author spoke as. */
  voice: Group
  openedAt: string
  /** It is the one that was asked about. */
  here: boolean
  /** Rung of the evidence ladder that a practice stands on. */
  level: 0 | Rung | null
  /** What ties it to what came before. */
  ties: { relationId: string; tie: Tie; state: RelationState; other: EndView }[]
  /** What became of a practice, the oldest first. */
  marks: PathMark[]
  /** Nothing came after it. */
  stopped: boolean
}

/** The way from an idea to its use. */
export interface PathPage {
  thread: EndView
  steps: PathStep[]
  /** There is more than is shown. */
  more: boolean
}

interface TieRow {
  id: string
  kind: RelationKind
  state: RelationState
  fromThreadId: number
  toThreadId: number
}
type FoundTie = PathTie & TieRow

/**
 * What a conversation came from and what came of it, in order: questions, practice, findings, adoptions. Nothing that the
 * asker may not see is shown or led through.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function pathOf(context: Context, threadId: number): Promise<PathPage> {
  const { end: thread } = await endOf(context, threadId)
  const { ids, ties, more } = await walk(context, threadId)
  const [rows, marks] = await Promise.all([
    context.db.$queryRaw<
      { end: Parameters<typeof endView>[0]; voice: Group; openedAt: Date; level: 0 | Rung | null }[]
    >`
      SELECT ${endColumn(Prisma.sql`shown.id`)} AS end, shown.voice, shown.created_at AS "openedAt", initiative.level
        FROM thread shown LEFT JOIN initiative ON initiative.thread_id = shown.id
       WHERE shown.id = ANY(${ids}::int[])`,
    pathMarks(context.db, ids),
  ])
  const ends = new Map(rows.map(({ end }) => [end.id, endView(end)]))
  const places = rows.map((row) => {
    const own = marks.get(row.end.id) ?? []
    const used = own.some(({ what }) => what === 'adopted')
    return { ...row, id: row.end.id, kind: row.end.kind, at: row.openedAt.getTime(), marks: own, used }
  })
  const steps = inOrder(places, ties).map((place): PathStep => {
    const { id, voice, openedAt, level } = place
    return {
      end: ends.get(id) as EndView,
      voice,
      openedAt: openedAt.toISOString(),
      here: id === threadId,
      level,
      ties: tiesTo(id, ties, ends),
      marks: place.marks,
      stopped: endsHere(place satisfies PathPlace, places, ties),
    }
  })
  return { thread, steps, more }
}

const tiesTo = (id: number, ties: readonly FoundTie[], ends: ReadonlyMap<number, EndView>): PathStep['ties'] =>
  ties.flatMap(({ id: relationId, kind, state, earlier, later }) => {
    const other = later === id ? ends.get(earlier) : undefined
    return other ? [{ relationId, tie: `${laterEnd(kind)}_${kind}` as const, state, other }] : []
  })

/** Walks from one conversation to those that it came from and that came of it, a round of relations a query. */
async function walk(context: Context, start: number): Promise<{ ids: number[]; ties: FoundTie[]; more: boolean }> {
  const { steps, away: furthest } = RELATION_LIMITS.path
  const asked = new Set<number>()
  const found = new Map<string, FoundTie>()
  let reached = [start]
  for (let away = 0; away < furthest; away++) {
    const next = reached.slice(0, steps).filter((id) => !asked.has(id))
    if (next.length === 0) break
    for (const id of next) asked.add(id)
    for (const tie of await tiesAt(context, next)) found.set(tie.id, tie)
    reached = alongThePath(start, [...found.values()])
  }
  const ids = reached.slice(0, steps)
  const ties = [...found.values()].filter(({ earlier, later }) => ids.includes(earlier) && ids.includes(later))
  return { ids, ties, more: reached.length > steps || ids.some((id) => !asked.has(id)) }
}

async function tiesAt({ db, actor }: Context, ids: readonly number[]): Promise<FoundTie[]> {
  const rows = await db.$queryRaw<TieRow[]>`
    SELECT relation.id, relation.kind, relation.state, relation.from_thread_id AS "fromThreadId",
           relation.to_thread_id AS "toThreadId"
      FROM relation
     WHERE (relation.from_thread_id = ANY(${[...ids]}::int[]) OR relation.to_thread_id = ANY(${[...ids]}::int[]))
       AND relation.withdrawn_at IS NULL AND ${visibleRelations(actor)}
     ORDER BY relation.created_at, relation.id`
  return rows.map((row) => {
    const { fromThreadId: from, toThreadId: to } = row
    return laterEnd(row.kind) === 'from' ? { ...row, earlier: to, later: from } : { ...row, earlier: from, later: to }
  })
}
