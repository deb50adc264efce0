import { hash, verify } from '@node-rs/argon2'
import { type Failure, tooMany } from '#server/platform/failures.ts'

/** argon2id with 19 MiB, two passes, one lane [OWASP Password Storage Cheat Sheet]; the library's default kind is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Hashes at once; each takes its memory and one of the four threads that files and names are looked up on too. */
const AT_ONCE = 2
/** Requests that may wait for their turn: some five seconds of work. Later ones are told to come back. */
const QUEUE = 150
/** Seconds after which a request that found the queue full may try again. */
const COME_BACK_AFTER = 10

let running = 0
const waiting: (() => void)[] = []

/** Runs `work` when it is its turn. @throws {Failure} 429 when too many wait already */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    const full: Failure = tooMany(COME_BACK_AFTER)
    if (waiting.length >= QUEUE) throw full
    // Whoever finishes hands its place over, so the count does not change here.
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** A password as it is hashed: the same whichever keyboard composed its letters. */
const composed = (password: string): string => password.normalize('NFC')

/** Hashes a password, in PHC form. @throws {Failure} 429 when too many wait already */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(composed(password), COST))

let noPassword: Promise<string> | undefined

/**
 * Whether this is the password. Without a hash (nobody there, or nobody who signs in) the answer is no, after the same work.
 * @throws {Failure} 429 when too many wait already
 */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  noPassword ??= hash('nobody has this password', COST)
  const against = passwordHash ?? (await noPassword)
  const same = await inTurn(() => verify(against, composed(password)))
  return same && typeof passwordHash === 'string'
}
