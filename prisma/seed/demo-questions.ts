import { GROUPS, type Group } from '#server/accounts/terms.ts'
import { linkMentions, mentionedNumbers } from '#server/forum/post-mentions.ts'
import { postPath, slugOf } from '#server/forum/slug.plain.ts'
import { POSTS_PER_PAGE } from '#server/forum/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH, renderMarkdown } from '#server/platform/markdown.ts'

/** Questions of the demo that came to an outcome, or are on their way there, by their titles. */
const QUESTIONS: readonly {
  title: string
  helped: readonly number[]
  addressedGroup?: Group
  outcome?: { language: string; text: string }
}[] = [
  {
    title: 'Newcomers ring the GP at eight in a language they do not speak. How did you change your telephone menu?',
    helped: [2, 4],
    addressedGroup: 'clinician',
    outcome: {
      language: 'en',
      text: `**An open door beats any menu.** We have asked three practices to try what #2 describes: one hour in the morning in which people come, show what they need and get an appointment with an interpreter. Two said yes.

For changed appointments we shall suggest the text messages of #4. And #5 is right that the hour is half of the problem; that question is still open.`,
    },
  },
  {
    title: 'Helseundersøkinga tre månader etter busetjing: kven kallar inn hos dykk?',
    helped: [2, 3],
    outcome: {
      language: 'nn',
      text: `Helsesjukepleiar eig lista, slik #2 seier, og vi ringer før vi skriv. Øvst i brevet står setninga frå #3: resultatet går ikkje til UDI, og undersøkinga er frivillig.`,
    },
  },
  {
    title: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
    helped: [2],
  },
]

/** Who follows which theme in the demo. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  policymaker: ['language-interpreting', 'primary-care'],
  clinician: ['primary-care', 'language-interpreting'],
  interpreter: ['language-interpreting'],
  ngo: ['asylum-arrival'],
}

/** An empty seat of the demo that somebody has asked a group to take. */
const INVITATION = {
  title: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
  line: 'We keep coming back to who decides how phone interpreters are bought. You do.',
  by: 'clinician',
}

/**
 * Plants what came of the demo's questions, who follows what, and an invitation with the notice of it. The threads keep
 * the revisions that their posts gave them: nobody has seen the demo before.
 */
export async function plantQuestions(tx: Tx, people: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const hoursAgo = (count: number): Date => new Date(now.getTime() - count * 3_600_000)
  const threadOf = (title: string) =>
    tx.thread.findFirstOrThrow({ where: { title }, include: { voices: true, author: true } })
  for (const { title, helped, addressedGroup, outcome } of QUESTIONS) {
    const thread = await threadOf(title)
    await tx.helpedMark.createMany({
      data: helped.map((number) => ({ threadId: thread.id, number, markedAt: thread.lastActivityAt })),
    })
    if (addressedGroup) await tx.thread.update({ where: { id: thread.id }, data: { addressedGroup } })
    if (!outcome) continue
    const html = renderMarkdown(outcome.text)
    await tx.outcome.create({
      data: {
        threadId: thread.id,
        voice: thread.voice,
        language: outcome.language,
        body: outcome.text,
        html: linkMentions(html, (number) => postPath(thread.id, slugOf(title), number, POSTS_PER_PAGE)),
        bakedWith: BAKED_WITH,
        cites: mentionedNumbers(html),
        createdAt: thread.lastActivityAt,
      },
    })
    await tx.thread.update({ where: { id: thread.id }, data: { outcomeRevision: thread.revision } })
    const spoke = await tx.post.findMany({ where: { threadId: thread.id }, distinct: 'authorId' })
    const told = spoke.filter(({ authorId }) => authorId !== thread.authorId)
    await tx.notice.createMany({
      data: told.map(({ authorId }) => ({
        memberId: authorId,
        kind: 'outcome_written',
        subject: String(thread.id),
        threadId: thread.id,
        actorId: thread.authorId,
        createdAt: thread.lastActivityAt,
      })),
    })
  }
  await tx.themeFollow.createMany({
    data: Object.entries(FOLLOWS).flatMap(([key, codes]) => {
      const memberId = people.get(key)
      return memberId ? codes.map((themeCode) => ({ memberId, themeCode, since: hoursAgo(400) })) : []
    }),
  })
  await plantInvitation(tx, await threadOf(INVITATION.title), people, hoursAgo(3))
}

async function plantInvitation(
  tx: Tx,
  { id: threadId, language, voices }: { id: number; language: string; voices: { voice: string }[] },
  people: ReadonlyMap<string, string>,
  createdAt: Date,
): Promise<void> {
  const group = [...GROUPS].reverse().find((each) => !voices.some(({ voice }) => voice === each))
  const inviterId = people.get(INVITATION.by)
  const guest = people.get('policymaker')
  if (!group || !inviterId || !guest) return
  const invitation = await tx.invitation.create({
    data: { threadId, inviterId, group, line: INVITATION.line, language, createdAt },
  })
  const about = { threadId, subject: String(threadId), actorId: inviterId, invitationId: invitation.id, createdAt }
  if (group === 'policymaker') await tx.notice.create({ data: { memberId: guest, kind: 'invited_as_group', ...about } })
}
