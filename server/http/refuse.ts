import type { Request, Response } from 'express'
import type { MessageKey } from '#server/i18n/messages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { cookie } from './cookies.ts'
import { LOCALE_COOKIE, pickLocale } from './locale.ts'

/** Refuses a request before any page sees it, in plain words of the asker's language. */
export function refuse(request: Request, response: Response, status: number, key: MessageKey): void {
  const locale = pickLocale(cookie(request.headers.cookie, LOCALE_COOKIE), request.headers['accept-language'])
  response
    .status(status)
    .type('text')
    .send(`${translate(locale)(key)}\n`)
}
