import { beforeEach, describe, expect, it } from 'vitest'
import { collectionList } from '#server/moderation/collection-list.ts'
import { collectionPage } from '#server/moderation/collection-page.ts'
import { reportForm } from '#server/moderation/report-form.ts'
import { responseCard } from '#server/moderation/response-card.ts'
import { responseList, responsesPage } from '#server/moderation/responses.ts'
import { mondayOf } from '#server/moderation/shaping.plain.ts'
import { worthNow, worthReading } from '#server/moderation/worth-reading.ts'
import type { Context } from '#server/platform/context.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

interface Shown {
  threadId: number
  collectionId: number
}

/** What shows threads that curators chose, or that a body has answered. */
const SHOWING: Record<string, (context: Context, shown: Shown) => Promise<unknown>> = {
  collectionList: (context) => collectionList(context),
  collectionPage: (context, { collectionId }) => collectionPage(context, collectionId),
  worthReading: (context) => worthReading(context),
  worthNow,
  responseList: (context) => responseList(context),
  responsesPage: (context, { threadId }) => responsesPage(context, threadId),
  reportForm: (context, { threadId }) => reportForm(context, `thread:${threadId}`),
  // Asked with what the page of the thread has found, whoever may read it.
  responseCard: (context, { threadId: id }) =>
    responseCard(context, { thread: { id } as Parameters<typeof responseCard>[1]['thread'], responded: true }),
}

/** A thread that is in a collection, worth reading this week, and officially answered. */
async function shown(audience: 'members' | 'staff'): Promise<Shown> {
  const curator = await member(db, { roles: ['curator'] })
  const { id: threadId } = await thread(db, { title: 'Hush, this is ours', audience, createdAt: NOW })
  const collection = { title: 'A collection', intro: 'Its words', language: 'en', createdById: curator.id }
  const { id: collectionId } = await db.collection.create({ data: { ...collection, publishedAt: NOW } })
  const item = { collectionId, threadId, words: 'Hush, why it is here', position: 1, addedById: curator.id }
  await db.collectionItem.create({ data: item })
  const pick = { week: mondayOf(NOW), threadId, position: 1, line: 'Hush, read it', language: 'en' }
  await db.worthReading.create({ data: { ...pick, pickedById: curator.id } })
  const said = { status: 'considering', reason: 'Hush, the county looks into it.', language: 'en', version: 1 }
  const response = { ...said, threadId, body: 'Hush county', writtenById: curator.id, changedAt: NOW, createdAt: NOW }
  const { id: responseId } = await db.officialResponse.create({ data: response })
  await db.responseVersion.create({ data: { ...said, responseId, memberId: curator.id, onBehalf: true, at: NOW } })
  return { threadId, collectionId }
}

const told = async (asking: Promise<unknown>): Promise<string> =>
  String(JSON.stringify(await asking.catch(({ status, said }) => ({ status, said }))))
const COUNTED = /hush|"count":1/i

describe.each(Object.entries(SHOWING))('%s', (_name, ask) => {
  it.each([
    ['members', 'a reader'],
    ['staff', 'a reader'],
    ['staff', 'a member'],
    ['staff', 'a curator'],
  ] as const)('tells nothing of a conversation for %s to %s', async (audience, who) => {
    const made = await shown(audience)
    const roles = who === 'a curator' ? (['curator'] as const) : []
    const asker = who === 'a reader' ? contextOf(db) : contextOf(db, await member(db, { roles }))
    expect(await told(ask(asker, made))).not.toMatch(COUNTED)
  })

  it('and shows it to a member who may read it, or the question would prove nothing', async () => {
    expect(await told(ask(contextOf(db, await member(db)), await shown('members')))).toMatch(COUNTED)
  })
})
