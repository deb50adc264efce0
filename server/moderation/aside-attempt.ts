import { z } from 'zod'
import { announce } from '#server/signals/announce.ts'
import type { Side } from './aside.ts'

const TEXTS = ['title', 'organisation', 'expected', 'happened', 'why', 'differently', 'answer'] as const
const EMPTY = { title: '', organisation: '', expected: '', happened: '', why: '', differently: '', answer: '' }
const text = z.string()
const keptAttempt = z.object({
  ...{ title: text, organisation: text, expected: text, happened: text, why: text, differently: text, answer: text },
  language: z.string(),
})

/** What somebody tried: its words are in custody alone. */
export const asideAttempt: Side = {
  async take(tx, { facts: { attemptId: id, threadId } }, { now }) {
    const attempt = id === null ? null : await tx.attempt.findUnique({ where: { id } })
    if (!attempt || attempt.withdrawnAt) return undefined
    await tx.attempt.update({ where: { id: attempt.id }, data: { ...EMPTY, withdrawnAt: now }, select: { id: true } })
    if (threadId !== null) await announce(tx, 'attempt.withdrawn', { threadId })
    return keptAttempt.parse(attempt)
  },

  async restore(tx, { facts: { attemptId: id, threadId } }, kept) {
    if (id === null) return false
    const { language: _language, ...texts } = keptAttempt.parse(kept)
    const { count } = await tx.attempt.updateMany({
      where: { id, withdrawnAt: { not: null } },
      data: { ...texts, withdrawnAt: null },
    })
    if (count > 0 && threadId !== null) await announce(tx, 'attempt.restored', { threadId })
    return count > 0
  },

  async erase() {},

  words: (kept) => {
    const { language, ...texts } = keptAttempt.parse(kept)
    return { text: TEXTS.flatMap((name) => texts[name] || []).join('\n\n'), language }
  },
}
