import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'

/** What one web process says to another without storing it: who has a thread open there, or who is writing. */
const whisper = z.union([
  z.object({ from: z.string(), threadId: z.number().int(), here: z.partialRecord(z.enum(GROUPS), z.number().int()) }),
  z.object({ from: z.string(), threadId: z.number().int(), writing: z.enum(GROUPS) }),
])
export type Whisper = z.infer<typeof whisper>

/** Reads a whisper; anything else than a known one is nothing. */
export function readWhisper(text: string): Whisper | undefined {
  try {
    return whisper.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
