/** Hosts that are names within one machine or network, or no names at all. */
const NOT_PUBLIC = /^(?:localhost|\[.*\]|[\d.]+)$|\.(?:local|localhost|internal|lan|home|test)$/

/**
 * An address that anybody may follow: `https`, a host by its public name, no name or password before it, no port of its
 * own. Addresses without a scheme are taken as `https`.
 * @returns the address in its normal form; undefined for everything else
 */
export function webAddress(text: string): string | undefined {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return undefined
  if (!url.hostname.includes('.') || NOT_PUBLIC.test(url.hostname)) return undefined
  return url.href
}

/** An address as people read it: the host, without `www.`. */
export const hostOf = (address: string): string => URL.parse(address)?.hostname.replace(/^www\./, '') ?? ''
