import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type InitiativeThread, initiativeFacts } from './initiative-facts.ts'
import type { Running } from './terms.ts'

/** Whether an initiative is still running, as its owners last said. */
export interface RunningPage {
  thread: InitiativeThread
  running: Running
  /** ISO 8601 */
  confirmedRunningAt: string
}

/**
 * The page on which owners say whether their initiative is still running.
 * @throws {Failure} 404 for what is not there or may not be read, 403 for whoever is no owner
 */
export async function runningPage(context: Context, threadId: number): Promise<RunningPage> {
  const { thread, facts } = await initiativeFacts(context, threadId)
  authorize(context.actor, 'initiative.revise', facts)
  const { running, confirmedRunningAt } = await context.db.initiative.findUniqueOrThrow({
    where: { threadId },
    select: { running: true, confirmedRunningAt: true },
  })
  return { thread, running: running as Running, confirmedRunningAt: confirmedRunningAt.toISOString() }
}
