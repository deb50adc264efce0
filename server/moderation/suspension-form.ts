import { memberOnFile } from '#server/accounts/member-on-file.ts'
import { MODERATORS_TERMS, SUSPENSION_TERMS, type SuspensionTerm } from '#server/accounts/terms.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { knownCase } from './case-facts.ts'

/** What a moderator needs to know to suspend the author of a case. */
export interface SuspensionForm {
  caseId: number
  version: number
  displayName: string
  suspended: boolean
  /** How long it may last; none where a coordinator has to decide. */
  terms: SuspensionTerm[]
}

/** @throws {Failure} 404 for a case that one may not see, 403 for one that one may not decide */
export async function suspensionForm(context: Context, caseId: number): Promise<SuspensionForm> {
  const { db, actor } = context
  const facts = await knownCase(db, actor, caseId)
  if (!facts) throw notFound()
  authorize(actor, 'case.read', facts)
  authorize(actor, 'case.decide', facts)
  const { id, displayName, suspendedAt } = await memberOnFile(db, facts.authorId)
  const staff = (await db.memberRole.count({ where: { memberId: id } })) > 0
  const forATime = MODERATORS_TERMS.filter((term) =>
    can(actor, 'member.suspend', { id, inCase: { days: Number(term), staff } }),
  )
  const terms = can(actor, 'member.suspend', { id }) ? [...SUSPENSION_TERMS] : forATime
  return { caseId, version: facts.version, displayName, suspended: suspendedAt !== null, terms }
}
