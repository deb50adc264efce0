import type { NumberRange, RecordAddress } from '#server/forum/thread-addresses.ts'
import { visibleFindings } from '#server/permissions/findings.ts'
import type { Context } from '#server/platform/context.ts'
import { findingSlug } from './finding-path.plain.ts'

/** Where the published findings of some numbers are that the asker may see. */
export async function findingAddresses({ db, actor }: Context, { from, to }: NumberRange): Promise<RecordAddress[]> {
  const rows = await db.$queryRaw<{ id: number; title: string; changedAt: Date }[]>`
    SELECT finding.id, thread.title, finding.changed_at AS "changedAt"
      FROM finding JOIN thread ON thread.id = finding.thread_id
     WHERE finding.state = 'published' AND finding.id BETWEEN ${from} AND ${to} AND ${visibleFindings(actor)}
     ORDER BY finding.id`
  return rows.map(({ id, title, changedAt }) => ({ id, slug: findingSlug(title), changedAt }))
}

/** The highest number of a published finding that the asker may see; 0 when there is none. */
export async function lastFinding({ db, actor }: Context): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number | null }[]>`
    SELECT max(finding.id) AS last FROM finding JOIN thread ON thread.id = finding.thread_id
     WHERE finding.state = 'published' AND ${visibleFindings(actor)}`
  return row?.last ?? 0
}
