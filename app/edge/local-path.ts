/**
 * The part of an address that stays on this site. Whatever could lead elsewhere (another host, `//`, a backslash, a
 * scheme) becomes the front page.
 */
export function localPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > 2_000) return '/'
  try {
    const here = 'http://here.invalid'
    const url = new URL(wanted, here)
    const path = `${url.pathname}${url.search}${url.hash}`
    // Dots resolve away: `/.//elsewhere` has become `//elsewhere`, which is another host.
    return url.origin === here && !path.startsWith('//') ? path : '/'
  } catch {
    return '/'
  }
}
