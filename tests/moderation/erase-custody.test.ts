import { beforeEach, expect, it } from 'vitest'
import { revisePost } from '#server/forum/revise-post.ts'
import { decisionPage } from '#server/moderation/decision-page.ts'
import { appealUntil } from '#server/moderation/decisions.plain.ts'
import { eraseCustody } from '#server/moderation/erase-custody.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { says } from '#tests/forum/reactions.ts'
import { translation } from '#tests/forum/translating.ts'
import { keptFiles, picture, showing } from '#tests/forum/uploads.ts'
import { testDatabase } from '#tests/support/database.ts'
import { recordBeside } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { caseAbout, decided } from './deciding.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const END = appealUntil(NOW)

/** Names of the tables with a row that holds some words. */
async function tablesHolding(words: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  )
  const holding: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await pool.query(`SELECT FROM "${name}" t WHERE to_jsonb(t)::text ILIKE $1`, [`%${words}%`])
    if (rowCount) holding.push(name)
  }
  return holding
}

it('erases a post with all that hangs on it, when the time for an appeal is over and not before', async () => {
  const author = await member(db)
  const { id: threadId } = await thread(db)
  const number = await showing(db, author, threadId, await picture(db, author, 'Ferrymen at the door'))
  const place = { threadId, number }
  const { revision } = await db.post.findUniqueOrThrow({ where: { threadId_number: place } })
  const body = 'The ferrymen told me'
  for (const each of [body, `${body} more`])
    await revisePost(contextOf(db, author), { ...place, revision: revision + 9, body: each, language: 'en' })
  await translation(db, place, { body: 'Fergefolket: ferrymen' })
  await says(db, place, 'ngo')
  const { id } = await decided(db, await caseAbout(db, { subject: 'post', ...place }, { authorId: author.id }), 'hide')
  const before = await tablesHolding('ferrymen')
  expect(before).toEqual(expect.arrayContaining(['custody', 'post_version', 'translation', 'upload']))
  expect(await eraseCustody(db, new Date(END.getTime() - 1))).toBe(0)
  expect(await tablesHolding('ferrymen')).toEqual(before)
  expect(await eraseCustody(db, END)).toBe(1)
  expect(await tablesHolding('ferrymen')).toEqual([])
  expect([await db.reaction.count(), await keptFiles(db)]).toEqual([0, { uploads: 0, contents: 0, shown: 0 }])
  expect(await eraseCustody(db, END)).toBe(0)
  expect(await db.post.findUniqueOrThrow({ where: { threadId_number: place } })).toMatchObject({ setAside: 'hidden' })
  const page = await decisionPage(contextOf(db, author, { now: END }), id)
  expect(page).toMatchObject({ text: null, may: { appeal: false, takeUp: false, rewrite: false } })
})

it('erases a conversation with the record beside it', async () => {
  const [owner, other] = [await member(db), await member(db, { groups: ['service_user'] })]
  const say = (word: string) => `Ferrymen, ${word}`
  const facts = { author: owner, title: say('our title'), body: say('our text'), kind: 'practice' }
  const { id: threadId } = await thread(db, facts)
  await post(db, { id: threadId }, { author: other, body: say('this is our answer') })
  await recordBeside(db, threadId, { owner, other }, say)
  await db.member.updateMany({ data: { displayName: 'Somebody' } })
  await translation(db, { threadId, number: 0 }, { body: say('in other words') })
  const caseId = await caseAbout(db, { subject: 'post', threadId, number: 1 }, { authorId: owner.id })
  await decided(db, caseId, 'remove')
  expect(await tablesHolding('ferrymen')).toEqual(expect.arrayContaining(['thread', 'post', 'custody', 'attempt']))
  expect(await eraseCustody(db, END)).toBe(1)
  expect(await tablesHolding('ferrymen')).toEqual([])
  expect(await db.moderationCase.count({ where: { id: caseId } })).toBe(1)
})
