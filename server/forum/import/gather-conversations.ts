import type { ImportProblem, PostRecord, StackExchangeRecords } from './stackexchange-records.ts'

/** What a record becomes a post of. */
export type SourceKind = 'question' | 'answer' | 'comment'

/** A post of a gathered conversation, still in the words of its source. */
export interface GatheredPost {
  kind: SourceKind
  id: number
  /** When it was written; never before what it answers. */
  at: Date
  /** Key of the post that a comment stands below. */
  parent: string | undefined
  author: { userId: string | null; userName: string | null }
  /** Comments are markdown, the rest is HTML. */
  text: string
  file: string
  line: number
}

/** A question with all that was said below it, in the order in which it was said. */
export interface GatheredConversation {
  question: PostRecord
  posts: [GatheredPost, ...GatheredPost[]]
}

/** The name of a record within its source, such as `answer:12`. */
export const keyOf = ({ kind, id }: Pick<GatheredPost, 'kind' | 'id'>): string => `${kind}:${id}`

const RANK: Record<SourceKind, number> = { question: 0, answer: 1, comment: 2 }
const inOrder = (a: GatheredPost, b: GatheredPost): number =>
  a.at.getTime() - b.at.getTime() || RANK[a.kind] - RANK[b.kind] || a.id - b.id

/**
 * Puts questions, answers and comments together into conversations, the oldest first. What claims to be older than what
 * it answers is taken to follow it at once. Records of other kinds (descriptions of tags) are counted and passed over.
 */
export function gatherConversations(records: StackExchangeRecords): {
  conversations: GatheredConversation[]
  orphans: ImportProblem[]
  others: number
} {
  const conversations = new Map<number, GatheredConversation>()
  const standing = new Map<number, { post: GatheredPost; conversation: GatheredConversation }>()
  const orphans: ImportProblem[] = []
  const { posts, comments } = records
  for (const { record, ...place } of posts.filter(({ record }) => record.type === 'question')) {
    const post = gathered('question', record, record.body_html, place)
    const conversation: GatheredConversation = { question: record, posts: [post] }
    conversations.set(record.id, conversation)
    standing.set(record.id, { post, conversation })
  }
  for (const { record, ...place } of posts.filter(({ record }) => record.type === 'answer')) {
    const conversation = conversations.get(record.parent_id ?? -1)
    if (conversation) {
      const post = gathered('answer', record, record.body_html, place, conversation.posts[0])
      conversation.posts.push(post)
      standing.set(record.id, { post, conversation })
    } else orphans.push({ file: place.file, line: place.line, why: 'its question is not there' })
  }
  for (const { record, ...place } of comments) {
    const parent = standing.get(record.post_id)
    if (parent) parent.conversation.posts.push(gathered('comment', record, record.text, place, parent.post))
    else orphans.push({ file: place.file, line: place.line, why: 'what it comments on is not there' })
  }
  for (const { posts } of conversations.values()) posts.sort(inOrder)
  return {
    conversations: [...conversations.values()].sort((a, b) => inOrder(a.posts[0], b.posts[0])),
    orphans,
    others: posts.filter(({ record }) => record.type !== 'question' && record.type !== 'answer').length,
  }
}

function gathered(
  kind: SourceKind,
  record: { id: number; created: Date; user_id: string | null; user_name: string | null },
  text: string,
  { file, line }: { file: string; line: number },
  parent?: GatheredPost,
): GatheredPost {
  const at = parent && parent.at > record.created ? parent.at : record.created
  const author = { userId: record.user_id, userName: record.user_name }
  return {
    kind,
    id: record.id,
    at,
    parent: kind === 'comment' && parent ? keyOf(parent) : undefined,
    author,
    text,
    file,
    line,
  }
}
