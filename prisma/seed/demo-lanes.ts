import { randomUUID } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import { says } from '#server/initiatives/lanes.plain.ts'
import { wordsOfPost } from '#server/initiatives/words-of-post.ts'
import type { Tx } from '#server/platform/db.ts'
import { attempts, type SeedAttempt } from './commons/attempts.ts'
import type { SeedPerson } from './commons/format.ts'
import { helpCall, helpOffers, quietPractice } from './commons/help.ts'
import { quotations } from './commons/quotations.ts'

interface Planted {
  /** Ids of people by key. */
  ids: ReadonlyMap<string, string>
  people: ReadonlyMap<string, SeedPerson>
  now: Date
}

/**
 * Plants what stands beside the demo’s initiatives: attempts that did not work as planned, quotations, researchers who
 * offer help and a call to them, and one record that has become quiet.
 * @throws when something names a person, a practice or words that are not there
 */
export async function plantLanes(tx: Tx, { ids, people, now }: Planted): Promise<void> {
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
  const idOf = (key: string): string => ids.get(key) ?? missing(key)
  const practices = await tx.thread.findMany({
    where: { kind: 'practice' },
    select: { id: true, title: true, themeCode: true },
  })
  const practiceOf = (title: string) => practices.find((one) => one.title === title) ?? missing(title)
  for (const attempt of attempts) {
    const practice = attempt.practice === undefined ? undefined : practiceOf(attempt.practice)
    const voice = attempt.as ?? people.get(attempt.by)?.groups[0] ?? missing(attempt.by)
    await plantAttempt(tx, attempt, { practice, voice, idOf, createdAt: ago(attempt.daysAgo) })
  }
  for (const { practice, number, words, pickedBy } of quotations) {
    const { id: threadId } = practiceOf(practice)
    const post = await tx.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number } } })
    if (!says(wordsOfPost(post.html), words)) missing(words)
    const pickedAt = new Date((post.createdAt.getTime() + now.getTime()) / 2)
    await tx.quotation.create({ data: { threadId, postId: post.id, words, pickedById: idOf(pickedBy), pickedAt } })
  }
  for (const { by, words, themes } of helpOffers) {
    const memberId = idOf(by)
    await tx.helpOffer.create({ data: { memberId, words, since: ago(30) } })
    await tx.helpOfferTheme.createMany({ data: themes.map((themeCode) => ({ memberId, themeCode })) })
  }
  const { practice, by, words, daysAgo, answer } = helpCall
  const asked = { threadId: practiceOf(practice).id, memberId: idOf(by), words, askedAt: ago(daysAgo) }
  const { id: callId } = await tx.helpCall.create({ data: asked, select: { id: true } })
  await tx.helpAnswer.create({
    data: { callId, memberId: idOf(answer.by), words: answer.words, answeredAt: ago(answer.daysAgo) },
  })
  await ageQuietly(tx, practiceOf(quietPractice.title).id, ago(quietPractice.daysAgo))
}

function missing(what: string): never {
  throw new Error(`The demo has no “${what}”`)
}

interface AttemptPlace {
  practice: { id: number; themeCode: string } | undefined
  voice: Group
  idOf(key: string): string
  createdAt: Date
}

async function plantAttempt(tx: Tx, attempt: SeedAttempt, { practice, voice, idOf, createdAt }: AttemptPlace) {
  const { by, organisation, place, answer, theme, title, language, year, causes } = attempt
  const { expected, happened, why, differently } = attempt
  const named = typeof organisation === 'string'
  await tx.attempt.create({
    data: {
      ...{ title, language, year, causes, expected, happened, why, differently, voice, createdAt },
      threadId: practice?.id ?? null,
      memberId: idOf(by),
      themeCode: practice?.themeCode ?? theme ?? missing(title),
      placeCode: named ? place : place.slice(0, 2),
      unnamed: !named,
      organisation: named ? organisation : '',
      organisationType: named ? null : organisation.type,
      ...(answer
        ? {
            answer: answer.words,
            answeredById: idOf(answer.by),
            answeredAt: new Date(createdAt.getTime() + 172_800_000),
          }
        : {}),
      idempotencyKey: randomUUID(),
    },
  })
}

/** Moves a practice to before the months that the demo tells of, with all that tells its age. */
async function ageQuietly(tx: Tx, threadId: number, at: Date): Promise<void> {
  await tx.thread.update({ where: { id: threadId }, data: { createdAt: at, lastActivityAt: at } })
  await tx.post.updateMany({ where: { threadId }, data: { createdAt: at } })
  await tx.initiative.update({ where: { threadId }, data: { changedAt: at, confirmedRunningAt: at } })
  await tx.initiativeVersion.updateMany({ where: { threadId }, data: { createdAt: at } })
  await tx.initiativeOwner.updateMany({ where: { threadId }, data: { since: at } })
  await tx.evidenceClaim.updateMany({ where: { threadId }, data: { claimedAt: at } })
  await tx.$executeRaw`
    UPDATE member SET created_at = least(created_at, ${at})
     WHERE id IN (SELECT member_id FROM initiative_owner WHERE thread_id = ${threadId})`
}
