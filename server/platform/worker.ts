import { EventEmitter } from 'node:events'
import {
  Logger,
  type ParsedCronItem,
  parseCronItems,
  run,
  runMigrations,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import type pg from 'pg'
import { openPool, type Tx } from './db.ts'
import type { Log } from './log.ts'
import { makePatient } from './patient-pool.ts'

/** Jobs that this process does at once. */
const CONCURRENCY = 2
/** Connections of its own with which the worker looks after the queue: one listens, and each job is taken and given back. */
const POOL_SIZE = CONCURRENCY + 2
/** Milliseconds between looks for jobs that no signal told of. */
const LOOK_EVERY = 10_000

/** What jobs do, by name, and which come round by themselves. Jobs happen at least once: doing one twice is harmless. */
export interface Jobs {
  tasks: TaskList
  /** When a job comes round: a crontab line in UTC, by the name of the job. */
  schedule: Readonly<Record<string, string>>
}

/** A running worker. */
export interface Worker {
  readonly working: boolean
  /** Takes no more jobs, and lets those that have begun come to their end; their abort signal tells them after some seconds. */
  stop(): Promise<void>
}

/** Starts doing jobs from the database's queue. The queue is looked after on connections of its own; jobs bring theirs. */
export async function startWorker(url: string, jobs: Jobs, log: Log): Promise<Worker> {
  const pool = makePatient(openPool(url, POOL_SIZE))
  const cron: ParsedCronItem[] = parseCronItems(
    Object.entries(jobs.schedule).map(([task, match]) => ({ task, match, options: { backfillPeriod: 0 } })),
  )
  const logger = new Logger(() => (level, message, meta) => {
    if (level === 'error') log.error({ ...meta }, message)
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })
  const taking: string[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => taking.push(workerPool.id))
  const runner = await run({
    pgPool: pool,
    events,
    taskList: jobs.tasks,
    parsedCronItems: cron,
    concurrency: CONCURRENCY,
    pollInterval: LOOK_EVERY,
    noHandleSignals: true,
    logger,
  })
  let working = true
  runner.promise.then(
    () => {
      working = false
    },
    (error) => {
      working = false
      log.error({ err: error }, 'the worker has stopped')
    },
  )
  return {
    get working() {
      return working
    },
    async stop() {
      if (working) await runner.stop()
      // What the loss of the database kept from being given back is done by the next worker, not hours later.
      await pool
        .query('SELECT graphile_worker.force_unlock_workers($1::text[])', [taking])
        .catch((error) => log.warn({ err: error }, 'jobs that had begun are tried again in some hours'))
      await pool.end()
    },
  }
}

/** Prepares the queue's tables, so that jobs can be added before the first worker starts. */
export const prepareQueue = (pool: pg.Pool): Promise<void> => runMigrations({ pgPool: pool })

/**
 * Adds a job in the same transaction as what it follows from.
 * @param key jobs with the same key wait as one
 * @param runAt not before this instant; at once when left out
 */
export async function addJob(
  tx: Tx,
  name: string,
  payload: Record<string, unknown>,
  key?: string,
  runAt?: Date,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json,
                                   run_at := ${runAt ?? null}::timestamptz, job_key := ${key ?? null}::text)`
}
