import { beforeEach, describe, expect, it } from 'vitest'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { isTelling, textKey } from '#server/forum/same-text.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { sendReply } from '#server/moderation/hold-text.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { heldReply, holdFirst } from '#tests/moderation/holding.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { minutes, opening, replying } from './conversation.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const WORDS = 'We sell a telephone menu in twelve languages: order before Friday!'
const REFUSED = { status: 422, fields: { body: { key: 'post.said_elsewhere' } } }

describe('two texts are the same', () => {
  it.each<[string, string, string, boolean]>([
    ['word for word', WORDS, WORDS, true],
    [
      'in other spaces, signs and letters',
      WORDS,
      '  we SELL a telephone menu — in twelve\nlanguages; order before friday',
      true,
    ],
    ['in wide letters', 'Call 12', 'Ｃａｌｌ　１２', true],
    ['with another number', 'Room 12', 'Room 13', false],
    ['in Arabic, set otherwise', 'اتصلوا بنا اليوم.', 'اتصلوا   بنا اليوم!', true],
    ['in Arabic, said otherwise', 'اتصلوا بنا اليوم.', 'اتصلوا بنا غدًا.', false],
    ['in Ukrainian, cased otherwise', 'Зателефонуйте НАМ', 'зателефонуйте нам', true],
  ])('%s', (_how, one, other, same) => {
    expect(textKey(one) === textKey(other)).toBe(same)
  })

  it.each([
    ['Thank you!', false],
    ['شكرًا جزيلًا لكم', false],
    [WORDS, true],
    ['See here: ![A notice on the door of a ward](upload:0b6c2a3e-8c1d-4a57-9d5f-3f1f6d1a2b3c)', false],
    ['See here: [the price list of our menu](https://shop.example/price-list)', true],
    ['………………………………………………………………………………………………………', false],
  ])('by more than chance: %s', (text, telling) => {
    expect(isTelling(text)).toBe(telling)
  })
})

describe('the same text by the same account', () => {
  it('is refused beside the field in another conversation within a day, and not later', async () => {
    const author = await member(db)
    const [one, other] = [await thread(db), await thread(db)]
    const form = replying(one.id, { body: WORDS })
    await replyToThread(contextOf(db, author), form)
    const again = () => replying(other.id, { body: ` ${WORDS.toUpperCase()}` })
    const soon = contextOf(db, author, { now: minutes(23 * 60) })
    await expect(replyToThread(soon, again())).rejects.toMatchObject(REFUSED)
    await expect(sendReply(soon, again())).rejects.toMatchObject(REFUSED)
    await expect(openThread(soon, opening({ body: WORDS }))).rejects.toMatchObject(REFUSED)
    // The form sent again repeats nobody, and in its own conversation it is no duplicate.
    expect(await replyToThread(soon, form)).toMatchObject({ created: false })
    expect(await replyToThread(soon, replying(one.id, { body: WORDS }))).toMatchObject({ created: true })
    await replyToThread(contextOf(db, await member(db)), again())
    await replyToThread(contextOf(db, author, { now: minutes(48 * 60) }), again())
  })

  it('may be said elsewhere when it was taken back, and when it is only a few words', async () => {
    const author = contextOf(db, await member(db))
    const [one, other] = [await thread(db), await thread(db)]
    const { number } = await replyToThread(author, replying(one.id, { body: WORDS }))
    await withdrawPost(author, { threadId: one.id, number })
    await replyToThread(author, replying(other.id, { body: WORDS }))
    await replyToThread(author, replying(one.id, { body: 'Thank you!' }))
    await replyToThread(author, replying(other.id, { body: 'Thank you!' }))
  })

  it('is refused too while the first waits for a moderator', async () => {
    await holdFirst(db)
    const author = await member(db)
    const [one, other] = [await thread(db), await thread(db)]
    await heldReply(db, author, one.id, { body: WORDS })
    await expect(heldReply(db, author, other.id, { body: WORDS })).rejects.toMatchObject(REFUSED)
    expect(await db.heldPost.count()).toBe(1)
  })
})
