/** What is known of a browser that asks to be let in. */
export interface Visit {
  /** Keyed hash of its network address; the address itself is never kept. */
  addressKey: string
  /** As the browser sent it; only a kind of browser and system is kept of it. */
  userAgent: string
  /** By which a browser shows that somebody has signed in with it before, as it was sent. */
  deviceCookie?: string | undefined
}

/** The first that matches names the browser: those that call themselves Chrome or Safari as well come before these. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\b(Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(OPR|OPT)\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

/** The browser and system of a user agent, as `Firefox/Android`, either part empty where it is not known. */
export function deviceOf(userAgent: string): string {
  const sent = userAgent.slice(0, 500)
  const named = (list: typeof BROWSERS): string => list.find(([sign]) => sign.test(sent))?.[1] ?? ''
  return `${named(BROWSERS)}/${named(SYSTEMS)}`
}
