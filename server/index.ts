import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RequestHandler } from 'express'
import { plantReference } from '#prisma/reference/plant.ts'
import { DEMO_PASSWORD, demoSignIns, plantDemo } from '#prisma/seed/plant-demo.ts'
import { authenticate } from '#server/accounts/authenticate.ts'
import { firstCoordinatorLink } from '#server/accounts/first-coordinator-link.ts'
import { followUps, MAIL_JOB } from '#server/follow-ups.ts'
import { openToEveryone } from '#server/forum/open-to-everyone.ts'
import { health } from '#server/http/health.ts'
import { nextMidnight } from '#server/http/midnight.ts'
import { handshakeFromOurPages } from '#server/http/origin-guard.ts'
import { createPageCache } from '#server/http/page-cache.ts'
import { staticFiles } from '#server/http/static-files.ts'
import { createWeb } from '#server/http/web.ts'
import { type Config, type Mode, readConfig } from '#server/platform/config.ts'
import { openDatabase } from '#server/platform/db.ts'
import { mailTransport } from '#server/platform/deliver-mail.ts'
import { claimInstance } from '#server/platform/instance.ts'
import { log } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { addJob, prepareQueue, startWorker } from '#server/platform/worker.ts'
import { openSockets, type Sockets } from '#server/realtime/sockets.ts'
import { startRelay } from '#server/signals/relay.ts'
import { type OwnDatabase, ownDatabase } from './own-database.ts'

const ROOT = resolve(import.meta.dirname, '..')
/** Milliseconds that requests and jobs are given to come to their end. */
const DRAIN_LIMIT = 10_000
/** Milliseconds between looks for connections that nothing runs on any more. */
const IDLE_PAUSE = 250

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Starts everything and serves until the process is told to stop. */
export async function main(mode: Mode): Promise<void> {
  const config = readConfig(mode)
  log.level = config.logLevel
  const own = await ownDatabase(config, say)
  try {
    await serve(config, own)
  } catch (error) {
    await own.stop()
    throw error
  }
}

/** Prepares the database, opens the doors, and arranges the end. */
async function serve(config: Config, own: OwnDatabase): Promise<void> {
  const demo = config.mode !== 'site'
  await migrate(own.url, say)
  const { db, pool, close } = openDatabase(own.url)
  const instance = await claimInstance(db, demo)
  await prepareQueue(pool)
  establishSettings({
    origin: config.origin,
    demo,
    pool,
    secret: instance.secret,
    wakePostman: config.smtpUrl ? (tx) => addJob(tx, MAIL_JOB, {}, MAIL_JOB) : null,
  })
  await plantReference(db)
  if (demo) await plantDemo(db, new Date(), say)

  let sockets: Sockets | undefined
  const cache = createPageCache(
    () => relay.listening,
    (now) => nextMidnight(now, config.timeZone),
    (threadId) => openToEveryone(db, threadId),
  )
  const relay = await startRelay(
    own.url,
    {
      signal(signal) {
        cache.signal(signal)
        sockets?.signal(signal)
      },
      whisper: (text) => sockets?.whisper(text),
      lost: () => cache.forget(),
      resumed() {
        cache.forget()
        sockets?.compare()
      },
    },
    log,
  )
  const mail = config.smtpUrl ? { transport: mailTransport(config.smtpUrl), from: config.mailFrom } : undefined
  const worker = await startWorker(pool, followUps(db, mail), log)
  const { files, pages } = config.mode === 'dev' ? await developmentPages() : await builtPages()
  const web = createWeb({
    db,
    log,
    origin: config.origin,
    demo,
    development: config.mode === 'dev',
    secret: instance.secret,
    trustProxy: config.trustProxy,
    health: health({
      database: async () => (await pool.query('SELECT 1')).rowCount === 1,
      listener: () => relay.listening,
      worker: () => worker.working,
    }),
    files,
    cache: cache.fill,
    pages,
  })
  const http = createServer((request, response) => {
    if (!cache.answer(request, response)) web(request, response)
  })
  sockets = openSockets(http, {
    db,
    log,
    owner: async (request) => {
      const found = await authenticate(db, request.headers.cookie, new Date())
      return found ? { actor: found.actor, sessionId: found.session.publicId } : undefined
    },
    sameOrigin: (request) => handshakeFromOurPages(request, config.origin),
    whisper: relay.whisper,
  })
  await listen(http, config)
  await greet(config, db)

  whenTold(async () => {
    await sockets?.close()
    await drain(http)
    await worker.stop()
    await relay.stop()
    await close()
    await own.stop()
  })
}

/** What the built application gives, as far as the server needs it: its entry makes a handler of it. */
interface Application {
  entry: { module: { servePages(application: Application, mode: string): RequestHandler } }
}

const pagesOf = (application: Application, mode: string): RequestHandler =>
  application.entry.module.servePages(application, mode)

/** The application as it was built, and its files. */
async function builtPages(): Promise<{ files: RequestHandler[]; pages: RequestHandler }> {
  const application: Application = await import(pathToFileURL(resolve(ROOT, 'build/server/index.js')).href)
  return { files: staticFiles(ROOT), pages: pagesOf(application, 'production') }
}

/** The application from its sources, changing while one works on it. */
async function developmentPages(): Promise<{ files: RequestHandler[]; pages: RequestHandler }> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ root: ROOT, server: { middlewareMode: true } })
  const pages: RequestHandler = (request, response, next) => {
    vite
      .ssrLoadModule('virtual:remix/server-build')
      .then((application) => pagesOf(application as Application, 'development')(request, response, next), next)
  }
  return { files: [vite.middlewares], pages }
}

const listen = (http: Server, { port, host }: Config): Promise<void> =>
  new Promise((done, fail) => {
    http.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE' ? new StartupProblem(`Port ${port} on ${host} is taken. Set another PORT.`) : error,
      ),
    )
    http.listen(port, host, () => done())
  })

/** Says where the site is, and how to get in. */
async function greet(config: Config, db: Parameters<typeof firstCoordinatorLink>[0]): Promise<void> {
  say(`Allmenning is ready: ${config.origin}`)
  if (config.mode !== 'site') {
    say(`Sign in as ${demoSignIns.join(', ')}`)
    say(`with the password ${DEMO_PASSWORD}`)
  } else {
    const link = await firstCoordinatorLink(db, new Date())
    if (link) say(`Nobody coordinates this site yet. Open this link once, within seven days: ${link}`)
  }
}

/** Accepts nothing new and waits for what has begun, at the most `DRAIN_LIMIT`. */
async function drain(http: Server): Promise<void> {
  const done = new Promise<void>((resolve) => http.close(() => resolve()))
  // Not at once: a request may be on its way over a connection that looks idle.
  const idle = setInterval(() => http.closeIdleConnections(), IDLE_PAUSE)
  const late = setTimeout(() => http.closeAllConnections(), DRAIN_LIMIT)
  await done
  clearInterval(idle)
  clearTimeout(late)
}

/** Stops in order when the process is told to; a second time, at once. */
function whenTold(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'stopping failed')
          process.exit(1)
        },
      )
    })
}
