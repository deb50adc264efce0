import { randomUUIDv7 } from 'node:crypto'

/** An idempotency key for a form: whatever is sent with the same one is the same post. It tells when the form was made. */
export const newKey = (): string => randomUUIDv7()
