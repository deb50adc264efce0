import type { Group } from '#server/accounts/terms.ts'
import type { PersonView } from '#server/forum/views.ts'
import { can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type InitiativeThread, initiativeFacts, PERSON } from './initiative-facts.ts'
import { type SpreadNode, spreadTree } from './spread.plain.ts'
import type { Stage } from './terms.ts'

/** Somebody elsewhere who uses an initiative too. */
export interface AdoptionView {
  id: string
  organisation: string
  place: string
  sinceYear: number
  /** What was changed to fit; empty when it is used as described. */
  adaptations: string
  /** What came of it; empty while nothing is known. */
  outcome: string
  measured: boolean
  by: PersonView
  voice: Group
  learnedFromId: string | null
  /** The asker may take it back. */
  mayWithdraw: boolean
}

/** Where an initiative is used, by its owners and by others. */
export interface AdoptionsPage {
  thread: InitiativeThread
  /** How far it has spread. */
  stage: Stage
  /** Names of the places where its owners work. */
  began: string[]
  /** Standing ones, by year. */
  adoptions: AdoptionView[]
  /** The same as a tree: who learned from whom. */
  spread: SpreadNode<AdoptionView>[]
  may: { adopt: boolean }
}

/**
 * Where an initiative is used, since when, how it was adapted, and who learned from whom.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function adoptionsOf(context: Context, threadId: number): Promise<AdoptionsPage> {
  const { db, actor } = context
  const { thread, stage, facts } = await initiativeFacts(context, threadId)
  const [places, rows] = await Promise.all([
    db.initiativePlace.findMany({
      where: { threadId },
      select: { place: { select: { name: true } } },
      orderBy: { place: { name: 'asc' } },
    }),
    db.adoption.findMany({
      where: { threadId, memberId: { notIn: [...facts.owners] } },
      include: { member: { select: PERSON }, place: { select: { name: true } } },
      orderBy: [{ sinceYear: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  const adoptions = rows
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ id, organisation, place, sinceYear, adaptations, outcome, measured, learnedFromId, member, ...row }) => ({
      id,
      organisation,
      place: place.name,
      sinceYear,
      adaptations,
      outcome,
      measured,
      by: member,
      voice: row.voice as Group,
      learnedFromId,
      mayWithdraw: can(actor, 'adoption.withdraw', { ...row, thread }),
    }))
  return {
    thread,
    stage,
    began: places.map(({ place }) => place.name),
    adoptions,
    spread: spreadTree(adoptions, rows),
    may: { adopt: can(actor, 'initiative.adopt', facts) },
  }
}
