import type { BareAnswer } from './bare-server.ts'
import { inTurns, median, round } from './figures.ts'
import { type Bench, type Ground, probed } from './ground.ts'
import type { Blows, Landed } from './hammer.ts'
import { type Program, startProgram } from './program.ts'
import type { Section } from './report.ts'
import { plantConversation } from './talk.ts'
import { ask, BROWSER, type WireAnswer } from './wire.ts'

/** Headers that Node adds by itself to every answer. */
const NODES_OWN = new Set(['date', 'connection', 'keep-alive'])
const CONNECTIONS = 16

/** A reader's thread page of 20 posts, against a bare server that sends the same bytes. */
export async function readerPage({ brief, openGround }: Bench): Promise<Section> {
  const ground = await openGround('reader_page')
  const { path } = await plantConversation(ground.db, 20)
  await ask(ground.origin + path)
  const page = await ask(ground.origin + path)

  const probe = await probed()
  const bare = startProgram<BareAnswer, number>('bare-server.ts', probe.env)
  const port = await bare.ask({ headers: headersOf(page), body: page.body })
  assertSame(page, await ask(`http://127.0.0.1:${port}${path}`))

  const hammer = startProgram<Blows, Landed>('hammer.ts')
  const blows = {
    request: requestOf(path),
    answerBytes: bytesOf(page),
    connections: CONNECTIONS,
    milliseconds: brief ? 300 : 3_000,
  }
  const strike = (target: number, read: Ground['read']) => () => turn(hammer, { ...blows, port: target }, read)
  const contestants = { ours: strike(ground.port, ground.read), theirs: strike(port, probe.read) }
  await inTurns(1, contestants)
  const { ours, theirs } = await inTurns(brief ? 1 : 9, contestants)
  hammer.end()
  bare.end()
  await ground.close()

  const ratio = median(ours.map(({ rate }, index) => rate / (theirs[index]?.rate ?? Number.NaN)))
  const [our, their] = [ours, theirs].map((turns) => ({
    rate: median(turns.map(({ rate }) => rate)),
    cpu: median(turns.map(({ cpu }) => cpu)),
    share: median(turns.map(({ share }) => share)),
  })) as [Turn, Turn]
  return {
    title: 'A reader’s thread page of 20 posts',
    findings: [
      {
        what: 'requests per second, of a bare node:http server’s',
        figure: `${round(ratio)} ×`,
        target: '≥ 0.5 ×',
        met: ratio >= 0.5,
      },
      { what: 'requests per second: ours, bare', figure: `${round(our.rate)}, ${round(their.rate)}` },
      { what: 'processor time a request: ours, bare', figure: `${round(our.cpu)}, ${round(their.cpu)} µs` },
      {
        what: 'processor that the servers used meanwhile',
        figure: `${round(our.share * 100)}, ${round(their.share * 100)} %`,
      },
      { what: 'the page as transferred', figure: `${page.body.length} B ${page.headers['content-encoding']}` },
    ],
  }
}

interface Turn {
  /** Requests per second. */
  rate: number
  /** Microseconds of the server's processor time a request. */
  cpu: number
  /** Of one processor. */
  share: number
}

async function turn(hammer: Program<Blows, Landed>, blows: Blows, read: Ground['read']): Promise<Turn> {
  const before = await read()
  const { answers, milliseconds } = await hammer.ask(blows)
  const spent = (await read()).cpu - before.cpu
  return { rate: (answers * 1000) / milliseconds, cpu: spent / answers, share: spent / 1000 / milliseconds }
}

const requestOf = (path: string): string => {
  const headers = Object.entries({ host: 'bench', ...BROWSER }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${headers.join('')}\r\n`
}

const bytesOf = ({ status, rawHeaders, body }: WireAnswer): number => {
  let bytes = `HTTP/1.1 ${status} OK\r\n\r\n`.length + body.length
  for (const part of rawHeaders) bytes += part.length + 2
  return bytes
}

const headersOf = ({ headers }: WireAnswer): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !NODES_OWN.has(name))) as Record<string, string>

function assertSame(page: WireAnswer, copy: WireAnswer): void {
  const named = ({ headers: { date, ...headers } }: WireAnswer) => JSON.stringify(Object.entries(headers).sort())
  if (!page.body.equals(copy.body) || named(page) !== named(copy) || bytesOf(page) !== bytesOf(copy))
    throw new Error('The bare server does not send what the site sends.')
}
