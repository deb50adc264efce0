import { visibleFindings } from '#server/permissions/findings.ts'
import { ADVISORY_LOCKS } from '#server/platform/advisory-locks.ts'
import type { Actor } from '#server/platform/context.ts'
import { type AnyDb, Prisma, type Tx } from '#server/platform/db.ts'
import { type Failure, invalid } from '#server/platform/failures.ts'
import { type CslRecord, factsOf } from './csl-record.ts'
import { isSameWork, type WorkFacts } from './same-work.ts'

/** A finding that is there already. */
export interface KnownWork {
  id: number
  published: boolean
  title: string
  version: number
  csl: CslRecord
  facts: WorkFacts
}

/**
 * Findings with one of these titles that the asker may see: published ones, and one's own drafts. Whether somebody else
 * has a draft of the same work is nobody's business.
 */
export async function knownWorks(db: AnyDb, actor: Actor, titleKeys: readonly string[]): Promise<KnownWork[]> {
  if (titleKeys.length === 0) return []
  const rows = await db.$queryRaw<{ id: number; state: string; title: string; version: number; csl: CslRecord }[]>`
    SELECT finding.id, finding.state, coalesce(thread.title, finding.title) AS title, finding.version, finding.csl
      FROM finding LEFT JOIN thread ON thread.id = finding.thread_id
     WHERE finding.title_key IN (${Prisma.join([...new Set(titleKeys)])}) AND ${visibleFindings(actor)}
     ORDER BY finding.state = 'published' DESC, finding.id`
  return rows.map(({ id, state, title, version, csl }) => ({
    ...{ id, published: state === 'published', title, version, csl },
    facts: factsOf(csl),
  }))
}

/** The finding of the same work that the asker may see, if there is one besides `except`. Published ones come first. */
export async function knownWork(
  db: AnyDb,
  actor: Actor,
  csl: CslRecord,
  except?: number,
): Promise<KnownWork | undefined> {
  const facts = factsOf(csl)
  const known = await knownWorks(db, actor, [facts.titleKey])
  return known.find((each) => each.id !== except && isSameWork(each.facts, facts))
}

/** Waits for the member's other requests that add findings, until the transaction ends: two sent at once add one. */
export async function lockFindingsOf(tx: Tx, memberId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.findings}::int, hashtext(${memberId}))`
}

/**
 * Waits for others who publish, or rename, a finding of this title, until the transaction ends: whoever comes second finds
 * what the first has published, also where no DOI tells that it is the same.
 */
export async function lockWork(tx: Tx, csl: CslRecord): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.works}::int, hashtext(${factsOf(csl).titleKey}))`
}

/** The refusal of a work that is published already. */
export const knownAlready = (): Failure => invalid({ title: { key: 'finding.known' } })
