import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { settings } from '#server/platform/settings.ts'

/** Name of the cookie by which a browser shows that the owner of an account has signed in with it before. */
export const DEVICE_COOKIE = 'allmenning_device'

/** Seconds for which a browser is known after the last time that somebody signed in with it: a year. */
const KNOWN_FOR = 365 * 24 * 60 * 60
/** Accounts that one browser may be known to: people share computers at work. */
const ACCOUNTS_KEPT = 4

/** A keyed hash of 128 bits. Every use has a name of its own, so that one cannot stand for another. */
const keyed = (use: string, text: string): string =>
  createHmac('sha256', settings().secret).update(`${use}:${text}`).digest('base64url').slice(0, 22)

const nameOf = (account: string): string => keyed('device-account', account.normalize('NFC').toLowerCase())
const sealOf = (name: string, nonce: string): string => keyed('device-seal', `${name}.${nonce}`)

/** One mark of a cookie: whose browser it is, by a keyed hash; a number of its own; and our seal on both. */
const MARK = /^([\w-]{22})\.([\w-]{16})\.([\w-]{22})$/

/** Marks of a cookie that we have made ourselves; whatever else it holds is dropped. */
function marksIn(cookie: string | undefined): { text: string; name: string; nonce: string }[] {
  if (!cookie || cookie.length > 1_000) return []
  return cookie.split('~').flatMap((text) => {
    const [, name = '', nonce = '', seal = ''] = MARK.exec(text) ?? []
    const known = name !== '' && timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(name, nonce)))
    return known ? [{ text, name, nonce }] : []
  })
}

/**
 * What this browser is called in counters, if the owner of an account has signed in with it before; else null. Nobody
 * can make such a cookie for somebody else’s account (OWASP, “Slow Down Online Guessing Attacks with Device Cookies”).
 */
export const knownDevice = (cookie: string | undefined, account: string): string | null =>
  marksIn(cookie).find(({ name }) => name === nameOf(account))?.nonce ?? null

/**
 * The `Set-Cookie` header by which the browser is known to an account from now on, beside those that it was known to.
 * @param cookie what the browser sent
 */
export function rememberDevice(cookie: string | undefined, account: string): string {
  const name = nameOf(account)
  const nonce = randomBytes(12).toString('base64url')
  const others = marksIn(cookie).filter((mark) => mark.name !== name)
  const marks = [`${name}.${nonce}.${sealOf(name, nonce)}`, ...others.map(({ text }) => text)].slice(0, ACCOUNTS_KEPT)
  const secure = settings().origin.startsWith('https:') ? '; Secure' : ''
  return `${DEVICE_COOKIE}=${marks.join('~')}; Path=/sign-in; Max-Age=${KNOWN_FOR}; HttpOnly; SameSite=Lax${secure}`
}
