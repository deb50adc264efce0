import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RequestHandler } from 'express'
import { plantReference } from '#prisma/reference/plant.ts'
import { DEMO_PASSWORD, demoSignIns, plantDemo } from '#prisma/seed/plant-demo.ts'
import { authenticate } from '#server/accounts/authenticate.ts'
import { firstCoordinatorLink } from '#server/accounts/first-coordinator-link.ts'
import { followUps, MAIL_JOB } from '#server/follow-ups.ts'
import { mayReadThread } from '#server/forum/may-read-thread.ts'
import { health } from '#server/http/health.ts'
import { nextMidnight } from '#server/http/midnight.ts'
import { handshakeFromOurPages } from '#server/http/origin-guard.ts'
import { createPageCache } from '#server/http/page-cache.ts'
import { staticFiles } from '#server/http/static-files.ts'
import { createWeb } from '#server/http/web.ts'
import { api } from '#server/machines/api.ts'
import { feeds } from '#server/machines/feeds.ts'
import { sendWorth } from '#server/notifications/send-worth.ts'
import { READER } from '#server/permissions/actor.ts'
import { type Config, type Mode, readConfig } from '#server/platform/config.ts'
import { openDatabase } from '#server/platform/db.ts'
import { mailTransport } from '#server/platform/deliver-mail.ts'
import { claimInstance, onlyOwnKind } from '#server/platform/instance.ts'
import { log } from '#server/platform/log.ts'
import { migrate } from '#server/platform/migrate.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { addJob, prepareQueue, startWorker } from '#server/platform/worker.ts'
import { openSockets, type Sockets } from '#server/realtime/sockets.ts'
import { isLiveUpgrade } from '#server/realtime/upgrades.ts'
import { startRelay } from '#server/signals/relay.ts'
import { ownDatabase } from './own-database.ts'
import { drainOf, type Ending, makeEnding, whenTold, within } from './stopping.ts'

const ROOT = resolve(import.meta.dirname, '..')

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Starts everything and serves until the process is told to stop. */
export async function main(mode: Mode): Promise<void> {
  const config = readConfig(mode)
  log.level = config.logLevel
  const ending = makeEnding()
  whenTold(ending)
  try {
    const owning = ownDatabase(config, say)
    // Before it stands: being told to stop while PostgreSQL starts does not leave it behind.
    ending.add(async () => (await owning.catch(() => undefined))?.stop())
    await serve(config, (await owning).url, ending)
  } catch (error) {
    // What was taken from under a start by being told to stop is no fault; the process ends when all has stopped.
    if (ending.begun) return
    await ending.run().catch(() => {})
    throw error
  }
}

/** Prepares the database and opens the doors; adds all that it starts to the ending. */
async function serve(config: Config, url: string, ending: Ending): Promise<void> {
  const demo = config.mode !== 'site'
  const migrating = migrate(url, say, onlyOwnKind(demo))
  // A migration that is cut off leaves a database that has to be mended by hand.
  ending.add(() => migrating.catch(() => {}))
  await migrating
  const { db, pool, close } = openDatabase(url)
  ending.add(() => within(close()))
  const instance = await claimInstance(db, demo)
  await prepareQueue(pool)
  establishSettings({
    origin: config.origin,
    demo,
    pool,
    secret: instance.secret,
    worksUrl: config.worksUrl,
    contact: config.contact,
    wakePostman: config.smtpUrl ? (tx) => addJob(tx, MAIL_JOB, {}, MAIL_JOB) : null,
  })
  await plantReference(db)
  if (demo && (await plantDemo(db, new Date(), say))) await sendWorth(db, new Date())

  let sockets: Sockets | undefined
  const cache = createPageCache(
    () => relay.listening,
    (now) => nextMidnight(now, config.timeZone),
    (threadId) => mayReadThread(db, READER, threadId),
  )
  const relay = await startRelay(
    url,
    {
      signal(signal) {
        cache.signal(signal)
        sockets?.signal(signal)
      },
      whisper: (text) => sockets?.whisper(text),
      lost: () => cache.forget(),
      resumed() {
        cache.forget()
        void sockets?.compare()
      },
    },
    log,
  )
  ending.add(() => within(relay.stop()))
  const mail = config.smtpUrl ? { transport: mailTransport(config.smtpUrl), from: config.mailFrom } : undefined
  const worker = await startWorker(url, followUps(db, mail), log)
  ending.add(() => within(worker.stop()))
  const { files, pages } = config.mode === 'dev' ? await developmentPages() : await builtPages()
  const web = createWeb({
    db,
    log,
    origin: config.origin,
    demo,
    timeZone: config.timeZone,
    development: config.mode === 'dev',
    secret: instance.secret,
    trustProxy: config.trustProxy,
    health: health({
      database: async () => (await pool.query('SELECT 1')).rowCount === 1,
      listener: () => relay.listening,
      worker: () => worker.working,
    }),
    files,
    api: api(db),
    feeds: feeds(db),
    cache: cache.fill,
    pages,
  })
  const http = createServer({ shouldUpgradeCallback: isLiveUpgrade }, (request, response) => {
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
  const drain = drainOf(http)
  await listen(http, config)
  ending.add(drain)
  ending.add(() => sockets?.close())
  await greet(config, db)
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
