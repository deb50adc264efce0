import type { IncomingMessage } from 'node:http'
import { GROUPS, groupSlug, SESSION_COOKIE } from '#server/accounts/terms.ts'
import { RESERVED } from '#server/forum/slug.plain.ts'
import { KINDS, SORTS } from '#server/forum/terms.ts'
import { LOCALES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { cookie } from './cookies.ts'
import { LOCALE_COOKIE, pickLocale } from './locale.ts'
import { pickReads, READS_COOKIE, readsKey } from './reads.ts'

/** Where a request finds its page. */
export interface PageKey {
  key: string
  /** The address without what does not count. */
  url: string
  /** What empties it: `lists` or `thread:42`. */
  tag: string
  /**
   * A member asks. What changed in a thread is the same for everyone who may read it, so a kept answer is a member's too;
   * but it may be made for keeping only if everyone may read this thread.
   */
  membersThread?: number
  /** The same for everybody in every language, cookies or not: what programs read. */
  forAll?: true
}

const oneOf = (words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`)
const NUMBER = /^\d{1,9}$/

/** Query parameters that count, and what they may be, by kind of page; others are dropped, so they cannot fill the memory. */
const LIST_QUERY = { kind: oneOf(KINDS), sort: oneOf(SORTS), waiting: /^yes$/, from: /^\d{1,3}\.\d{1,15}\.\d{1,9}$/ }
const THREAD_QUERY = { after: NUMBER, group: oneOf(GROUPS.map(groupSlug)), language: oneOf(TEXT_LANGUAGES) }
const PRINT_QUERY = { after: NUMBER }
const CHANGES_QUERY = { since: NUMBER, locale: oneOf(LOCALES) }
const FEED_QUERY = { kind: oneOf(KINDS), locale: oneOf(LOCALES) }
const MEMBER_QUERY = { before: /^\d{1,15}\.\d{1,9}\.\d{1,9}$/ }
/** Addresses of lists. */
const LIST_PATH = /^\/(?:conversations|themes\/[\w-]{1,60}(?:\/[\w-]{1,20})?|groups\/[\w-]{1,20})?$/
/** Addresses of feeds, the sitemap and its parts, which programs read. */
const FEED_PATH = /^\/feeds\/(?:all|(?:themes|kinds|collections)\/[\w-]{1,60})\.atom$/
const SITEMAP_PATH = /^\/sitemap(?:s\/[\w-]{1,20})?\.xml$/
const MEMBER_PATH = /^\/members\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * The key of a request that may be answered with a kept page: a GET by somebody without a session of a page that is the
 * same for all readers of a language who read the same other languages, or by anybody of what changed in a thread. Undefined for everything else.
 */
export function pageKey({ method, url = '/', headers }: IncomingMessage): PageKey | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const byMember = headers.cookie?.includes(SESSION_COOKIE) ?? false
  const address = normalAddress(url)
  if (!address) return undefined
  const { sameForAll, ...found } = address
  if (found.forAll) return { key: found.url, ...found }
  if (sameForAll !== undefined) return { key: found.url, ...found, ...(byMember ? { membersThread: sameForAll } : {}) }
  if (byMember) return undefined
  const locale = pickLocale(cookie(headers.cookie, LOCALE_COOKIE), headers['accept-language'])
  const reads = pickReads(locale, cookie(headers.cookie, READS_COOKIE), headers['accept-language'])
  return { key: `${locale}${readsKey(locale, reads)} ${found.url}`, ...found }
}

/** @returns `sameForAll`: the thread of an answer that holds nothing for one person alone; its language stands in its address */
function normalAddress(url: string): { url: string; tag: string; sameForAll?: number; forAll?: true } | undefined {
  if (url.length > 400) return undefined
  const [path = '', query] = url.split('?', 2)
  const [, first, second, third, fourth] = path.split('/')
  if (LIST_PATH.test(path)) return { url: path + kept(query, LIST_QUERY), tag: 'lists' }
  if (FEED_PATH.test(path)) return { url: path + kept(query, FEED_QUERY), tag: 'lists', forAll: true }
  if (SITEMAP_PATH.test(path)) return { url: path, tag: 'lists', forAll: true }
  // A member's page lists what they wrote, so it changes with the lists.
  if (MEMBER_PATH.test(path)) return { url: path + kept(query, MEMBER_QUERY), tag: 'lists' }
  if (first !== 't' || !second || !/^\d{1,9}$/.test(second) || third === undefined || fourth !== undefined)
    return undefined
  const threadId = Number(second)
  const tag = `thread:${threadId}`
  if (third === 'pulse') return { url: path, tag, sameForAll: threadId }
  if (third === 'changes') return { url: path + kept(query, CHANGES_QUERY), tag, sameForAll: threadId }
  if (third === 'print') return { url: path + kept(query, PRINT_QUERY), tag }
  // Words with a meaning of their own are forms and answers to one person.
  return RESERVED.has(third) ? undefined : { url: path + kept(query, THREAD_QUERY), tag }
}

function kept(query: string | undefined, counting: Readonly<Record<string, RegExp>>): string {
  if (!query) return ''
  const given = new URLSearchParams(query)
  const parts = Object.entries(counting).flatMap(([name, shape]) => {
    const value = given.get(name)
    return value && shape.test(value) ? [`${name}=${value}`] : []
  })
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
