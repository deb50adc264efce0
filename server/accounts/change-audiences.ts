import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { FIELD_AUDIENCES, PROFILE_FIELDS } from './terms.ts'

const audience = z.enum(FIELD_AUDIENCES, { error: 'seen.choose' })

export const audiencesInput = z.object({ groups: audience, themes: audience, languages: audience, posts: audience })

/**
 * Chooses who may see each part of one's page.
 * @throws {Failure} 403 for readers, 422 for what is no audience
 */
export async function changeAudiences({ db, actor }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const chosen = parse(audiencesInput, input)
  await transact(db, async (tx) => {
    for (const field of PROFILE_FIELDS)
      await tx.memberFieldAudience.upsert({
        where: { memberId_field: { memberId, field } },
        create: { memberId, field, audience: chosen[field] },
        update: { audience: chosen[field] },
      })
    await announce(tx, 'member.changed', { memberId })
  })
}
