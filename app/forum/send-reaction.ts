import type { Refusal } from '#app/edge/refusal.ts'
import type { ReactedPost } from '#server/forum/react-to-post.ts'
import type { Said } from '#server/platform/failures.ts'

/** Milliseconds to wait for an answer. */
const PATIENCE = 15_000

/** Sends what the pressed button of a post's form says. Sending it again does no harm. */
export async function sendReaction(
  threadId: number,
  number: number,
  button: { name: string; value: string },
): Promise<{ reacted: ReactedPost } | { refused: Said }> {
  try {
    const response = await fetch(`/t/${threadId}/posts/${number}/reactions`, {
      method: 'POST',
      body: new URLSearchParams({ [button.name]: button.value }),
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const answer = (await response.json()) as { reacted?: ReactedPost; refusal?: Refusal }
    if (answer.reacted) return { reacted: answer.reacted }
    return { refused: response.status === 403 ? { key: 'reaction.refused' } : { key: 'reaction.unsent' } }
  } catch {
    return { refused: { key: 'reaction.unsent' } }
  }
}
