import { STATUSES } from '#server/directory/population.plain.ts'
import { visibleFindings } from '#server/permissions/findings.ts'
import type { Context } from '#server/platform/context.ts'
import { FIELD_FIGURES, type FieldFigure, type FigureView, figureOf } from './field-figures.plain.ts'
import { POPULATION_UNKNOWNS } from './population.plain.ts'
import type { Involvement } from './terms.ts'

/** From being asked on, people take part; to be told of a study is no involvement. */
const INVOLVED = ['consulted', 'involved', 'collaborated', 'user_led'] satisfies Involvement[]

/**
 * What published findings say of whom they studied, beside the baseline of 2021. Counted among those in which somebody has
 * answered the question, without retracted ones.
 */
export async function fieldFigures({ db, actor }: Context): Promise<FigureView[]> {
  const rows = await db.$queryRaw<{ [Figure in FieldFigure as Figure | `${Figure}_of`]: number }[]>`
    SELECT count(*) FILTER (WHERE finding.status && ${[...STATUSES]})::int AS states_status,
           count(*) FILTER (WHERE cardinality(finding.status) > 0)::int AS states_status_of,
           count(*) FILTER (WHERE finding.origin && ${[...POPULATION_UNKNOWNS]})::int AS pools_origin,
           count(*) FILTER (WHERE cardinality(finding.origin) > 0)::int AS pools_origin_of,
           count(*) FILTER (WHERE finding.involvement = ANY(${INVOLVED}))::int AS involves_users,
           count(*) FILTER (WHERE finding.involvement IS NOT NULL)::int AS involves_users_of
      FROM finding JOIN thread ON thread.id = finding.thread_id
     WHERE finding.state = 'published' AND finding.retracted_at IS NULL AND ${visibleFindings(actor)}`
  const [row] = rows
  return FIELD_FIGURES.map((figure) => figureOf(figure, row?.[figure] ?? 0, row?.[`${figure}_of`] ?? 0))
}
