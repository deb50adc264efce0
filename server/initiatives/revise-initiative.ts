import { z } from 'zod'
import { AGES, ARRIVALS, REASONS, SETTINGS, STATUSES } from '#server/directory/population.plain.ts'
import { openingText } from '#server/forum/drafts.plain.ts'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { bakeWritten } from '#server/forum/resolve-mentions.ts'
import { rewriteOpening } from '#server/forum/rewrite-opening.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, several } from '#server/platform/parse.ts'
import { describeAnew } from './describe-anew.ts'
import { initiativeFacts } from './initiative-facts.ts'
import { lockInitiative } from './lock-initiative.ts'
import type { SharedPractice } from './share-practice.ts'
import { INITIATIVE_LIMITS, PARTS, type Part, type Parts, RUNNING } from './terms.ts'
import { readWhere } from './where.ts'

const part = (name: Part) =>
  guardedText(name === 'line' ? { ...INITIATIVE_LIMITS.line, line: true } : INITIATIVE_LIMITS.part)
const any = <const T extends readonly string[]>(codes: T) => several(z.enum(codes), { max: codes.length })

export const initiativeInput = z.object({
  threadId: rowNumber,
  /** The version that the form was filled from. */
  version: rowNumber,
  ...(Object.fromEntries(PARTS.map((name) => [name, part(name).optional().default('')])) as Record<
    Part,
    z.ZodDefault<z.ZodOptional<ReturnType<typeof part>>>
  >),
  where: guardedText({ min: 1, max: 2_000 }),
  running: z.enum(RUNNING, { error: 'field.choose' }),
  reasons: any(REASONS),
  statuses: any(STATUSES),
  ages: any(AGES),
  arrivals: any(ARRIVALS),
  settings: any(SETTINGS),
  languages: any(TEXT_LANGUAGES),
})

/**
 * Describes an initiative anew: all that its form holds takes the place of what stood. What stood before is kept as a version
 * where words changed; the conversation's first post tells what is told now.
 * @throws {Failure} 404 for what one may not see, 403 for those who do not answer for it, 409 when somebody else has
 * described it anew meanwhile, 422 for words and places that cannot be taken
 */
export async function reviseInitiative(context: Context, input: unknown): Promise<SharedPractice> {
  const { db, actor, now } = context
  const { threadId, version: seen, where: words, running, ...rest } = parse(initiativeInput, input)
  const { reasons, statuses, ages, arrivals, settings, languages } = rest
  const parts: Parts = Object.fromEntries(PARTS.flatMap((name) => (rest[name] ? [[name, rest[name]]] : [])))
  const where = await readWhere(db, words, 'where')
  // Before rendering, which costs; and again under the lock.
  const { facts: asked } = await initiativeFacts(context, threadId)
  authorize(actor, 'initiative.revise', asked)
  const { id: memberId } = memberOf(actor)
  await refuseUnread(db, memberId)
  const body = openingText({ body: parts.procedures, why: parts.why }).trim()
  const written = await bakeWritten(db, actor, { body, threadId, number: 1 })
  return transact(db, async (tx) => {
    const facts = await lockInitiative(tx, actor, threadId)
    authorize(actor, 'initiative.revise', facts)
    const standing = await tx.initiative.findUniqueOrThrow({
      where: { threadId },
      select: { version: true, parts: true },
    })
    if (standing.version !== seen) throw new Failure(409, { key: 'initiative.newer' })
    await tx.initiativePlace.deleteMany({ where: { threadId, placeCode: { notIn: where.places } } })
    await tx.initiativePlace.createMany({
      data: where.places.map((placeCode) => ({ threadId, placeCode })),
      skipDuplicates: true,
    })
    const everywhere = [...new Set([...settings, ...where.settings])]
    const codes = { reasons, statuses, ages, arrivals, languages, settings: everywhere }
    await describeAnew(tx, {
      threadId,
      version: seen,
      before: standing.parts as Parts,
      ...{ parts, running, codes, memberId, now },
    })
    const { language } = facts.thread
    if (body) await rewriteOpening(tx, { threadId, editorId: memberId, now }, { body, language, ...written })
    return { threadId, slug: slugOf(facts.thread.title) }
  })
}
