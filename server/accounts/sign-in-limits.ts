import { tooMany } from '#server/platform/failures.ts'
import { accountKey, type Counted, counter, countOne } from './counters.ts'

/** Failed attempts that are taken within a window, in seconds. */
export const SIGN_IN_LIMITS = {
  /** One account from a browser that its owner has signed in with: whatever strangers do beside it does not count. */
  device: { points: 8, duration: 15 * 60 },
  /** One account from one network: what a person with a forgotten password needs, and a guesser does not. */
  pair: { points: 8, duration: 15 * 60 },
  /** One account from networks that nobody has signed in to it from: slows down a guesser who has many. */
  account: { points: 60, duration: 60 * 60 },
  /** One network, over all accounts: a hospital stands behind one address, so only what no hospital does is stopped. */
  network: { points: 1_000, duration: 15 * 60 },
} as const
type Kind = keyof typeof SIGN_IN_LIMITS

/** A network from which somebody has signed in to an account is remembered for so long, in seconds. */
const KNOWN = { points: 1, duration: 90 * 24 * 60 * 60 }

/** Attempts counted so far, this one included. The wider two are not counted where the network is known to the account. */
export type Attempts = Partial<Record<Kind, Counted>>

/** Seconds to wait before this attempt is taken; 0 takes it. */
export function secondsToWait(attempts: Attempts): number {
  const waits = (Object.keys(SIGN_IN_LIMITS) as Kind[]).map((kind) => {
    const counted = attempts[kind]
    return counted && counted.count > SIGN_IN_LIMITS[kind].points ? Math.ceil(counted.endsIn / 1000) : 0
  })
  return Math.max(...waits)
}

const limiter = (kind: Kind) => counter(`sign-in-${kind}`, SIGN_IN_LIMITS[kind])
const known = () => counter('sign-in-known', KNOWN)
const pairOf = (account: string, addressKey: string): string => `${accountKey(account)}:${addressKey}`

/** An attempt that was counted. */
export interface Attempt {
  /** It was the right password: it counts for nothing, and its network is known from now on. */
  succeeded(): Promise<void>
}

/**
 * Counts an attempt to sign in to an account from a network.
 * @param account the address as typed, whether anybody has it or not
 * @param device what a browser is called that the owner of the account has signed in with before; null for any other
 * @throws {Failure} 429 with the seconds to wait
 */
export async function countAttempt(
  account: string,
  addressKey: string,
  device: string | null = null,
): Promise<Attempt> {
  const pair = pairOf(account, addressKey)
  if (device !== null) {
    await take('device', device)
    return {
      async succeeded() {
        await limiter('device').delete(device)
        await known().set(pair, 1, KNOWN.duration)
      },
    }
  }
  // One after the other: a refused attempt is not counted further on, or one network that keeps knocking would close
  // the account to others.
  await take('pair', pair)
  const isKnown = (await known().get(pair)) !== null
  if (!isKnown) {
    await take('account', accountKey(account))
    await take('network', addressKey)
  }
  return {
    async succeeded() {
      await limiter('pair').delete(pair)
      await known().set(pair, 1, KNOWN.duration)
      if (isKnown) return
      await limiter('account').reward(accountKey(account))
      await limiter('network').reward(addressKey)
    },
  }
}

/** Forgets the failures against an account, and knows the network: its owner has proved by mail who they are. */
export async function forgiveAttempts(account: string, addressKey: string): Promise<void> {
  const pair = pairOf(account, addressKey)
  await limiter('pair').delete(pair)
  await limiter('account').delete(accountKey(account))
  await known().set(pair, 1, KNOWN.duration)
}

async function take(kind: Kind, key: string): Promise<void> {
  const wait = secondsToWait({ [kind]: await countOne(`sign-in-${kind}`, SIGN_IN_LIMITS[kind], key) })
  if (wait > 0) throw tooMany(wait)
}
