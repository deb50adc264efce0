import { countOne } from '#server/accounts/counters.ts'
import type { Db } from '#server/platform/db.ts'
import { Prisma } from '#server/platform/db.ts'
import { tooMany } from '#server/platform/failures.ts'
import { log } from '#server/platform/log.ts'
import { askOutside, NoAnswer } from '#server/platform/outbound.ts'
import { settings } from '#server/platform/settings.ts'
import { type FoundWork, readCrossref } from './crossref-work.ts'

const DAY = 86_400_000
/** Milliseconds for which an answer is not asked for again. */
export const KEPT_FOR = { found: 90 * DAY, notFound: DAY } as const
/** DOIs that one member may have looked up in an hour, in seconds; those that were looked up lately do not count. */
export const LOOK_UP_LIMIT = { points: 60, duration: 60 * 60 } as const

/** What came of asking about a DOI. */
export type LookedUp = { found: FoundWork } | 'not_found' | 'unanswered' | 'off'

/** Whether this site may ask the register of works. */
export const looksUpWorks = (): boolean => settings().worksUrl !== undefined

/** Questions that are on their way, by where they go and what they ask. */
const asking = new Map<string, Promise<LookedUp>>()

/**
 * What the register of works knows of a DOI: from what it answered before, or by asking it, once for all who ask at the
 * same time.
 * @throws {Failure} 429 for a member who asks for too many
 */
export async function lookUpWork(db: Db, memberId: string, written: string, now: Date): Promise<LookedUp> {
  const { worksUrl } = settings()
  const doi = written.toLowerCase()
  const kept = await keptAnswer(db, doi, now)
  if (kept) return kept
  if (!worksUrl) return 'off'
  const counted = await countOne('work-look-up', LOOK_UP_LIMIT, memberId)
  if (counted.count > LOOK_UP_LIMIT.points) throw tooMany(Math.ceil(counted.endsIn / 1000))
  const question = `${worksUrl} ${doi}`
  const onItsWay = asking.get(question)
  if (onItsWay) return onItsWay
  const answering = keptOrAsked(db, worksUrl, doi, now).finally(() => asking.delete(question))
  asking.set(question, answering)
  return answering
}

/** Somebody else's question may have been answered between one's own look at what is kept and now. */
const keptOrAsked = async (db: Db, origin: string, doi: string, now: Date): Promise<LookedUp> =>
  (await keptAnswer(db, doi, now)) ?? ask(db, origin, doi, now)

async function keptAnswer(db: Db, doi: string, now: Date): Promise<LookedUp | undefined> {
  const kept = await db.lookedUpWork.findUnique({ where: { doi } })
  if (!kept) return undefined
  const age = now.getTime() - kept.fetchedAt.getTime()
  if (age >= (kept.work ? KEPT_FOR.found : KEPT_FOR.notFound)) return undefined
  return kept.work ? { found: kept.work as unknown as FoundWork } : 'not_found'
}

async function ask(db: Db, origin: string, doi: string, now: Date): Promise<LookedUp> {
  const { origin: site, contact } = settings()
  const userAgent = `Allmenning/1 (${[site, contact && `mailto:${contact}`].filter(Boolean).join('; ')})`
  try {
    const answer = await askOutside({ origin, userAgent }, `/works/${encodeURIComponent(doi)}`)
    const found = answer === undefined ? undefined : readCrossref(answer)
    if (answer !== undefined && !found) return 'unanswered'
    const work = found ? (found as unknown as Prisma.InputJsonObject) : Prisma.DbNull
    const kept = { work, fetchedAt: now }
    await db.lookedUpWork.upsert({ where: { doi }, create: { doi, ...kept }, update: kept })
    return found ? { found } : 'not_found'
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    log.warn({ problem: error.message }, 'the register of works did not answer')
    return 'unanswered'
  }
}
