import { z } from 'zod'

const thread = { threadId: z.number().int(), revision: z.number().int(), postCount: z.number().int() }
/** Where lists have a thread, and who spoke: so that an open list knows whether it concerns it. Absent on imports. */
const filedUnder = z.object({ theme: z.string(), kind: z.string(), voice: z.string() }).optional()
const post = { ...thread, number: z.number().int() }

/**
 * Every signal: what happened, with the ids and numbers that say where, and never content.
 * `rooms` names the rooms whose sockets hear of it; sockets hear `{name, …payload}` as it stands here.
 */
export const SIGNALS = {
  'thread.opened': {
    payload: z.object({ ...thread, filedUnder }),
    rooms: () => ['threads'],
  },
  'post.added': {
    payload: z.object({ ...post, filedUnder }),
    rooms: (p: { threadId: number }) => [`thread:${p.threadId}`, 'threads'],
  },
  'post.revised': {
    payload: z.object(post),
    rooms: (p: { threadId: number }) => [`thread:${p.threadId}`],
  },
  'post.withdrawn': {
    payload: z.object(post),
    rooms: (p: { threadId: number }) => [`thread:${p.threadId}`, 'threads'],
  },
  'session.ended': {
    payload: z.object({ memberId: z.string(), sessionIds: z.array(z.string()) }),
    rooms: () => [],
  },
  'member.suspended': {
    payload: z.object({ memberId: z.string() }),
    rooms: () => [],
  },
  'member.changed': {
    payload: z.object({ memberId: z.string() }),
    rooms: () => [],
  },
} as const

export type SignalName = keyof typeof SIGNALS
export type SignalPayload<N extends SignalName> = z.infer<(typeof SIGNALS)[N]['payload']>
/** A signal as the listener hears it. */
export type HeardSignal = { [N in SignalName]: { id: string; name: N; payload: SignalPayload<N> } }[SignalName]
