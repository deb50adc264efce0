import { z } from 'zod'
import { type DraftRowKey, draftRow, otherWriter } from '#server/forum/draft-companion.ts'
import { draftPlace, openingText } from '#server/forum/drafts.plain.ts'
import { openRead } from '#server/forum/open-thread.ts'
import { draftVersion, postFields } from '#server/forum/post-input.ts'
import { OPEN_AUDIENCES, FORUM_LIMITS, THEME_CODES } from '#server/forum/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import type { AnyDb, Tx } from '#server/platform/db.ts'
import { Failure, forbidden, invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { settleInitiative } from './settle-initiative.ts'
import { INITIATIVE_LIMITS, type Parts } from './terms.ts'
import { readWhere, type Where } from './where.ts'

const answer = guardedText({ min: 1, ...INITIATIVE_LIMITS.part })

export const practiceInput = z.object({
  ...postFields,
  /** The five plain questions: what is done, why, for whom, who does it, where. */
  body: answer,
  why: answer,
  whom: answer,
  providers: answer,
  where: guardedText({ min: 1, max: 500 }),
  title: guardedText({ ...FORUM_LIMITS.title, line: true }),
  theme: z.enum(THEME_CODES, { error: 'theme.choose' }),
  audience: z.enum(OPEN_AUDIENCES, { error: 'audience.choose' }),
  draftVersion,
})

/** A practice as its form tells it, read and looked up. */
export interface ReadPractice {
  practice: z.output<typeof practiceInput>
  where: Where
}

/** An initiative that was shared, or found shared by the same form. */
export interface SharedPractice {
  threadId: number
  slug: string
}

/**
 * Reads the form of a practice without keeping anything: for looking it over.
 * @throws {Failure} 403 for readers, 422 for answers that cannot be taken
 */
export async function readPractice({ db, actor }: Context, input: unknown): Promise<ReadPractice> {
  authorize(actor, 'initiative.share')
  const where = await whereIn(db, input)
  const practice = parsedBeside(input, where)
  authorize(actor, 'voice.use', { group: practice.voice })
  if (where instanceof Failure) throw where
  return { practice, where }
}

/** Looks the place up although other answers may be missing, so that all that is wrong is told at once. */
async function whereIn(db: AnyDb, input: unknown): Promise<Where | Failure> {
  const words = practiceInput.shape.where.safeParse((input as { where?: unknown } | null)?.where)
  return readWhere(db, words.data ?? '', 'where').catch((error) => {
    if (error instanceof Failure) return error
    throw error
  })
}

function parsedBeside(input: unknown, where: Where | Failure): ReadPractice['practice'] {
  try {
    return parse(practiceInput, input)
  } catch (error) {
    if (error instanceof Failure && where instanceof Failure) throw invalid({ ...where.fields, ...error.fields })
    throw error
  }
}

/**
 * Shares a practice: its record by the five answers, and the thread beside it, whose first post tells what is done and
 * why. Whoever shares it owns it, and so does whoever finished its draft with them. The same form sent twice shares it once.
 * @throws {Failure} as `readPractice`, and 409 for other words under a key that was used
 */
export async function sharePractice(context: Context, input: unknown): Promise<SharedPractice> {
  const { id: memberId } = memberOf(context.actor)
  const { practice, where } = await readPractice(context, input)
  const { body: procedures, why, whom, providers } = practice
  const row = await draftSent(context, input)
  const [place = ''] = where.places
  return openRead(
    context,
    {
      ...practice,
      kind: 'practice',
      place,
      body: openingText(practice),
      addressedGroup: '',
      addressedOrganisation: '',
    },
    {
      draft: 'practice',
      draftBody: procedures,
      draftOf: row.memberId,
      and: async (tx, threadId) => {
        const parts = { procedures, why, whom, providers }
        const other = await otherWriter(tx, row, memberId)
        await keep(tx, { threadId, memberId, other, now: context.now, parts, where })
      },
    },
  )
}

/** The draft that the form was filled from. @throws {Failure} 403 where it is another's and one does not finish it with them */
async function draftSent({ db, actor }: Context, input: unknown): Promise<DraftRowKey> {
  const key = (input as { draft?: unknown } | null)?.draft
  const place = typeof key === 'string' ? draftPlace(key) : undefined
  const row = await draftRow(db, actor, 'practice', place?.practice ? place : {})
  if (!row) throw forbidden()
  return row
}

interface NewInitiative {
  threadId: number
  memberId: string
  /** Who finished the draft with them. */
  other: string | undefined
  now: Date
  parts: Parts
  where: Where
}

async function keep(tx: Tx, { threadId, memberId, other, now, parts, where }: NewInitiative): Promise<void> {
  await tx.initiative.create({
    data: {
      threadId,
      parts,
      running: 'pilot',
      settings: where.settings,
      changedAt: now,
      confirmedRunningAt: now,
      owners: { create: [memberId, ...(other ? [other] : [])].map((id) => ({ memberId: id, since: now })) },
      places: { create: where.places.map((placeCode) => ({ placeCode })) },
      versions: { create: { version: 1, parts, memberId, createdAt: now } },
    },
    select: { threadId: true },
  })
  await settleInitiative(tx, threadId)
}
