import { redirect } from '@remix-run/node'
import { pathToSignIn } from '#app/paths.ts'
import type { Visit } from '#server/accounts/visit.ts'
import type { Asking } from '#server/http/asking.ts'

/** What is known of the browser that asks to be let in. */
export const visitOf = ({ addressKey, userAgent, deviceCookie }: Asking): Visit => ({
  addressKey,
  userAgent,
  deviceCookie,
})

/** Sends somebody who is not signed in to the door, and back here afterwards. */
export function membersOnly({ actor }: Asking, request: Request): void {
  const { pathname, search } = new URL(request.url)
  if (actor.kind !== 'member') throw redirect(pathToSignIn(`${pathname}${search}`), 303)
}

/** Goes on with a session that has begun or ended. */
export function goWith(setCookie: string | readonly string[], path: string): Response {
  const headers = new Headers()
  for (const cookie of [setCookie].flat()) headers.append('set-cookie', cookie)
  return redirect(path, { status: 303, headers })
}
