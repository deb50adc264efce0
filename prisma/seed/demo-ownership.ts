import { findInstitution } from '#server/directory/find-institutions.ts'
import type { Tx } from '#server/platform/db.ts'
import { keeping, type SeedKeeping } from './commons/ownership.ts'

/**
 * Plants what goes with the demo's initiatives besides their descriptions, which stand already: languages,
 * organisations, materials, contacts, and one who was asked to answer for one too.
 * @param ids ids of people by key
 * @throws when one of them names somebody, an organisation or an initiative that does not exist
 */
export async function plantKeeping(tx: Tx, ids: ReadonlyMap<string, string>, now: Date): Promise<void> {
  for (const [title, kept] of Object.entries(keeping)) {
    const thread = await tx.thread.findFirst({
      where: { kind: 'practice', title },
      select: { id: true, authorId: true, createdAt: true },
    })
    if (!thread?.authorId) throw new Error(`“${title}” has no initiative`)
    await plant(tx, kept, { threadId: thread.id, memberId: thread.authorId, at: thread.createdAt, ids, now })
  }
}

interface Beside {
  threadId: number
  memberId: string
  at: Date
  ids: ReadonlyMap<string, string>
  now: Date
}

async function plant(tx: Tx, kept: SeedKeeping, { threadId, memberId, at, ids, now }: Beside): Promise<void> {
  const { languages, institutions = [], materials = [], contact, asks } = kept
  await tx.initiative.update({ where: { threadId }, data: { languages }, select: { threadId: true } })
  for (const [index, name] of institutions.entries()) {
    const { rorId } = await findInstitution(tx, name)
    if (!rorId) throw new Error(`no organisation is called ${name}`)
    await tx.initiativeInstitution.create({ data: { threadId, rorId, since: new Date(at.getTime() + index) } })
  }
  for (const [index, { at: place, licenceWords = '', ...told }] of materials.entries())
    await tx.initiativeMaterial.create({
      data: {
        ...told,
        ...{ threadId, licenceWords, position: index + 1, addedById: memberId, addedAt: at },
        ...('url' in place ? { url: place.url } : { uploadId: place.upload }),
      },
      select: { id: true },
    })
  if (contact)
    await tx.initiativeContact.create({
      data: { ...contact, threadId, consentedById: memberId, consentedAt: at },
      select: { threadId: true },
    })
  if (asks) await ask(tx, { threadId, actorId: memberId, memberId: ids.get(asks), now })
}

async function ask(
  tx: Tx,
  { threadId, actorId, memberId, now }: { threadId: number; actorId: string; memberId: string | undefined; now: Date },
): Promise<void> {
  if (!memberId) throw new Error('somebody is asked who is not among the people')
  const { id: subject } = await tx.ownershipOffer.create({
    data: { threadId, memberId, offeredById: actorId, offeredAt: now },
    select: { id: true },
  })
  await tx.notice.create({
    data: { memberId, kind: 'ownership_offered', subject, threadId, actorId, createdAt: now },
    select: { id: true },
  })
}
