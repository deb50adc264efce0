import { Router } from 'express'

/** Milliseconds after which a database that does not answer counts as away. */
const PATIENCE = 2_000

/** What readiness asks. Each answers whether its part works at this moment. */
export interface Readiness {
  database(): Promise<boolean>
  listener(): boolean
  worker(): boolean
}

/** `GET /healthz`: the process lives. `GET /readyz`: database, listener and worker work; 503 when one does not. */
export function health(readiness: Readiness): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const parts = {
      database: await inTime(readiness.database()),
      listener: readiness.listener(),
      worker: readiness.worker(),
    }
    const ready = Object.values(parts).every(Boolean)
    response.setHeader('Cache-Control', 'no-store')
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable', ...parts })
  })
  return router
}

/** What is answered within `PATIENCE`; an error or a later answer is a no. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false)
  })
  const said = await Promise.race([answer.catch(() => false), late])
  clearTimeout(timer)
  return said
}
