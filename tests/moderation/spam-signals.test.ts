import { randomUUIDv7 } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { heldForStaff } from '#server/moderation/held-for-staff.ts'
import { refuseHeld } from '#server/moderation/refuse-held.ts'
import { linksIn, type SpamFacts, spamSignals } from '#server/moderation/spam-signals.plain.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'
import { about, heldReply, holdFirst, WORDS } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(async () => {
  testSettings(pool)
  await holdFirst(db)
})

const CALM: SpamFacts = {
  ...{ hosts: [], wordsBesideLinks: 400, othersWithSameText: 0, formSeconds: 90, accountHours: 200, refusedBefore: 0 },
}

describe('what stands out', () => {
  it.each<[string, Partial<SpamFacts>, string[]]>([
    ['nothing', {}, []],
    ['links', { hosts: ['a.example', 'b.example'] }, ['links 2']],
    ['links and little else', { hosts: ['a.example'], wordsBesideLinks: 12 }, ['links 1', 'only_links 12']],
    ['few words without a link', { wordsBesideLinks: 5 }, []],
    ['the text of others', { othersWithSameText: 3 }, ['same_text 3']],
    ['a quick hand', { formSeconds: 2 }, ['quick 2']],
    ['a form of unknown age', { formSeconds: null }, []],
    ['ten seconds', { formSeconds: 10 }, []],
    ['an account of an hour and a half', { accountHours: 1.5 }, ['new_account 1']],
    ['an account of a day', { accountHours: 24 }, []],
    ['somebody who was refused', { refusedBefore: 1 }, ['refused_before 1']],
  ])('%s', (_what, facts, said) => {
    expect(spamSignals({ ...CALM, ...facts }).map(({ fact, count }) => `${fact} ${count}`)).toEqual(said)
  })

  it.each<[string, string, string[], number]>([
    ['no link', '<p>Two words</p>', [], 8],
    [
      'the same host twice',
      '<p><a href="https://a.example/1">x</a> <a href="http://A.example">y</a></p>',
      ['a.example'],
      0,
    ],
    ['a link of this site', '<p>See <a href="https://here.example/t/1">this</a></p>', [], 3],
    ['an address in words', '<p><a href="mailto:a@b.example">a@b.example</a> &amp; so</p>', [], 2],
    ['an Arabic text with a link', '<p>هنا <a rel="x" href="https://a.example?q=1">رابط</a></p>', ['a.example'], 3],
  ])('in a text with %s', (_what, html, hosts, wordsBesideLinks) => {
    expect(linksIn(html, 'here.example')).toEqual({ hosts, wordsBesideLinks })
  })
})

describe('what moderators are told of a text', () => {
  it('is said from what is known of it, and no more than that', async () => {
    const author = await member(db, { createdAt: minutes(-90) })
    const { id: threadId } = await thread(db)
    const one = contextOf(db, await member(db, { roles: ['moderator'] }))
    const body = `${WORDS} See https://shop.example/offer`
    // Others: one whose post stands, one whose text was refused, and one who said something else.
    await post(db, { id: threadId }, { author: await member(db), body: body.toUpperCase() })
    const other = await heldReply(db, await member(db), threadId, { body: `  ${body}` })
    await refuseHeld(one, await about(db, other, { rule: 'spam', statement: 'This is advertising for a shop.' }))
    await post(db, { id: threadId }, { author: await member(db), body: body.replace('two', 'six') })
    const id = await heldReply(db, author, threadId, { body, idempotencyKey: randomUUIDv7() })
    const told = await heldForStaff(one, id)
    expect(told.signals).toEqual([
      { fact: 'same_text', count: 2 },
      { fact: 'links', count: 1 },
      { fact: 'new_account', count: 1 },
    ])
    expect(told.hosts).toEqual(['shop.example'])
    expect(JSON.stringify(told)).not.toContain('@')
    await refuseHeld(one, await about(db, id, { rule: 'spam', statement: 'This is advertising for a shop.' }))
    const next = await heldReply(db, author, threadId, { body: 'Something of my own.' })
    expect((await heldForStaff(one, next)).signals).toContainEqual({ fact: 'refused_before', count: 1 })
  })
})
