import { z } from 'zod'
import { AGES, ARRIVALS, REASONS, SETTINGS, STATUSES } from '#server/directory/population.plain.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, several } from '#server/platform/parse.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'
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
 * where words changed.
 * @throws {Failure} 404 for what one may not see, 403 for those who do not answer for it, 409 when somebody else has
 * described it anew meanwhile, 422 for words and places that cannot be taken
 */
export async function reviseInitiative({ db, actor, now }: Context, input: unknown): Promise<SharedPractice> {
  const { threadId, version: seen, where: words, running, ...rest } = parse(initiativeInput, input)
  const { reasons, statuses, ages, arrivals, settings, languages } = rest
  const parts: Parts = Object.fromEntries(PARTS.flatMap((name) => (rest[name] ? [[name, rest[name]]] : [])))
  const where = await readWhere(db, words, 'where')
  return transact(db, async (tx) => {
    const facts = await lockInitiative(tx, actor, threadId)
    authorize(actor, 'initiative.revise', facts)
    const standing = await tx.initiative.findUniqueOrThrow({
      where: { threadId },
      select: { version: true, parts: true, thread: { select: { title: true } } },
    })
    if (standing.version !== seen) throw new Failure(409, { key: 'initiative.newer' })
    const changed = !sameParts(standing.parts as Parts, parts)
    const version = changed ? seen + 1 : seen
    await tx.initiativePlace.deleteMany({ where: { threadId, placeCode: { notIn: where.places } } })
    await tx.initiativePlace.createMany({
      data: where.places.map((placeCode) => ({ threadId, placeCode })),
      skipDuplicates: true,
    })
    const everywhere = [...new Set([...settings, ...where.settings])]
    await tx.initiative.update({
      where: { threadId },
      data: {
        ...{ version, parts, running, reasons, statuses, ages, arrivals, languages },
        settings: everywhere,
        changedAt: now,
      },
      select: { threadId: true },
    })
    if (changed)
      await tx.initiativeVersion.create({
        data: { threadId, version, parts, memberId: memberOf(actor).id, createdAt: now },
      })
    await settleInitiative(tx, threadId)
    return { threadId, slug: slugOf(standing.thread.title) }
  })
}

const sameParts = (one: Parts, other: Parts): boolean =>
  PARTS.every((name) => (one[name] ?? '') === (other[name] ?? ''))
