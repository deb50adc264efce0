import type { PersonView } from '#server/forum/views.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { nextCallFrom } from './help.plain.ts'
import { type InitiativeThread, initiativeFacts, PERSON } from './initiative-facts.ts'
import { researchersOffering, shownTo } from './researchers-offering.ts'

/** Somebody who can help, as those who asked see them. Instants are ISO 8601 strings. */
export interface HelpAnswerView {
  by: PersonView
  words: string
  answeredAt: string
}

/** A call to researchers, and what came of it: between those who answer for the initiative and researchers. */
export interface HelpPage {
  thread: InitiativeThread
  /** Researchers who offer help in its theme, and those among them whom the asker may see by name; for owners only. */
  offered: { count: number; named: { person: PersonView; words: string }[] } | null
  /** The last call. */
  call: { id: string; by: PersonView; words: string; askedAt: string } | null
  /** Whoever can help: all for owners, one's own for researchers. */
  answers: HelpAnswerView[]
  /** When the initiative may call again; null when it may now. */
  askFrom: string | null
  may: { ask: boolean; answer: boolean }
}

/**
 * The call of an initiative to researchers. Of those who were asked and said nothing, nothing is told.
 * @throws {Failure} 404 for what one may not see: all but owners and researchers
 */
export async function helpPage(context: Context, threadId: number): Promise<HelpPage> {
  const { db, actor, now } = context
  const { thread, facts } = await initiativeFacts(context, threadId)
  authorize(actor, 'help.read', facts)
  const asker = memberOf(actor)
  const asks = can(actor, 'help.ask', facts)
  const [call, researchers] = await Promise.all([
    db.helpCall.findFirst({
      where: { threadId },
      orderBy: { askedAt: 'desc' },
      select: {
        ...{ id: true, words: true, askedAt: true },
        member: { select: PERSON },
        answers: {
          where: asks ? { member: { suspendedAt: null } } : { memberId: asker.id },
          select: { words: true, answeredAt: true, member: { select: PERSON } },
          orderBy: { answeredAt: 'asc' },
        },
      },
    }),
    asks ? researchersOffering(db, threadId, asker.id) : [],
  ])
  const next = call ? nextCallFrom(call.askedAt) : null
  return {
    thread,
    offered: asks ? { count: researchers.length, named: shownTo(asker, researchers) } : null,
    call: call ? { id: call.id, by: call.member, words: call.words, askedAt: call.askedAt.toISOString() } : null,
    answers: (call?.answers ?? []).map(({ words, answeredAt, member }) => ({
      ...{ by: member, words, answeredAt: answeredAt.toISOString() },
    })),
    askFrom: next && next > now ? next.toISOString() : null,
    may: {
      ask: asks,
      answer: can(actor, 'help.answer', facts) && call !== null && call.answers.length === 0,
    },
  }
}
