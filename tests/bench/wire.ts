import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** An answer as it came over the wire, still packed. */
export interface WireAnswer {
  status: number
  /** Names and values in turn, as sent. */
  rawHeaders: string[]
  headers: IncomingHttpHeaders
  body: Buffer
}

/** One connection that stays open. */
export const keptOpen = (connections = 1): Agent => new Agent({ keepAlive: true, maxSockets: connections })

/** What a browser says of itself and of what it takes. */
export const BROWSER = {
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'en-GB,en;q=0.9',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}

/** Asks for an address and takes the answer as it is. */
export function ask(address: string, headers: Record<string, string> = BROWSER, agent?: Agent): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const { statusCode: status = 0, rawHeaders, headers } = response
        resolve({ status, rawHeaders, headers, body: Buffer.concat(chunks) })
      })
    })
    asked.once('error', reject)
    asked.end()
  })
}
