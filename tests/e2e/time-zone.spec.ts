import { expect, test } from '@playwright/test'
import { openDatabase } from '#server/platform/db.ts'
import { createTestDatabase } from '#tests/support/database-server.ts'
import { DATABASE_SERVER } from '#tests/support/global-journeys.ts'
import { type RunningSite, startSite } from '#tests/support/running-site.ts'
import { thread } from '#tests/support/world.ts'

let site: RunningSite
let open: ReturnType<typeof openDatabase>

test.beforeAll(async () => {
  const databaseUrl = await createTestDatabase(process.env[DATABASE_SERVER] ?? '', 'journeys_time_zone')
  open = openDatabase(databaseUrl, 2)
  site = await startSite(databaseUrl, { TIME_ZONE: 'America/New_York' })
})
test.afterAll(async () => {
  await open.close()
  await site.stop()
})

test('a site shows times in the zone that it was given', async () => {
  // Half past ten in the evening of the day before in New York, half past four in the morning in Oslo.
  const { id } = await thread(open.db, { createdAt: new Date('2024-01-15T03:30:00Z') })
  for (const path of [`/t/${id}`, '/conversations']) {
    const page = await fetch(site.origin + path, { headers: { 'accept-language': 'en' } })
    const times = [...(await page.text()).matchAll(/<time dateTime="([^"]+)"[^>]*>([^<]+)/gi)]
    expect(times.length).toBeGreaterThan(0)
    for (const [, at, words] of times) {
      expect(at).toBe('2024-01-15T03:30:00.000Z')
      expect(words).toBe('14 January 2024 22:30')
    }
  }
})
