import { Router } from 'express'

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
      database: await readiness.database().catch(() => false),
      listener: readiness.listener(),
      worker: readiness.worker(),
    }
    const ready = Object.values(parts).every(Boolean)
    response.setHeader('Cache-Control', 'no-store')
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable', ...parts })
  })
  return router
}
