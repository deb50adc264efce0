import { beforeEach, expect, it } from 'vitest'
import { heldForStaff } from '#server/moderation/held-for-staff.ts'
import { ownHeld } from '#server/moderation/own-held.ts'
import { refuseHeld } from '#server/moderation/refuse-held.ts'
import { tellOfHeld } from '#server/notifications/tell-of-held.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { about, heldReply, holdFirst } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(async () => {
  testSettings(pool)
  await holdFirst(db)
})

async function refused(rule: 'danger' | 'spam', language: string) {
  const author = await member(db, { displayName: 'Yasmin' })
  const { id: threadId } = await thread(db)
  const id = await heldReply(db, author, threadId, { language })
  const staff = contextOf(db, await member(db, { roles: ['moderator'] }))
  const { statement } = await heldForStaff(staff, id, rule)
  await refuseHeld(staff, await about(db, id, { rule, statement: statement.words }))
  await tellOfHeld(db, { heldId: id, memberId: author.id, answer: 'refused' }, NOW)
  const mail = await db.mailMessage.findFirstOrThrow({ where: { recipient: author.email ?? '' } })
  return { own: await ownHeld(contextOf(db, author), id), statement, mail, id }
}

it('whoever tells of danger in a first post is written to kindly, in the language of the text, with numbers to ring', async () => {
  const { own, statement, mail, id } = await refused('danger', 'ar')
  expect(statement.locale).toBe('ar')
  expect(statement.words).toMatch(/^Yasmin، شكرًا/)
  expect(own.help?.language).toBe('ar')
  expect(own.help?.html).toContain('tel:116123')
  expect(mail.subject).toBe('Vi tenker på deg')
  expect(mail.body).toMatch(/116123/)
  expect(mail.body).toContain(`/held/${id}`)
  expect(mail.body).not.toMatch(/regel|corridor/)
})

it('and who advertises is told of the rule, without numbers', async () => {
  const { own, mail } = await refused('spam', 'en')
  expect(own).toMatchObject({ rule: 'spam', help: null })
  expect(mail.body).not.toMatch(/116123/)
})
