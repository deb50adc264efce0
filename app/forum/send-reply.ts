import type { Refusal } from '#app/edge/refusal.ts'

/** What became of a reply: it stands, or waits for a moderator (`to` leads there); the server says why not; or nobody answered, and it may be sent again. */
export type ReplyAnswer =
  | { outcome: 'placed'; number: number; to?: string }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'unanswered' }

/** Milliseconds to wait for an answer. */
const PATIENCE = 15_000

/** Sends a reply from a script. The key in the form makes a second attempt after a lost answer harmless. */
export async function sendReply(threadId: number, form: FormData): Promise<ReplyAnswer> {
  const fields = new URLSearchParams()
  // Of a file that was chosen and not added only its name goes: the server says what is missing.
  for (const [name, value] of form) fields.append(name, typeof value === 'string' ? value : value.name)
  try {
    const response = await fetch(`/t/${threadId}/replies`, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const answer = (await response.json()) as { placed?: { number: number; to?: string }; refusal?: Refusal }
    if (answer.placed) return { outcome: 'placed', ...answer.placed }
    return answer.refusal ? { outcome: 'refused', refusal: answer.refusal } : { outcome: 'unanswered' }
  } catch {
    return { outcome: 'unanswered' }
  }
}
