import express, { type RequestHandler } from 'express'
import { createPageCache, type PageCache } from '#server/http/page-cache.ts'
import { type Ask, listening } from './listening.ts'

/** A text that is worth packing. */
export const LONG = 'Who pays for the interpreter? '.repeat(200)

/** A site whose pages count how often they were made. */
export async function siteWithCache({
  page = (request, response) => void response.type('html').send(`${request.url} ${LONG}`),
  trusted = () => true,
  midnight = (now) => now + 3_600_000,
  openToEveryone = async (threadId) => threadId === 42,
}: {
  page?: RequestHandler
  trusted?: () => boolean
  midnight?: (now: number) => number
  openToEveryone?: (threadId: number) => Promise<boolean>
} = {}): Promise<{ ask: Ask; cache: PageCache; made: string[] }> {
  const made: string[] = []
  const cache = createPageCache(trusted, midnight, openToEveryone)
  const web = express().use(cache.fill, (request, response, next) => {
    made.push(request.url)
    return page(request, response, next)
  })
  const ask = await listening((request, response) => {
    if (!cache.answer(request, response)) web(request, response)
  })
  return {
    ask: (path, headers = {}, ...rest) => ask(path, { 'accept-language': 'en', ...headers }, ...rest),
    cache,
    made,
  }
}

/** A gate that those who come to it wait at until it is opened. */
export function gate(): { open: () => void; passed: Promise<void>; came: Promise<void>; come: () => Promise<void> } {
  const { promise: passed, resolve: open } = Promise.withResolvers<void>()
  const { promise: came, resolve: arrive } = Promise.withResolvers<void>()
  const come = (): Promise<void> => {
    arrive()
    return passed
  }
  return { open, passed, came, come }
}
