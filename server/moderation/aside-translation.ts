import { z } from 'zod'
import { raiseRevision } from '#server/forum/standing-translation.ts'
import type { Side } from './aside.ts'

const version = z.object({
  version: z.number(),
  body: z.string(),
  html: z.string(),
  translatorId: z.string(),
  replacedAt: z.iso.datetime(),
})
const keptTranslation = z.object({
  ...{ id: z.string(), threadId: z.number(), subject: z.string(), number: z.number(), language: z.string() },
  ...{ body: z.string(), html: z.string(), bakedWith: z.number(), translatorId: z.string(), voice: z.string() },
  ...{ state: z.string(), secondReaderId: z.string().nullable(), disputeReason: z.string().nullable() },
  ...{ madeFrom: z.string(), staleAt: z.iso.datetime().nullable(), idempotencyKey: z.string().nullable() },
  ...{ createdAt: z.iso.datetime(), changedAt: z.iso.datetime() },
  versions: z.array(version),
})

/** What somebody made of a text in another language: its row is in custody alone, so that another can be offered. */
export const asideTranslation: Side = {
  async take(tx, { facts: { translationId: id }, thread }) {
    const found = id === null ? null : await tx.translation.findUnique({ where: { id }, include: { versions: true } })
    if (!found || !thread) return undefined
    await raiseRevision(tx, thread, found.number)
    await tx.translation.delete({ where: { id: found.id }, select: { id: true } })
    // Instants as they travel in JSON.
    return keptTranslation.parse(JSON.parse(JSON.stringify(found)))
  },

  async restore(tx, { thread }, kept) {
    const { versions, ...row } = keptTranslation.parse(kept)
    const { threadId, subject, number, language } = row
    const where = { threadId_subject_number_language: { threadId, subject, number, language } }
    // Somebody else has translated it meanwhile: one stands for each language.
    if (!thread || (await tx.translation.findUnique({ where, select: { id: true } }))) return false
    const revision = await raiseRevision(tx, thread, number)
    await tx.translation.create({ data: { ...row, revision, versions: { create: versions } }, select: { id: true } })
    return true
  },

  async erase() {},

  words: (kept) => {
    const { body, language } = keptTranslation.parse(kept)
    return { text: body, language }
  },
}
