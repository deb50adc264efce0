// Loaded into a server that is measured, before anything else (`node --import`): the product itself knows nothing of it.
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { hearStatements } from './statements.ts'

/** What a measured process says of itself since it was last asked. */
export interface Reading {
  /** Processor time of the whole process since its start, in microseconds. */
  cpu: number
  /** Memory after tidying up, in bytes: of the whole process, and held by JavaScript and its buffers. */
  rss: number
  held: number
  /** Statements sent to the database since the last reading. */
  statements: string[]
}

/** Name of the environment variable that says where the probe answers. */
export const PROBE_PORT = 'BENCH_PROBE_PORT'

setFlagsFromString('--expose-gc')
const tidy = runInNewContext('gc') as () => void
const port = process.env[PROBE_PORT]

if (port) {
  let statements: string[] = []
  hearStatements(({ text }) => statements.push(text))
  createServer((request, response) => {
    const { user, system } = process.cpuUsage()
    if (request.url === '/tidied') for (let time = 0; time < 3; time++) tidy()
    const { rss, heapUsed, external } = process.memoryUsage()
    const reading: Reading = { cpu: user + system, rss, held: heapUsed + external, statements }
    statements = []
    response.setHeader('connection', 'close')
    response.end(JSON.stringify(reading))
  })
    .listen(Number(port), '127.0.0.1')
    .unref()
}
