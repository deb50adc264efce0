import { type LookupAddress, lookup } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** The only place that may be asked, and what one tells it of oneself. */
export interface Outside {
  /** `https://api.example.org`; `http` on this machine alone. */
  origin: string
  userAgent: string
}

/** Bounds of one question: milliseconds until its answer is whole, bytes of the answer, redirects that are followed. */
export const OUTBOUND_LIMITS = { patience: 8_000, bytes: 1_000_000, redirects: 3 }

/** The other side did not answer, or not as it should. What it was exactly is for the log alone. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])
const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.has(hostname)

/** Looks names up, and finds nothing where one of the addresses is not of the public internet: names can be turned round. */
const onlyPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? []
    if (error || !first) return done(error ?? new NoAnswer('no address'), '')
    if (!found.every(({ address }) => isPublicAddress(address))) return done(new NoAnswer('not a public address'), '')
    return options.all ? done(null, found) : done(null, first.address, first.family)
  })
}

/** The address of a path of the one place. @throws {NoAnswer} for anything that leads elsewhere */
function addressWithin({ origin }: Outside, path: string, from: string = origin): URL {
  const url = URL.parse(path, from)
  if (url?.origin !== origin) throw new NoAnswer('leads to another place')
  if (url.protocol !== 'https:' && !isLoopback(url)) throw new NoAnswer('not encrypted')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isPublicAddress(host) && !isLoopback(url)) throw new NoAnswer('not a public address')
  if (url.username || url.password) throw new NoAnswer('holds a password')
  return url
}

/**
 * Asks the one place outside that the site was told to ask, for JSON. Nothing of the asker goes along: no cookies, no
 * language, no address that led here. Redirects are followed within that place alone.
 * @param path what is asked, from the slash on
 * @returns what was answered; undefined where there is nothing (404, 410)
 * @throws {NoAnswer} when it leads elsewhere, takes too long, is too large, is no JSON, or is no answer
 */
export async function askOutside(outside: Outside, path: string, limits = OUTBOUND_LIMITS): Promise<unknown> {
  const signal = AbortSignal.timeout(limits.patience)
  let url = addressWithin(outside, path)
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const answer = await ask(url, outside.userAgent, signal)
    const { statusCode = 0, headers } = answer
    if ([301, 302, 303, 307, 308].includes(statusCode)) {
      answer.destroy()
      url = addressWithin(outside, headers.location ?? '', url.href)
      continue
    }
    if (statusCode === 200) return jsonOf(answer, limits.bytes)
    answer.destroy()
    if (statusCode === 404 || statusCode === 410) return undefined
    throw new NoAnswer(`status ${statusCode}`)
  }
  throw new NoAnswer('redirects in circles')
}

function ask(url: URL, userAgent: string, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((answer, fail) => {
    const options = {
      signal,
      // A connection of its own: nothing is kept open between questions.
      agent: false as const,
      headers: { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': userAgent },
      ...(isLoopback(url) ? {} : { lookup: onlyPublic }),
    }
    const question: ClientRequest = url.protocol === 'https:' ? overHttps(url, options) : overHttp(url, options)
    question.once('response', answer).once('error', (error) => fail(asNoAnswer(error)))
    question.end()
  })
}

async function jsonOf(answer: IncomingMessage, most: number): Promise<unknown> {
  const {
    'content-type': type = '',
    'content-encoding': encoding = 'identity',
    'content-length': length,
  } = answer.headers
  const refuse = (why: string): never => {
    answer.destroy()
    throw new NoAnswer(why)
  }
  if (!/^application\/(?:json|[\w.+-]+\+json)\s*(?:;|$)/i.test(type)) refuse('not JSON')
  // What is packed may unpack to anything.
  if (encoding !== 'identity') refuse('packed, though unpacked was asked for')
  if (Number(length) > most) refuse('too large')
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length
      if (size > most) refuse('too large')
      parts.push(part)
    }
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch (error) {
    throw asNoAnswer(error)
  }
}

const asNoAnswer = (error: unknown): NoAnswer =>
  error instanceof NoAnswer
    ? error
    : new NoAnswer(error instanceof Error ? error.message : 'broke off', { cause: error })
