import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

/** A work as Crossref answers it. */
export type Work = { DOI: string; title?: string[] } & Record<string, unknown>

const OWN = new URL('../samples/works/crossref-works.jsonl', import.meta.url)
const REAL = new URL('../../../shared/data/crossref-works/works.jsonl.gz', import.meta.url)
const worksIn = (lines: string): Work[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** Invented works, which are always there. */
export const ownWorks: readonly Work[] = worksIn(readFileSync(OWN, 'utf8'))
/** Works that Crossref has answered; none in a copy of the project that stands alone. */
export const realWorks: readonly Work[] = existsSync(REAL)
  ? worksIn(gunzipSync(readFileSync(REAL)).toString('utf8'))
  : []

/** A register of works on this machine. */
export interface WorksStandIn {
  origin: string
  /** What was asked so far: paths, and the headers that came along. */
  asked: { path: string; headers: IncomingMessage['headers'] }[]
  /** Answers a path in another way from now on. */
  misbehave(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void
  close(): Promise<void>
}

/** Starts a stand-in for the register that answers `GET /works/{doi}` as Crossref does. */
export async function startWorksStandIn(works: readonly Work[] = [...ownWorks, ...realWorks]): Promise<WorksStandIn> {
  const byDoi = new Map(works.map((work) => [work.DOI.toLowerCase(), work]))
  const asked: WorksStandIn['asked'] = []
  const odd = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    const other = odd.get(path)
    if (other) return other(request, response)
    const work = byDoi.get(decodeURIComponent(path.replace(/^\/works\//, '')))
    if (!work) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Resource not found.')
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ status: 'ok', 'message-type': 'work', message: work }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    misbehave: (path, answer) => void odd.set(path, answer),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
