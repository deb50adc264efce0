import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** An answer as it came over the wire: nothing unpacked, nothing followed. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks the server of a test. */
export type Ask = (path: string, headers?: Record<string, string>, method?: string, body?: string) => Promise<Answer>

/** Serves HTTP on a free port until the test is over. */
export async function listening(serve: RequestListener): Promise<Ask> {
  const server = createServer(serve)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return (path, headers = {}, method = 'GET', body) =>
    new Promise((done, fail) => {
      const asking = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
        response.on('error', fail)
      })
      asking.on('error', fail)
      asking.end(body)
    })
}
