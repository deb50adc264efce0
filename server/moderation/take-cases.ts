import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse, several } from '#server/platform/parse.ts'
import { releaseCase } from './release-case.ts'
import { takeCase } from './take-case.ts'
import { MODERATION_LIMITS } from './terms.ts'

const chosenInput = z.object({
  chosen: several(rowNumber, { min: 1, max: MODERATION_LIMITS.casesPerPage }),
  intent: z.enum(['take', 'release'], { error: 'field.choose' }),
})

/** What came of several cases at once. */
export interface Taken {
  done: number
  /** Such as somebody else has, or that were decided meanwhile. */
  missed: number
}

/**
 * Takes several cases, or puts them back, each by itself: one that cannot be had keeps none of the others.
 * @throws {Failure} 422 where none was chosen, 404 for those who have no queue
 */
export async function takeCases(context: Context, input: unknown): Promise<Taken> {
  authorize(context.actor, 'queue.read')
  const { chosen, intent } = parse(chosenInput, input)
  const handle = intent === 'take' ? takeCase : releaseCase
  let done = 0
  for (const caseId of chosen)
    try {
      await handle(context, { caseId })
      done += 1
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  return { done, missed: chosen.length - done }
}
