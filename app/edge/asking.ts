import type { Asking } from '#server/http/asking.ts'
import type { Context } from '#server/platform/context.ts'

declare module '@remix-run/node' {
  interface AppLoadContext extends Asking {}
}

declare module '@remix-run/server-runtime' {
  interface Future {
    /** Loaders' data keep their types on the way to the page. */
    v3_singleFetch: true
  }
}

/** The context that commands and queries are given. */
export const contextOf = ({ db, actor, locale }: Asking): Context => ({ db, actor, locale, now: new Date() })
