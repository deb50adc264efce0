import { mondayOf } from '#server/moderation/shaping.plain.ts'
import type { Tx } from '#server/platform/db.ts'
import { collections, responses, type SeedCollection, type SeedResponse, themeTexts, worth } from './commons/shaping.ts'

const DAY = 86_400_000

/**
 * Plants what curators have made of the demo commons, and what bodies answer.
 * @param ids ids of people by key
 * @throws when one of them names a thread or a person that does not exist
 */
export async function plantShaping(tx: Tx, ids: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const idOf = (key: string): string => ids.get(key) ?? missing(key)
  const curatorId = idOf('moderator')
  for (const [index, collection] of collections.entries())
    await plantCollection(tx, collection, curatorId, new Date(now.getTime() - (index + 2) * DAY))
  const places = new Map<number, number>()
  for (const { weeksAgo, title, ...said } of worth) {
    const position = (places.get(weeksAgo) ?? 0) + 1
    places.set(weeksAgo, position)
    const week = new Date(mondayOf(now).getTime() - weeksAgo * 7 * DAY)
    const { id: threadId } = await threadCalled(tx, title)
    await tx.worthReading.create({
      data: { ...said, week, threadId, position, pickedById: curatorId, pickedAt: week },
      select: { threadId: true },
    })
  }
  // One of them gets it by mail, and the mail about last week is written when the demo starts.
  const since = new Date(now.getTime() - 20 * DAY)
  const lastWeek = new Date(mondayOf(now).getTime() - 14 * DAY)
  await tx.worthMail.create({
    data: { memberId: idOf('interpreter'), since, lastWeek },
    select: { memberId: true },
  })
  for (const response of responses) await plantResponse(tx, response, idOf(response.by), now)
  for (const { theme, language, welcome, rules } of themeTexts)
    await tx.themeText.update({
      where: { themeCode_language: { themeCode: theme, language } },
      data: { welcome, rules },
      select: { themeCode: true },
    })
}

async function plantCollection(tx: Tx, collection: SeedCollection, curatorId: string, at: Date): Promise<void> {
  const { items, theme, ...said } = collection
  const { id: collectionId } = await tx.collection.create({
    data: {
      ...said,
      ...{ themeCode: theme ?? null, createdById: curatorId, publishedAt: at, createdAt: at, changedAt: at },
    },
    select: { id: true },
  })
  for (const [index, { title, words }] of items.entries()) {
    const { id: threadId } = await threadCalled(tx, title)
    await tx.collectionItem.create({
      data: { collectionId, threadId, words, position: index + 1, addedById: curatorId, addedAt: at },
      select: { id: true },
    })
  }
}

async function plantResponse(tx: Tx, response: SeedResponse, memberId: string, now: Date): Promise<void> {
  const { title, body, onBehalf, versions } = response
  const { id: threadId } = await threadCalled(tx, title)
  const dated = versions.map(({ daysAgo, nextInDays, ...said }, index) => ({
    ...said,
    version: index + 1,
    at: new Date(now.getTime() - daysAgo * DAY),
    nextOn: nextInDays === undefined ? null : new Date(now.getTime() + nextInDays * DAY),
  }))
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last) throw new Error(`${body} says nothing`)
  const { at: changedAt, ...present } = last
  const { id: responseId } = await tx.officialResponse.create({
    data: { ...present, threadId, body, writtenById: memberId, createdAt: first.at, changedAt },
    select: { id: true },
  })
  await tx.responseVersion.createMany({
    data: dated.map((version) => ({ ...version, responseId, onBehalf, memberId })),
  })
}

async function threadCalled(tx: Tx, title: string): Promise<{ id: number }> {
  return (await tx.thread.findFirst({ where: { title }, select: { id: true } })) ?? missing(title)
}

function missing(what: string): never {
  throw new Error(`The demo has no “${what}”`)
}
