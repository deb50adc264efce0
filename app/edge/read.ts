import { data, type LoaderFunctionArgs } from '@remix-run/node'
import type { Context } from '#server/platform/context.ts'
import { Failure } from '#server/platform/failures.ts'
import { contextOf } from './asking.ts'

/** What an error boundary is given of a failure. */
export interface SaidFailure {
  key: string
  values?: Record<string, string | number> | undefined
}

/** Throws a failure as the response that the nearest error boundary shows; faults go on as they are. */
export function throwAsResponse(error: unknown): never {
  if (!(error instanceof Failure)) throw error
  const said: SaidFailure = { key: error.said.key, values: error.said.values }
  throw data(said, {
    status: error.status,
    headers: error.retryAfter ? { 'retry-after': String(error.retryAfter) } : {},
  })
}

/** A loader: runs a query as the person who asks, and turns failures into statuses. */
export const read =
  <T>(work: (context: Context, args: LoaderFunctionArgs) => Promise<T>) =>
  async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await work(contextOf(args.context), args)
    } catch (error) {
      throwAsResponse(error)
    }
  }
