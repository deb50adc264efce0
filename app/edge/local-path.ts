/**
 * The part of an address that stays on this site. Whatever could lead elsewhere (another host, `//`, a backslash, a
 * scheme) becomes the front page.
 */
export function localPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > 2_000) return '/'
  try {
    const here = 'http://here.invalid'
    const url = new URL(wanted, here)
    return url.origin === here ? `${url.pathname}${url.search}${url.hash}` : '/'
  } catch {
    return '/'
  }
}
