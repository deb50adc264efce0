import { randomUUID } from 'node:crypto'

/** An idempotency key for a form: whatever is sent with the same one is the same post. */
export const newKey = (): string => randomUUID()
