import { CARE } from '#server/moderation/decisions.plain.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { tellBeside } from './tell-members.ts'

/**
 * Tells an author that something was decided about their words, and those who reported it what came of that; not by whom.
 * Where all was left as it is, only they hear of it.
 */
export function tellOfDecision(db: Db, { decisionId }: { decisionId: string }, now: Date): Promise<void> {
  return transact(db, async (tx) => {
    const decision = await tx.decision.findUnique({
      where: { id: decisionId },
      select: { verb: true, inForceAt: true, case: { select: { id: true, authorId: true } } },
    })
    if (!decision?.inForceAt) return
    const { verb, case: about } = decision
    const kind = verb === CARE ? 'cared_for' : 'decision_made'
    if (verb !== 'keep') await tellBeside(tx, { kind, subject: decisionId }, [about.authorId], now)
    // Reports are about the first decision of a case; what came of an appeal is between its author and moderators.
    const reports = await tx.report.findMany({ where: { caseId: about.id }, select: { reporterId: true } })
    if (verb === 'undo' || verb === 'uphold' || reports.length === 0) return
    const told = { kind: verb === 'keep' ? 'report_kept' : 'report_acted', subject: String(about.id) } as const
    await tellBeside(
      tx,
      told,
      reports.map(({ reporterId }) => reporterId),
      now,
    )
    await tx.report.updateMany({ where: { caseId: about.id, answeredAt: null }, data: { answeredAt: now } })
  })
}
