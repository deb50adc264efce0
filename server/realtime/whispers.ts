import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'

const threadId = z.number().int()
const here = z.partialRecord(z.enum(GROUPS), z.number().int())

/** What one web process says to another without storing it: who has threads open there, or who is writing in them. */
const whisper = z.union([
  z.object({ from: z.string(), here: z.array(z.tuple([threadId, here])).max(1_000) }),
  z.object({ from: z.string(), writing: z.array(z.tuple([threadId, z.enum(GROUPS)])).max(1_000) }),
])
export type Whisper = z.infer<typeof whisper>

/** Bytes of one whisper at the most: PostgreSQL takes less than 8,000. */
const ROOM = 7_500

/** Reads a whisper; anything else than a known one is nothing. */
export function readWhisper(text: string): Whisper | undefined {
  try {
    return whisper.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Words of a process about many threads, in as few whispers as they fit into. */
export function whispersOf(from: string, about: 'here' | 'writing', items: readonly unknown[]): string[] {
  const begin = `{"from":${JSON.stringify(from)},"${about}":[`
  const texts: string[] = []
  let now = ''
  for (const item of items) {
    const words = JSON.stringify(item)
    if (now && begin.length + now.length + words.length + 3 > ROOM) {
      texts.push(`${begin}${now}]}`)
      now = ''
    }
    now += now ? `,${words}` : words
  }
  if (now) texts.push(`${begin}${now}]}`)
  return texts
}
