import { handUpIfNobodys } from '#server/moderation/hand-up-if-nobodys.ts'
import { type SubjectRef, subjectKey } from '#server/moderation/subject-key.ts'
import { graver, riskOf } from '#server/moderation/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import { cases, OTHER_MODERATORS, type SeedCase, type SeedSubject } from './commons/cases.ts'
import type { SeedPerson } from './commons/format.ts'

const HOUR = 3_600_000

interface Planted {
  /** Ids of people by key. */
  ids: ReadonlyMap<string, string>
  people: ReadonlyMap<string, SeedPerson>
  now: Date
}

/** What a case says of its subject. */
interface Found {
  ref: SubjectRef
  authorId: string
  language: string
  themeCode: string | null
  voice: string | null
  threadId: number | null
  number: number | null
}

/**
 * Plants the queue of the demo's moderators: what was reported and is not decided, over what stands there already. It
 * hides nothing.
 * @throws when a case names something or somebody that is not there
 */
export async function plantCases(tx: Tx, planted: Planted): Promise<void> {
  for (const [key, languages] of Object.entries(OTHER_MODERATORS)) {
    const role = { memberId: idIn(planted, key), role: 'moderator' }
    await tx.memberRole.upsert({
      where: { memberId_role: role },
      create: { ...role, languages: [...languages], since: planted.now },
      update: {},
    })
  }
  for (const each of cases) await plant(tx, each, planted)
}

async function plant(tx: Tx, seed: SeedCase, planted: Planted): Promise<void> {
  const { about, hoursAgo, reports, takenBy, escalated = false, notes = [] } = seed
  const { ref, ...found } = await find(tx, about, planted)
  const openedAt = new Date(planted.now.getTime() - hoursAgo * HOUR)
  /** So much of the time since then, from 0 to 1. */
  const at = (share: number): Date => new Date(openedAt.getTime() + hoursAgo * HOUR * share)
  const rule = reports.map((report) => report.rule).reduce(graver)
  const takenById = takenBy === undefined ? null : idIn(planted, takenBy)
  const key = subjectKey(ref)
  const { id: caseId } = await tx.moderationCase.create({
    data: {
      ...found,
      ...{ subject: ref.subject, subjectKey: key, rule, risk: riskOf(rule), openedAt },
      attemptId: ref.subject === 'attempt' ? ref.attemptId : null,
      translationId: ref.subject === 'translation' ? ref.translationId : null,
      uploadId: ref.subject === 'upload' ? ref.uploadId : null,
      ...(takenById && { state: 'taken', takenById, takenAt: at(0.3) }),
      escalatedAt: escalated ? at(0.5) : null,
      version: 1 + [takenById, escalated, ...notes].filter(Boolean).length,
    },
    select: { id: true },
  })
  await tx.report.createMany({
    data: reports.map(({ by, ...said }, index) => ({
      ...{ caseId, reporterId: idIn(planted, by), createdAt: at(index / 10) },
      ...{ ...said, voice: planted.people.get(by)?.groups[0] ?? null },
    })),
  })
  await handUpIfNobodys(tx, caseId, at(0.2))
  const deed = { subjectKey: key, caseId }
  if (takenById)
    await tx.staffLogEntry.create({ data: { ...deed, staffId: takenById, verb: 'case.taken', at: at(0.3) } })
  if (takenById && escalated)
    await tx.staffLogEntry.create({ data: { ...deed, staffId: takenById, verb: 'case.handed_up', at: at(0.5) } })
  for (const [index, { by, words }] of notes.entries()) {
    const [authorId, createdAt] = [idIn(planted, by), at(0.5 + (index + 1) / 10)]
    await tx.caseNote.create({ data: { caseId, authorId, body: words, createdAt }, select: { id: true } })
    await tx.staffLogEntry.create({ data: { ...deed, staffId: authorId, verb: 'case.noted', at: createdAt } })
  }
}

async function find(tx: Tx, about: SeedSubject, planted: Planted): Promise<Found> {
  if ('attempt' in about) {
    const told = await tx.attempt.findFirstOrThrow({ where: { title: about.attempt } })
    const { id: attemptId, memberId: authorId, language, voice, threadId, themeCode } = told
    return { ref: { subject: 'attempt', attemptId }, authorId, language, voice, threadId, themeCode, number: null }
  }
  if ('translation' in about) {
    const made = await tx.translation.findFirstOrThrow({
      where: { state: about.translation },
      include: { thread: true },
    })
    const { id: translationId, translatorId: authorId, language, voice, threadId, number } = made
    const { themeCode } = made.thread
    return { ref: { subject: 'translation', translationId }, authorId, language, voice, threadId, themeCode, number }
  }
  if ('profile' in about) {
    const memberId = idIn(planted, about.profile)
    const { publicId, locale: language } = await tx.member.findUniqueOrThrow({ where: { id: memberId } })
    const nowhere = { threadId: null, number: null, themeCode: null, voice: null }
    return { ref: { subject: 'profile', memberId: publicId }, authorId: memberId, language, ...nowhere }
  }
  const post = await tx.post.findFirstOrThrow({
    where:
      'upload' in about
        ? { uploads: { some: { upload: { description: { startsWith: about.upload } } } } }
        : {
            thread: { title: 'post' in about ? about.post : about.thread },
            number: 'post' in about ? about.number : 1,
          },
    include: { thread: true, uploads: true },
  })
  const { authorId, language, voice, threadId, number } = post
  const stands = { authorId, language, voice, threadId, themeCode: post.thread.themeCode }
  if ('thread' in about) return { ref: { subject: 'thread', threadId }, ...stands, number: null }
  if ('post' in about) return { ref: { subject: 'post', threadId, number }, ...stands, number }
  return { ref: { subject: 'upload', uploadId: post.uploads[0]?.uploadId ?? '' }, ...stands, number }
}

function idIn({ ids }: Planted, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`nobody is called ${key}`)
  return id
}
