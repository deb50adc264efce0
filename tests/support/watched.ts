import type { BrowserContext, Page, Request, Response } from '@playwright/test'

/** What went wrong beside what a journey looks at. */
export interface Watch {
  /** Watches every page of a context. */
  over(context: BrowserContext): void
  /** Trouble that a journey makes on purpose (it cuts the connection, say). */
  allow(...patterns: RegExp[]): void
  /** Whether the journey said that this may happen. */
  allows(trouble: string): boolean
  /** All other trouble so far. */
  trouble(): string[]
}

/** Lines of the server's log that are faults: pino's levels 50 (error) and 60 (fatal), and warnings of its libraries. */
const FAULT = /"level":(50|60)\b|⚠️|Warning: /

/** What pages are made of; a missing one is a fault, while a page may be refused or missing on purpose. */
const PARTS: ReadonlySet<string> = new Set(['stylesheet', 'script', 'image', 'font', 'manifest'])

const isLocal = (url: string): boolean => /^(data|blob|about):/.test(url)

function refused(response: Response): string | undefined {
  const kind = response.request().resourceType()
  const status = response.status()
  const bad = status >= 500 || (status >= 400 && PARTS.has(kind))
  return bad ? `${kind} ${response.url()} answered ${status}` : undefined
}

/**
 * Watches browsers for what nobody looks at: errors in the console or the page (a blocked script is one), faults of the
 * server, missing parts, and requests to other hosts.
 * @param origin the site under test
 */
export function watchFor(origin: string): Watch {
  const host = new URL(origin).host
  const found: string[] = []
  const allowed: RegExp[] = []

  const elsewhere = (url: string, what: string): void => {
    if (!isLocal(url) && new URL(url).host !== host) found.push(`${what} to another host: ${url}`)
  }
  const watchPage = (page: Page): void => {
    page.on('websocket', (socket) => elsewhere(socket.url(), 'a socket'))
  }

  const allows = (trouble: string): boolean => allowed.some((pattern) => pattern.test(trouble))

  return {
    allows,
    over(context) {
      context.on('console', (message) => {
        // The browser repeats every 4xx here; `refused` knows which of them are faults.
        if (message.type() !== 'error' || message.text().startsWith('Failed to load resource: the server responded'))
          return
        found.push(`console: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (problem) => found.push(`page error: ${problem.error().stack ?? problem.error().message}`))
      context.on('request', (request: Request) => elsewhere(request.url(), 'a request'))
      context.on('response', (response) => {
        const bad = refused(response)
        if (bad) found.push(bad)
      })
      context.on('page', watchPage)
      for (const page of context.pages()) watchPage(page)
    },
    allow: (...patterns) => allowed.push(...patterns),
    trouble: () => found.filter((line) => !allows(line)),
  }
}

/** The faults in what the server has logged. */
export const faultsIn = (log: string): string[] => log.split('\n').filter((line) => FAULT.test(line))
