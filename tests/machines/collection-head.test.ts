import { beforeEach, expect, it } from 'vitest'
import { collectionHead } from '#server/machines/list-head.ts'
import { headMarkup } from '#server/machines/page-head.ts'
import { collectionPage } from '#server/moderation/collection-page.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

it('a collection tells programs its address, its words, and where its feed is', async () => {
  const { id: createdById } = await member(db, { roles: ['curator'] })
  const { id } = await db.collection.create({
    data: {
      ...{ title: 'Interpreters "at night"', intro: 'From the question to **an answer**.', language: 'en' },
      ...{ createdById, publishedAt: NOW },
    },
  })
  const page = await collectionPage(contextOf(db), id)
  const markup = headMarkup(collectionHead('nb', page), 'nb')
  const site = 'https://allmenning.test'
  expect(markup).toContain(`<link rel="canonical" href="${site}/collections/${id}/interpreters-at-night"/>`)
  expect(markup).toContain(
    `<link rel="alternate" type="application/atom+xml" href="${site}/feeds/collections/${id}.atom?locale=nb" title="Interpreters &quot;at night&quot;"/>`,
  )
  expect(markup).toContain('<meta name="description" content="From the question to an answer."/>')
})
