// The least that Node can do: the same bytes to everybody.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answering } from './program.ts'

/** The answer to give. */
export interface BareAnswer {
  headers: Record<string, string>
  body: Buffer
}

answering<BareAnswer, number>(
  ({ headers, body }) =>
    new Promise((resolve) => {
      const server: Server = createServer((_request, response) => {
        response.writeHead(200, headers)
        response.end(body)
      })
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    }),
)
