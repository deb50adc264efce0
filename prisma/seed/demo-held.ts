import { randomUUIDv7 } from 'node:crypto'
import { logDeed } from '#server/accounts/log-deed.ts'
import { textKey } from '#server/forum/same-text.ts'
import type { Tx } from '#server/platform/db.ts'

const HOUR = 3_600_000

/** Somebody who has joined yesterday and whose first posts no moderator has read yet. */
export const NEWCOMER = {
  name: 'Ruta Kebede',
  email: 'newcomer@demo.test',
  tagline: 'Helsesekretær på et legekontor i Vestfold',
} as const

const REFUSED_BY = 'moderator@demo.test'

const REPLY = {
  to: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
  language: 'nb',
  body: 'Jeg er ny her og sitter i luka på et legekontor. Hos oss ringer vi tolketjenesten med en gang, også når barnet står der og vil hjelpe. Vi sier: «Du skal få slippe, dette er vår jobb.» Plakaten vi bruker, ligger på https://legekontor.example/tolk.',
}
const QUESTION = {
  title: 'هل يمكن للمريض أن يطلب مترجمة امرأة؟',
  theme: 'language-interpreting',
  language: 'ar',
  body: 'تسألنا نساء كثيرات عند الشباك إن كان من حقهن طلب مترجمة امرأة في موعد الطبيب. ماذا تقولون أنتم؟ وهل ينتظر المريض وقتًا أطول بسبب ذلك؟',
}

/** What one moderator has refused, and another is asked about. */
const REFUSED = {
  title: 'Tolk på telefon når dekningen er dårlig: hva gjør dere?',
  theme: 'language-interpreting',
  language: 'nb',
  body: 'På øya vår faller samtalen ut hele tiden. Vi har kjøpt en liten forsterker til legekontoret, og nå holder den. Hva gjør dere andre?',
  statement: 'Dette leses som reklame for et apparat. Skriv hva dere gjør selv, uten å anbefale noe som skal kjøpes.',
  appeal: 'Jeg selger ingenting og nevner ikke noe merke. Jeg spør hva andre gjør når linjen faller ut.',
}

/**
 * Plants what waits for moderators before others see it: a reply and a question of a new member, and
 * a question that one of them has refused. From then on the demo
 * holds the first post of whoever joins.
 */
export async function plantHeld(tx: Tx, passwordHash: string, now: Date): Promise<void> {
  await tx.commonsSetting.create({ data: { id: 1, firstPostsHeld: 1, changedAt: new Date(now.getTime() - 90 * HOUR) } })
  const joinedAt = new Date(now.getTime() - 20 * HOUR)
  const { id: authorId } = await tx.member.create({
    data: {
      ...{ displayName: NEWCOMER.name, email: NEWCOMER.email, tagline: NEWCOMER.tagline, passwordHash },
      ...{ emailVerifiedAt: joinedAt, createdAt: joinedAt, languages: ['nb', 'ar', 'ti'], locale: 'nb' },
      groups: { create: { group: 'clinician' } },
    },
    select: { id: true },
  })
  const thread = await tx.thread.findFirstOrThrow({ where: { title: REPLY.to }, select: { id: true } })
  const { to: _title, ...reply } = REPLY
  const { theme: themeCode, ...question } = QUESTION
  const opening = { kind: 'question', audience: 'public', place: '', addressedGroup: '', addressedOrganisation: '' }
  const held = [
    { ...reply, threadId: thread.id, heldAt: new Date(now.getTime() - 3 * HOUR), formSeconds: 412 },
    { ...question, themeCode, opening, heldAt: new Date(now.getTime() - 2 * HOUR), formSeconds: 655 },
  ]
  for (const said of held)
    await tx.heldPost.create({
      data: { ...said, authorId, voice: 'clinician', textKey: textKey(said.body), idempotencyKey: randomUUIDv7() },
      select: { id: true },
    })
  const { title, theme, statement, appeal, ...refused } = REFUSED
  const moderator = await tx.member.findUniqueOrThrow({ where: { email: REFUSED_BY }, select: { id: true } })
  const firstRefusedAt = new Date(now.getTime() - 5 * HOUR)
  const { id } = await tx.heldPost.create({
    data: {
      ...{ ...refused, title, themeCode: theme, opening, authorId, voice: 'clinician', textKey: textKey(refused.body) },
      ...{ idempotencyKey: randomUUIDv7(), heldAt: new Date(now.getTime() - 9 * HOUR), formSeconds: 388, version: 3 },
      ...{ firstRule: 'spam', firstStatement: statement, firstRefusedAt, refusedById: moderator.id },
      ...{ appealedAt: new Date(now.getTime() - HOUR), appealWords: appeal },
    },
    select: { id: true },
  })
  const deed = {
    staffId: moderator.id,
    verb: 'held.refused',
    subjectKey: `held:${id}`,
    details: { rule: 'spam' },
  } as const
  await logDeed(tx, deed, firstRefusedAt)
}
