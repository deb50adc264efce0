import { z } from 'zod'
import { openingText } from '#server/forum/drafts.plain.ts'
import { openRead } from '#server/forum/open-thread.ts'
import { draftVersion, postFields } from '#server/forum/post-input.ts'
import { AUDIENCES, FORUM_LIMITS, THEME_CODES } from '#server/forum/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
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
  audience: z.enum(AUDIENCES, { error: 'audience.choose' }),
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
  const practice = parse(practiceInput, input)
  authorize(actor, 'voice.use', { group: practice.voice })
  return { practice, where: await readWhere(db, practice.where, 'where') }
}

/**
 * Shares a practice: its record by the five answers, and the thread beside it, whose first post tells what is done and
 * why. Whoever shares it owns it. The same form sent twice shares it once.
 * @throws {Failure} as `readPractice`, and 409 for other words under a key that was used
 */
export async function sharePractice(context: Context, input: unknown): Promise<SharedPractice> {
  const { id: memberId } = memberOf(context.actor)
  const { practice, where } = await readPractice(context, input)
  const { body: procedures, why, whom, providers } = practice
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
      and: (tx, threadId) =>
        keep(tx, { threadId, memberId, now: context.now, parts: { procedures, why, whom, providers }, where }),
    },
  )
}

interface NewInitiative {
  threadId: number
  memberId: string
  now: Date
  parts: Parts
  where: Where
}

async function keep(tx: Tx, { threadId, memberId, now, parts, where }: NewInitiative): Promise<void> {
  await tx.initiative.create({
    data: {
      threadId,
      parts,
      running: 'pilot',
      settings: where.settings,
      changedAt: now,
      owners: { create: { memberId, since: now } },
      places: { create: where.places.map((placeCode) => ({ placeCode })) },
      versions: { create: { version: 1, parts, memberId, createdAt: now } },
    },
    select: { threadId: true },
  })
  await settleInitiative(tx, threadId)
}
