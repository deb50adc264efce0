import { describe, expect, it } from 'vitest'
import { muteMember } from '#server/accounts/mute-member.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('a post by somebody whom one has muted', () => {
  it('is marked for whoever muted them, for nobody else, and in no answer that is shared', async () => {
    const [nora, loud] = [await member(db), await member(db, { displayName: 'Loud' })]
    const { id } = await thread(db)
    await post(db, { id }, { author: loud })
    const asked = (who?: typeof nora) => threadPage(contextOf(db, who), { id, after: 0 })
    const before = { nora: await asked(nora), loud: await asked(loud), reader: await asked() }
    const changesBefore = await threadChanges(contextOf(db, loud), { id, since: 0 })
    await muteMember(contextOf(db, nora), { member: loud.publicId, kind: 'mute' })
    expect(await asked(nora)).toEqual({
      ...before.nora,
      marks: { ...before.nora.marks, muted: [loud.publicId] },
    })
    expect(await asked(loud)).toEqual(before.loud)
    expect(await asked()).toEqual(before.reader)
    // Another member's question would be answered with this one's answer.
    for (const who of [nora, loud])
      expect(await threadChanges(contextOf(db, who), { id, since: 0 })).toEqual(changesBefore)
  })
})
