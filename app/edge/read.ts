import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { movedAddress } from '#server/forum/moved-address.ts'
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

/**
 * What is not there, or cannot be done there, because moderators moved it, leads to where it is now. A form that was on its
 * way goes along with all that was typed.
 * @param status 301, or 307 for a form
 */
export async function leadOn(
  error: unknown,
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  status: 301 | 303 | 307,
): Promise<void> {
  if (!(error instanceof Failure) || (error.status !== 404 && error.status !== 403)) return
  const place = await movedAddress(contextOf(context), new URL(request.url))
  if (place) throw redirect(place, status)
}

/** A loader: runs a query as the person who asks, and turns failures into statuses. */
export const read =
  <T>(work: (context: Context, args: LoaderFunctionArgs) => Promise<T>) =>
  async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await work(contextOf(args.context), args)
    } catch (error) {
      await leadOn(error, args, 301)
      throwAsResponse(error)
    }
  }
