import { expect, test } from 'vitest'
import { plantDemo } from '#prisma/seed/plant-demo.ts'
import { collectionList } from '#server/moderation/collection-list.ts'
import { collectionPage } from '#server/moderation/collection-page.ts'
import { responseList, responsesPage } from '#server/moderation/responses.ts'
import { shapedTheme } from '#server/moderation/shaped-theme.ts'
import { worthNow, worthReading } from '#server/moderation/worth-reading.ts'
import { sendWorth } from '#server/notifications/send-worth.ts'
import { findIdentifiers } from '#server/platform/identifiers.plain.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, NOW } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()

test('what curators have made of the demo, and what bodies answer', async () => {
  await plantDemo(db, NOW)
  const reader = contextOf(db, undefined, { locale: 'nb' })
  const collections = await collectionList(reader)
  expect(collections).toHaveLength(2)
  for (const { id, count } of collections) {
    const { items, intro } = await collectionPage(reader, id)
    expect(items).toHaveLength(count)
    expect(count).toBeGreaterThanOrEqual(3)
    expect(findIdentifiers([intro.source, ...items.map(({ words }) => words)].join('\n'))).toEqual([])
  }
  expect((await worthNow(reader))?.picks).toHaveLength(3)
  expect(await worthReading(reader, { weeks: 9 })).toHaveLength(3)
  const { responses } = await responseList(reader)
  expect(responses).toHaveLength(2)
  const late = (await responseList(reader, { late: true })).responses
  expect(late.map(({ body }) => body)).toEqual(['Havsund sykehus'])
  const said = await Promise.all(responses.map(({ thread }) => responsesPage(reader, thread.id)))
  expect(said.flatMap((page) => page.responses.map(({ versions }) => versions.length)).sort()).toEqual([1, 2])
  const theme = await shapedTheme(reader, 'language-interpreting')
  expect(theme.welcome).toContain('<strong>')
  expect(theme.collections).toHaveLength(1)
  // One of them has chosen what is worth reading by mail: the demo writes it when it starts.
  testSettings(pool, { demo: true })
  expect(await sendWorth(db, NOW)).toBe(1)
  const mail = await db.mailMessage.findFirstOrThrow({ where: { purpose: 'digest' } })
  expect(mail).toMatchObject({ recipient: 'interpreter@demo.test', state: 'held' })
  expect(mail.body).toContain('Ramadan and diabetes')
}, 60_000)
