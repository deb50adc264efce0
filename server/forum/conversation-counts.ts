import type { Group } from '#server/accounts/terms.ts'

/** What counting needs to know of a standing post. */
export interface CountedPost {
  authorId: string
  voice: Group
  createdAt: Date
}

/** The counters that a thread keeps, and its seats. */
export interface ConversationCounts {
  revision: number
  lastNumber: number
  postCount: number
  answerCount: number
  groupCount: number
  lastActivityAt: Date
  voices: { voice: Group; postCount: number }[]
}

/**
 * What a thread's counters say after its posts were written one after the other by the commands and none was edited or
 * withdrawn. The first post opens the thread.
 */
export function conversationCounts(posts: readonly [CountedPost, ...CountedPost[]]): ConversationCounts {
  const voices = new Map<Group, number>()
  for (const { voice } of posts) voices.set(voice, (voices.get(voice) ?? 0) + 1)
  const [{ authorId, createdAt }] = posts
  return {
    revision: posts.length,
    lastNumber: posts.length,
    postCount: posts.length,
    answerCount: posts.filter((post) => post.authorId !== authorId).length,
    groupCount: voices.size,
    lastActivityAt: posts.reduce((latest, post) => (post.createdAt > latest ? post.createdAt : latest), createdAt),
    voices: [...voices].map(([voice, postCount]) => ({ voice, postCount })),
  }
}
