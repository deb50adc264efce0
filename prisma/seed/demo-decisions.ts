import { appealUntil } from '#server/moderation/decisions.plain.ts'
import type { HouseRule } from '#server/moderation/terms.ts'
import { riskOf } from '#server/moderation/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH, renderMarkdown } from '#server/platform/markdown.ts'

/** A reply of the demo that moderators took out of sight, and what they wrote to its author. */
interface DecidedReply {
  title: string
  by: string
  voice: string
  language: string
  body: string
  verb: 'rewrite' | 'hide' | 'remove'
  rule: HouseRule
  statement: string
  decidedBy: string
  reportedBy: string
  /** What its author says against it. */
  appeal?: string
}

const REPLIES: readonly DecidedReply[] = [
  {
    title: 'Helseundersøkinga tre månader etter busetjing: kven kallar inn hos dykk?',
    ...{ by: 'clinician', voice: 'clinician', language: 'nb' },
    body: 'Hos oss glapp det for en familie med fem barn fra samme landsby. Faren er den eneste av dem som arbeider på bruket, så dere vet hvem jeg mener. Hvem følger opp når ingen kaller inn?',
    ...{ verb: 'rewrite', rule: 'named_person', decidedBy: 'moderator', reportedBy: 'interpreter' },
    statement:
      'Takk for et viktig spørsmål. På et lite sted kan familien kjennes igjen når antall barn, opphav og arbeidsplass står sammen. Skriv det gjerne om uten dem, så er innlegget synlig igjen med en gang.',
  },
  {
    title: 'Newcomers ring the GP at eight in a language they do not speak. How did you change your telephone menu?',
    ...{ by: 'ngo', voice: 'ngo', language: 'en' },
    body: 'Our partner sells a telephone menu in twelve languages. Order before Friday and the first month is free. Write to me for the price list.',
    ...{ verb: 'remove', rule: 'spam', decidedBy: 'moderator', reportedBy: 'clinician' },
    statement:
      'This reads as advertising for a product that is sold. You are welcome to tell what such a menu did for the people who rang, and what it cost to keep.',
  },
  {
    title: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
    ...{ by: 'service-user', voice: 'service_user', language: 'ar' },
    body: 'أهل تلك المدينة كلهم يرفضون المترجم لأنهم لا يحترمون أحدًا. هذا ما رأيته في كل مرة.',
    ...{ verb: 'hide', rule: 'hate', decidedBy: 'coordinator', reportedBy: 'interpreter' },
    statement: 'يتحدث النص عن أهل مدينة كاملة بطريقة مهينة. يمكنك أن تروي ما حدث لك من غير أن تحكم على الجميع.',
    appeal: 'لم أهاجم أحدًا. كتبت ما رأيته أنا وأسرتي في العيادة، وأريد أن يُسمع.',
  },
]

/** Posts that stand in the demo as stubs alone. */
export const DECIDED_REPLIES = REPLIES.length

/** Plants decisions of moderators, one of which is appealed. Each reply was written as the last one of its conversation. */
export async function plantDecisions(tx: Tx, people: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const idOf = (key: string): string => {
    const id = people.get(key)
    if (!id) throw new Error(`nobody is called ${key}`)
    return id
  }
  for (const [index, said] of REPLIES.entries()) {
    const thread = await tx.thread.findFirstOrThrow({ where: { title: said.title } })
    const { id: threadId, themeCode } = thread
    const { language, voice, verb, rule } = said
    const left = now.getTime() - thread.lastActivityAt.getTime()
    const createdAt = new Date(thread.lastActivityAt.getTime() + Math.min(30 * 60_000, left / 3))
    const within = Math.max(createdAt.getTime() + 6 * 3_600_000, now.getTime() - (index + 2) * 26 * 3_600_000)
    const at = new Date(Math.min(within, now.getTime() - left / 3))
    const authorId = idOf(said.by)
    const number = thread.lastNumber + 1
    const revision = thread.revision + 1
    const outOfSight = { body: '', html: '', bakedWith: BAKED_WITH, withdrawnAt: at, setAsideRule: rule }
    await tx.post.create({
      data: {
        ...{ threadId, number, authorId, voice, language, revision, createdAt },
        ...{ ...outOfSight, setAside: verb === 'remove' ? 'removed' : 'hidden' },
      },
      select: { id: true },
    })
    const counts = { lastNumber: number, revision, lastActivityAt: createdAt }
    await tx.thread.update({ where: { id: threadId }, data: counts, select: { id: true } })
    const about = { subject: 'post', threadId, number, subjectKey: `post:${threadId}:${number}`, authorId, voice }
    const filed = { rule, language, themeCode, openedAt: new Date(at.getTime() - 5 * 3_600_000) }
    const asked = verb === 'rewrite'
    const { id: caseId } = await tx.moderationCase.create({
      data: {
        ...{ ...about, ...filed, risk: riskOf(rule), version: 2 },
        ...(asked ? { state: 'asked' } : { state: 'decided', decidedAt: at }),
        escalatedAt: said.decidedBy === 'coordinator' ? filed.openedAt : null,
        reports: { create: { reporterId: idOf(said.reportedBy), rule, language, answeredAt: at } },
      },
      select: { id: true },
    })
    const madeById = idOf(said.decidedBy)
    const html = renderMarkdown(said.body)
    const kept = { body: said.body, html, bakedWith: BAKED_WITH, language, editedAt: null, helpedAt: null }
    const appealed = said.appeal
      ? { appealWords: said.appeal, appealedAt: new Date(Math.min(at.getTime() + 3_600_000, now.getTime() - left / 6)) }
      : {}
    const { id: decisionId } = await tx.decision.create({
      data: {
        ...{ caseId, verb, rule, language, statement: said.statement, madeById, proposedAt: at, inForceAt: at },
        ...appealed,
        custody: { create: { subjectKey: about.subjectKey, kept, takenAt: at, eraseAt: appealUntil(at) } },
      },
      select: { id: true },
    })
    await tx.staffLogEntry.create({
      data: {
        staffId: madeById,
        verb: 'decision.made',
        subjectKey: about.subjectKey,
        caseId,
        details: { verb, rule },
        at,
      },
      select: { id: true },
    })
    await tx.notice.createMany({
      data: [
        { memberId: authorId, kind: 'decision_made', subject: decisionId, createdAt: at },
        { memberId: idOf(said.reportedBy), kind: 'report_acted', subject: String(caseId), createdAt: at },
      ],
    })
    if (appealed.appealedAt)
      await tx.moderationCase.create({
        data: {
          ...{ ...about, ...filed, origin: 'appeal', risk: 2, openedAt: appealed.appealedAt, appealOfId: decisionId },
        },
        select: { id: true },
      })
  }
}
