import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Context } from '#server/platform/context.ts'
import { Failure, type Said } from '#server/platform/failures.ts'
import { contextOf } from './asking.ts'
import { throwAsResponse } from './read.ts'
import type { FormInput, Refusal } from './refusal.ts'

/** Names of fields that never travel back to the page. */
const SECRET = /password|token/i

/** Reads a form without trusting it: files are left out, and the result has no prototype to pollute. */
export async function formInput(request: Request): Promise<FormInput> {
  const input: FormInput = Object.create(null)
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Failure(400, { key: 'failure.invalid' })
  }
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    const before = input[name]
    input[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return input
}

/**
 * An action: runs a command as the person who asks. What a person can mend (422, 409, 429, a refused sign-in) comes back
 * as a `Refusal` beside the form; the rest becomes a status and a page.
 */
export const write =
  <T>(work: (context: Context, input: FormInput, args: ActionFunctionArgs) => Promise<T>) =>
  async (args: ActionFunctionArgs) => {
    let input: FormInput = {}
    try {
      input = await formInput(args.request)
      return await work(contextOf(args.context), input, args)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      // A session that ended while somebody wrote: the text comes back, to be sent again once signed in.
      const signedOut = error.status === 403 && args.context.actor.kind === 'reader'
      if (error.status === 404 || (error.status === 403 && !signedOut)) throwAsResponse(error)
      const values = Object.fromEntries(Object.entries(input).filter(([name]) => !SECRET.test(name)))
      const said: Said = signedOut ? { key: 'failure.signed_out' } : error.said
      const refusal: Refusal = { said, fields: { ...error.fields }, values }
      const headers: Record<string, string> = error.retryAfter ? { 'retry-after': String(error.retryAfter) } : {}
      return data({ refusal }, { status: error.status, headers })
    }
  }
