import type { Tx } from '#server/platform/db.ts'
import type { KnownCase } from './case-facts.ts'
import { changeCase } from './change-case.ts'
import type { CaseState } from './terms.ts'

/** Moves a case that is locked on: whoever has it before them is told. */
export async function closeCase(
  tx: Tx,
  { id, state: before }: Pick<KnownCase, 'id' | 'state'>,
  state: CaseState | 'back',
  now: Date,
): Promise<void> {
  const known = await tx.moderationCase.findUniqueOrThrow({ where: { id }, select: { takenById: true } })
  const next = state === 'back' ? (known.takenById ? 'taken' : 'waiting') : state
  const decidedAt = next === 'decided' ? now : null
  if (before === 'decided' && next === 'decided') return
  await changeCase(tx, id, { state: next, decidedAt })
}
