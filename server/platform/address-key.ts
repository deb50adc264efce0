import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'

/**
 * Stands for a network address in counters: a keyed hash, so that nobody can read the address from it.
 * Of IPv6 the first 64 bits count, which is what one household or one clinic has.
 */
export const addressKey = (address: string, secret: string): string =>
  createHmac('sha256', secret).update(networkOf(address)).digest('base64url')

/** The network that an address stands for. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const groups =
    tail === undefined
      ? before
      : [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
